package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.format.Space.BREAK;
import static dev.gopark.format.Space.INDENT;
import static dev.gopark.format.Space.NEWLINE;
import static dev.gopark.format.Space.NONE;
import static dev.gopark.format.Space.UNINDENT;
import static dev.gopark.syntax.TokenKind.ARROW;
import static dev.gopark.syntax.TokenKind.CHAN;
import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.DOT;
import static dev.gopark.syntax.TokenKind.ELLIPSIS;
import static dev.gopark.syntax.TokenKind.FUNC;
import static dev.gopark.syntax.TokenKind.INTERFACE;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.LEFT_BRACKET;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.MAP;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.STAR;
import static dev.gopark.syntax.TokenKind.STRUCT;
import static dev.gopark.syntax.TokenKind.TYPE;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Token;
import dev.gopark.syntax.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays out expressions and types. The `depth` of an expression grows with the nesting of operators
/// and calls; the deeper, the fewer blanks.
final class ExprLayout {
  private final Layout layout;
  private final Pen pen;

  ExprLayout(Layout layout) {
    this.layout = layout;
    this.pen = layout.pen;
  }

  void expr(Expr expression) {
    expr(expression, 1);
  }

  void expr(Expr expression, int depth) {
    if (pen.isNext(LEFT_PAREN) && pen.peek().start() < expression.span().start()) {
      // Parentheses that the tree has forgotten, as in &(T{}).
      pen.at(LEFT_PAREN);
      expr(expression, depth);
      pen.at(RIGHT_PAREN);
      return;
    }
    pen.moveTo(expression.span().start());
    switch (expression) {
      case Expr.BadExpr _ -> throw new Unformattable(pen.peek());
      case Expr.Ident _ -> pen.put(pen.peek().kind());
      case Expr.BasicLit _ -> pen.put(pen.peek().kind());
      case Expr.Binary e -> binary(e, Binaries.cutoff(e, depth), depth);
      case Expr.Star e -> {
        pen.put(STAR);
        expr(e.operand());
      }
      case Expr.Unary e -> {
        pen.put(pen.peek().kind());
        expr(e.operand(), depth);
      }
      case Expr.FuncLit e -> functionLiteral(e);
      case Expr.ParenExpr e -> paren(e, depth);
      case Expr.Selector e -> selector(e, depth, false);
      case Expr.TypeAssertion e -> assertion(e, depth);
      case Expr.Index e -> index(e, depth);
      case Expr.SliceExpr e -> slice(e, depth);
      case Expr.Call e -> call(e, depth);
      case Expr.CompositeLit e -> composite(e, depth);
      default -> type(expression);
    }
  }

  private void type(Expr type) {
    switch (type) {
      case Expr.Ellipsis e -> {
        pen.put(ELLIPSIS);
        expr(e.element());
      }
      case Expr.ArrayType e -> array(e);
      case Expr.SliceType e -> {
        pen.put(LEFT_BRACKET);
        pen.put(RIGHT_BRACKET);
        expr(e.element());
      }
      case Expr.StructType e -> {
        pen.put(STRUCT);
        layout.fields.structFields(e.fields());
      }
      case Expr.FuncType e -> {
        pen.put(FUNC);
        layout.fields.signature(e);
      }
      case Expr.InterfaceType e -> {
        pen.put(INTERFACE);
        layout.fields.interfaceElements(e.elements());
      }
      case Expr.MapType e -> {
        pen.put(MAP);
        pen.put(LEFT_BRACKET);
        expr(e.key());
        pen.put(RIGHT_BRACKET);
        expr(e.element());
      }
      case Expr.ChannelType e -> channel(e);
      default -> throw new Unformattable(pen.peek());
    }
  }

  private void array(Expr.ArrayType type) {
    pen.put(LEFT_BRACKET);
    if (type.length() == null) {
      pen.put(ELLIPSIS);
    } else {
      expr(type.length());
    }
    pen.put(RIGHT_BRACKET);
    expr(type.element());
  }

  private void channel(Expr.ChannelType type) {
    switch (type.direction()) {
      case BOTH -> pen.put(CHAN);
      case RECEIVE_ONLY -> {
        pen.put(ARROW);
        pen.put(CHAN);
      }
      case SEND_ONLY -> {
        pen.put(CHAN);
        pen.at(ARROW);
      }
    }
    pen.space(BLANK);
    expr(type.element());
  }

  private void binary(Expr.Binary e, int cutoff, int depth) {
    int precedence = e.op().precedence;
    boolean blanks = precedence < cutoff;
    expr(e.left(), depth + (isBinaryOf(e.left(), precedence) ? 0 : 1));
    if (blanks) {
      pen.space(BLANK);
    }
    int leftLine = pen.line();
    int rightLine = layout.line(e.right());
    pen.at(pen.peek().kind());
    boolean broken = leftLine != rightLine && pen.linebreak(rightLine, 1, INDENT, true) > 0;
    if (blanks && !broken) {
      pen.space(BLANK);
    }
    expr(e.right(), depth + 1);
    if (broken) {
      pen.space(UNINDENT);
    }
  }

  private static boolean isBinaryOf(Expr expression, int precedence) {
    return expression instanceof Expr.Binary binary && binary.op().precedence == precedence;
  }

  private void functionLiteral(Expr.FuncLit e) {
    int start = e.span().start();
    pen.at(FUNC);
    int column = pen.column() - "func".length();
    layout.fields.signature(e.type());
    layout.statements.functionBody(layout.distance(start, column), BLANK, e.body());
  }

  private void paren(Expr.ParenExpr e, int depth) {
    if (e.inner() instanceof Expr.ParenExpr inner) {
      dropping(() -> expr(inner, depth));
      return;
    }
    pen.put(LEFT_PAREN);
    expr(e.inner(), Math.max(depth - 1, 1));
    pen.at(RIGHT_PAREN);
  }

  /// Lays out what is in parentheses without them.
  void dropping(Runnable inner) {
    pen.drop(LEFT_PAREN);
    inner.run();
    pen.drop(RIGHT_PAREN);
  }

  /// An expression without the parentheses around it, if it has any.
  void withoutParens(Expr expression) {
    if (expression instanceof Expr.ParenExpr paren) {
      dropping(() -> withoutParens(paren.inner()));
    } else {
      expr(expression);
    }
  }

  /// The expression in the head of a statement, without parentheses around it, unless these keep a
  /// composite literal from being read as the statement's block.
  void headOf(Expr expression) {
    if (expression instanceof Expr.ParenExpr paren && !hasBareLiteral(paren.inner())) {
      dropping(() -> headOf(paren.inner()));
    } else {
      expr(expression);
    }
  }

  private static boolean hasBareLiteral(Node node) {
    return switch (node) {
      case Expr.ParenExpr _ -> false;
      case Expr.CompositeLit literal -> isTypeName(literal.type());
      default -> Walk.children(node).stream().anyMatch(ExprLayout::hasBareLiteral);
    };
  }

  private static boolean isTypeName(@Nullable Expr type) {
    return type instanceof Expr.Ident
        || type instanceof Expr.Selector selector && isTypeName(selector.operand());
  }

  /// Returns whether the name is in another line than what it is selected from. Then, if it is a
  /// `method` that is called, what follows is still indented.
  private boolean selector(Expr.Selector e, int depth, boolean method) {
    expr(e.operand(), depth);
    pen.put(DOT);
    boolean broken = pen.line() < layout.line(e.name());
    if (broken) {
      pen.space(INDENT, NEWLINE);
    }
    pen.at(pen.peek().kind());
    if (broken && !method) {
      pen.space(UNINDENT);
    }
    return broken;
  }

  private void assertion(Expr.TypeAssertion e, int depth) {
    expr(e.operand(), depth);
    typeGuard(e.type());
  }

  /// `.(type)` with a type, or the keyword itself for null.
  private void typeGuard(@Nullable Expr type) {
    pen.put(DOT);
    pen.at(LEFT_PAREN);
    if (type == null) {
      pen.put(TYPE);
    } else {
      expr(type);
    }
    pen.at(RIGHT_PAREN);
  }

  /// `operand.(type)` in the head of a type switch.
  void switchGuard(Expr operand) {
    pen.moveTo(operand.span().start());
    expr(operand, 1);
    typeGuard(null);
  }

  private void index(Expr.Index e, int depth) {
    expr(e.operand(), 1);
    Token close = pen.closing();
    int open = pen.peek().start();
    pen.at(LEFT_BRACKET);
    if (e.indices().size() == 1) {
      expr(e.indices().getFirst(), depth + 1);
    } else {
      layout.lists.list(
          ListLayout.elements(e.indices()), new ListFrame(open, close.start(), depth + 1, true));
    }
    pen.at(RIGHT_BRACKET);
  }

  private void slice(Expr.SliceExpr e, int depth) {
    expr(e.operand(), 1);
    pen.at(LEFT_BRACKET);
    List<@Nullable Expr> bounds = new ArrayList<>();
    bounds.add(e.low());
    bounds.add(e.high());
    if (e.full()) {
      bounds.add(e.max());
    }
    boolean blanks = depth <= 1 && wantsBlanks(bounds);
    for (int i = 0; i < bounds.size(); i++) {
      Expr bound = bounds.get(i);
      if (i > 0) {
        pen.space(blanks && bounds.get(i - 1) != null ? BLANK : NONE);
        pen.put(COLON);
        pen.space(blanks && bound != null ? BLANK : NONE);
      }
      if (bound != null) {
        expr(bound, depth + 1);
      }
    }
    pen.at(RIGHT_BRACKET);
  }

  private static boolean wantsBlanks(List<@Nullable Expr> bounds) {
    int count = 0;
    boolean operators = false;
    for (Expr bound : bounds) {
      count += bound == null ? 0 : 1;
      operators |= bound instanceof Expr.Binary;
    }
    return count > 1 && operators;
  }

  private void call(Expr.Call e, int outerDepth) {
    int depth = e.arguments().size() > 1 ? outerDepth + 1 : outerDepth;
    boolean indented = false;
    if (e.function() instanceof Expr.Selector method && startsHere(method)) {
      pen.moveTo(method.span().start());
      indented = selector(method, depth, true);
    } else {
      function(e.function(), depth);
    }
    pen.at(LEFT_PAREN);
    if (e.spread()) {
      spreadArguments(e, depth);
    } else {
      layout.lists.list(
          ListLayout.elements(e.arguments()),
          new ListFrame(e.leftParen(), e.rightParen(), depth, true));
    }
    pen.at(RIGHT_PAREN);
    if (indented) {
      pen.space(UNINDENT);
    }
  }

  /// What is called. A function type that a value is converted to gets parentheses.
  private void function(Expr function, int depth) {
    boolean bare = function instanceof Expr.FuncType && startsHere(function);
    if (bare) {
      pen.separator(LEFT_PAREN);
    }
    expr(function, depth);
    if (bare) {
      pen.separator(RIGHT_PAREN);
    }
  }

  private boolean startsHere(Expr expression) {
    return pen.peek().start() == expression.span().start();
  }

  private void spreadArguments(Expr.Call e, int depth) {
    int end = e.arguments().getLast().span().end();
    Token dots = pen.source.tokens.get(pen.source.indexAt(end));
    layout.lists.list(
        ListLayout.elements(e.arguments()),
        new ListFrame(e.leftParen(), dots.start(), depth, false));
    pen.at(ELLIPSIS);
    if (pen.source.file.lineOf(dots.start()) < pen.source.file.lineOf(e.rightParen())) {
      pen.separator(COMMA);
      pen.space(BREAK);
    }
  }

  private void composite(Expr.CompositeLit e, int depth) {
    if (e.type() != null) {
      expr(e.type(), depth);
    }
    pen.literals++;
    Token close = pen.closing();
    pen.at(LEFT_BRACE);
    layout.lists.list(e.elements(), new ListFrame(e.leftBrace(), close.start(), 1, true));
    boolean breaks = pen.extraBreaks;
    boolean blanks = pen.extraBlanks;
    pen.space(INDENT, UNINDENT); // for the right indentation of comments alone in the braces
    pen.extraBreaks = false;
    pen.extraBlanks = e.elements().isEmpty() && blanks;
    pen.at(RIGHT_BRACE);
    pen.extraBreaks = breaks;
    pen.extraBlanks = blanks;
    pen.literals--;
  }

  /// `value`, or `key: value` with `space` after the colon.
  void element(Expr.Element element, Space space, int depth) {
    Expr key = element.key();
    if (key == null) {
      expr(element.value(), depth);
      return;
    }
    pen.moveTo(element.span().start());
    expr(key);
    pen.at(COLON);
    pen.space(space);
    expr(element.value());
  }
}

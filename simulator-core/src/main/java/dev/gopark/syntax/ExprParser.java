package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.ChannelDirection;
import dev.gopark.syntax.Expr.LiteralKind;
import dev.gopark.syntax.Expr.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses operators and operands. What follows an operand is in [PrimaryParser].
final class ExprParser {
  private final Parser parser;
  private final Cursor cursor;
  private final PrimaryParser primary;

  /// Types between commas; `hasComma` when at least one comma was read.
  record TypeList(List<Expr> elements, boolean hasComma) {}

  ExprParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.primary = new PrimaryParser(parser, this);
  }

  /// `Expression = UnaryExpr | Expression binary_op Expression`
  Expr expression() {
    return binary(unary(), 0);
  }

  /// The expression that begins with `name`, which is read already.
  Expr expressionFrom(Expr.Ident name) {
    return binary(primary.suffixes(name), 0);
  }

  /// A primary expression.
  Expr primary() {
    return primary.suffixes(operand());
  }

  /// `ExpressionList = Expression { "," Expression }`
  List<Expr> expressionList() {
    List<Expr> list = new ArrayList<>();
    do {
      list.add(expression());
    } while (cursor.got(COMMA));
    return List.copyOf(list);
  }

  private Expr binary(Expr left, int precedence) {
    Expr result = left;
    int depth = 0;
    while (cursor.kind().precedence() > precedence) {
      BinaryOp op = cursor.kind().operation;
      if (op == null) {
        break;
      }
      int opOffset = cursor.offset();
      cursor.link();
      depth++;
      cursor.next();
      Expr right = binary(unary(), op.precedence);
      Span span = cursor.spanFrom(result.span().start());
      result = new Expr.Binary(span, op, result, right, opOffset);
    }
    cursor.unlink(depth);
    return result;
  }

  /// `UnaryExpr = PrimaryExpr | unary_op UnaryExpr`
  private Expr unary() {
    cursor.enter();
    Expr result =
        switch (cursor.kind()) {
          case STAR -> star();
          case ADD -> prefixed(UnaryOp.PLUS);
          case SUBTRACT -> prefixed(UnaryOp.MINUS);
          case NOT -> prefixed(UnaryOp.NOT);
          case XOR -> prefixed(UnaryOp.XOR);
          case TILDE -> prefixed(UnaryOp.TILDE);
          case AND -> address();
          case ARROW -> arrow();
          default -> primary();
        };
    cursor.leave();
    return result;
  }

  private Expr prefixed(UnaryOp op) {
    int start = cursor.offset();
    cursor.next();
    Expr operand = unary();
    return new Expr.Unary(cursor.spanFrom(start), op, operand);
  }

  /// `&x`; parentheses around a composite literal there are forgotten, as gc forgets them.
  private Expr address() {
    int start = cursor.offset();
    cursor.next();
    Expr operand = PrimaryParser.withoutParens(unary());
    return new Expr.Unary(cursor.spanFrom(start), UnaryOp.ADDRESS, operand);
  }

  private Expr star() {
    int start = cursor.offset();
    cursor.next();
    Expr operand = unary();
    return new Expr.Star(cursor.spanFrom(start), operand);
  }

  /// `<-x`, or a type such as `<-chan T`, which is known only when its end is read.
  private Expr arrow() {
    int start = cursor.offset();
    cursor.next();
    Expr operand = unary();
    if (operand instanceof Expr.ChannelType channel) {
      return receiveChannel(cursor.spanFrom(start), channel);
    }
    return new Expr.Unary(cursor.spanFrom(start), UnaryOp.RECEIVE, operand);
  }

  /// Moves an arrow before `channel` into it: `<-(chan E)` is `(<-chan E)`, `<-(chan<- E)` is
  /// `(<-chan (<-E))`.
  private Expr receiveChannel(Span span, Expr.ChannelType channel) {
    Expr element = channel.element();
    switch (channel.direction()) {
      case BOTH -> {}
      case RECEIVE_ONLY -> cursor.syntaxError("unexpected <-, " + expectingChan());
      case SEND_ONLY -> {
        Span inner = element.span().to(span.atEnd());
        if (element instanceof Expr.ChannelType next) {
          element = receiveChannel(inner, next);
        } else {
          String text = ExprPrinter.print(element);
          cursor.syntaxError("unexpected " + text + ", " + expectingChan());
        }
      }
    }
    return new Expr.ChannelType(span, ChannelDirection.RECEIVE_ONLY, element);
  }

  private String expectingChan() {
    return cursor.errors.expecting() + " chan";
  }

  /// `Operand = Literal | OperandName | "(" Expression ")"`, or a type.
  private Expr operand() {
    return switch (cursor.kind()) {
      case NAME -> name();
      case INT, FLOAT, IMAGINARY, RUNE, STRING -> operandLiteral();
      case LEFT_PAREN -> parenthesized();
      case FUNC -> function();
      case LEFT_BRACKET, CHAN, MAP, STRUCT, INTERFACE -> parser.types.type();
      default -> {
        Expr bad = new Expr.BadExpr(cursor.here());
        cursor.expected("expression");
        cursor.advance(RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE);
        yield bad;
      }
    };
  }

  private Expr parenthesized() {
    int start = cursor.offset();
    cursor.next();
    cursor.expressionLevel++;
    Expr inner = expression();
    cursor.expressionLevel--;
    cursor.want(RIGHT_PAREN);
    return new Expr.ParenExpr(cursor.spanFrom(start), inner);
  }

  /// `FunctionLit = "func" Signature FunctionBody`, or a function type.
  private Expr function() {
    int start = cursor.offset();
    cursor.next();
    Expr.FuncType type = parser.types.signature(start, "function type");
    if (!cursor.at(LEFT_BRACE)) {
      return type;
    }
    cursor.expressionLevel++;
    Stmt.Block body = parser.statements.functionBody();
    cursor.expressionLevel--;
    return new Expr.FuncLit(cursor.spanFrom(start), type, body);
  }

  /// A literal, or null if there is none.
  Expr.@Nullable BasicLit literalOrNull() {
    return cursor.kind().isLiteral() ? literal() : null;
  }

  /// A literal as an operand; one that is wrong in itself has no value to be checked.
  private Expr operandLiteral() {
    boolean isBad = cursor.isBad();
    Expr.BasicLit literal = literal();
    return isBad ? new Expr.BadExpr(literal.span()) : literal;
  }

  private Expr.BasicLit literal() {
    Token token = cursor.token;
    LiteralKind kind =
        switch (token.kind()) {
          case INT -> LiteralKind.INT;
          case FLOAT -> LiteralKind.FLOAT;
          case IMAGINARY -> LiteralKind.IMAGINARY;
          case RUNE -> LiteralKind.RUNE;
          default -> LiteralKind.STRING;
        };
    cursor.next();
    return new Expr.BasicLit(cursor.spanFrom(token.start()), kind, token.text());
  }

  /// `LiteralValue = "{" [ ElementList [ "," ] ] "}"` of a literal that begins at `start`.
  Expr.CompositeLit literalValue(int start, @Nullable Expr type) {
    int leftBrace = cursor.offset();
    List<Expr.Element> elements = new ArrayList<>();
    cursor.expressionLevel++;
    cursor.want(LEFT_BRACE);
    cursor.commaList(
        "composite literal",
        RIGHT_BRACE,
        () -> {
          elements.add(element());
          return false;
        });
    cursor.expressionLevel--;
    return new Expr.CompositeLit(cursor.spanFrom(start), type, List.copyOf(elements), leftBrace);
  }

  private Expr.Element element() {
    int start = cursor.offset();
    Expr value = expressionOrLiteralValue();
    if (!cursor.got(COLON)) {
      return new Expr.Element(cursor.spanFrom(start), null, value);
    }
    Expr key = value;
    value = expressionOrLiteralValue();
    return new Expr.Element(cursor.spanFrom(start), key, value);
  }

  private Expr expressionOrLiteralValue() {
    return cursor.at(LEFT_BRACE) ? literalValue(cursor.offset(), null) : expression();
  }

  /// An identifier; the blank one with a complaint if there is none.
  Expr.Ident name() {
    Token token = cursor.token;
    if (cursor.got(NAME)) {
      return new Expr.Ident(cursor.spanFrom(token.start()), token.text());
    }
    Span here = cursor.here();
    cursor.expected("name");
    cursor.advance();
    return new Expr.Ident(here, "_");
  }

  /// `IdentifierList = identifier { "," identifier }` from after `first` on.
  List<Expr.Ident> nameList(Expr.Ident first) {
    List<Expr.Ident> names = new ArrayList<>();
    names.add(first);
    while (cursor.got(COMMA)) {
      names.add(name());
    }
    return List.copyOf(names);
  }

  /// Types between commas, the last of which may be superfluous. The first may be any expression
  /// unless `strict`, which counts since Go 1.20 only.
  TypeList typeList(boolean strict) {
    cursor.expressionLevel++;
    List<Expr> list = new ArrayList<>();
    boolean typeWanted = strict && cursor.errors.isNewWording();
    list.add(typeWanted ? parser.types.type() : expression());
    boolean hasComma = false;
    while (cursor.got(COMMA)) {
      hasComma = true;
      Expr type = parser.types.typeOrNull();
      if (type == null) {
        break;
      }
      list.add(type);
    }
    cursor.expressionLevel--;
    return new TypeList(List.copyOf(list), hasComma);
  }
}

package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.ELLIPSIS;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.SEMICOLON;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses what follows an operand: selectors, indices, slices, type assertions, arguments, and the
/// braces of a composite literal.
final class PrimaryParser {
  private final Parser parser;
  private final Cursor cursor;
  private final ExprParser expressions;

  PrimaryParser(Parser parser, ExprParser expressions) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.expressions = expressions;
  }

  /// The longest primary expression that begins with `operand`.
  Expr suffixes(Expr operand) {
    Expr result = operand;
    int depth = 0;
    while (true) {
      cursor.link();
      depth++;
      Expr longer = suffix(result);
      if (longer == null) {
        cursor.unlink(depth);
        return result;
      }
      result = longer;
    }
  }

  private @Nullable Expr suffix(Expr operand) {
    return switch (cursor.kind()) {
      case DOT -> dot(operand);
      case LEFT_BRACKET -> bracket(operand);
      case LEFT_PAREN -> call(operand);
      case LEFT_BRACE -> compositeLiteral(operand);
      default -> null;
    };
  }

  private static int startOf(Expr operand) {
    return operand.span().start();
  }

  /// `Selector = "." identifier`, `TypeAssertion = "." "(" Type ")"`, or `.(type)`.
  private Expr dot(Expr operand) {
    cursor.next();
    if (cursor.at(NAME)) {
      Expr.Ident name = expressions.name();
      return new Expr.Selector(cursor.spanFrom(startOf(operand)), operand, name);
    }
    if (cursor.got(LEFT_PAREN)) {
      Expr type = cursor.got(TokenKind.TYPE) ? null : parser.types.type();
      cursor.want(RIGHT_PAREN);
      return new Expr.TypeAssertion(cursor.spanFrom(startOf(operand)), operand, type);
    }
    cursor.expected("name or (");
    cursor.advance(SEMICOLON, RIGHT_PAREN);
    return operand;
  }

  /// `Index`, `Slice`, or the arguments of a generic function or type.
  private Expr bracket(Expr operand) {
    cursor.next();
    if (cursor.at(RIGHT_BRACKET)) {
      cursor.expected("operand");
      Expr bad = new Expr.BadExpr(cursor.here());
      cursor.next();
      return new Expr.Index(cursor.spanFrom(startOf(operand)), operand, List.of(bad));
    }
    Expr low = null;
    if (!cursor.at(COLON)) {
      ExprParser.TypeList list = expressions.typeList(false);
      if (list.hasComma() || cursor.at(RIGHT_BRACKET)) {
        cursor.want(RIGHT_BRACKET);
        return new Expr.Index(cursor.spanFrom(startOf(operand)), operand, list.elements());
      }
      low = list.elements().getFirst();
    }
    return slice(operand, low);
  }

  /// `"[" [low] ":" [high] [":" max] "]"` from after `low` on.
  private Expr slice(Expr operand, @Nullable Expr low) {
    if (!cursor.got(COLON)) {
      cursor.expected("comma, : or ]");
      cursor.advance(COMMA, COLON, RIGHT_BRACKET);
    }
    cursor.expressionLevel++;
    Expr high = null;
    if (!cursor.at(COLON) && !cursor.at(RIGHT_BRACKET)) {
      high = expressions.expression();
    }
    Expr max = null;
    boolean full = cursor.at(COLON);
    if (full) {
      high = high != null ? high : missing("middle index required in 3-index slice");
      cursor.next();
      boolean atEnd = cursor.at(RIGHT_BRACKET);
      max = atEnd ? missing("final index required in 3-index slice") : expressions.expression();
    }
    cursor.expressionLevel--;
    cursor.want(RIGHT_BRACKET);
    return new Expr.SliceExpr(cursor.spanFrom(startOf(operand)), operand, low, high, max, full);
  }

  private Expr missing(String text) {
    cursor.errorAt(cursor.offset(), text);
    return new Expr.BadExpr(cursor.here());
  }

  /// `Arguments = "(" [ ( ExpressionList | Type [ "," ExpressionList ] ) [ "..." ] [ "," ] ] ")"`
  private Expr call(Expr function) {
    int leftParen = cursor.offset();
    cursor.next();
    List<Expr> arguments = new ArrayList<>();
    boolean[] spread = new boolean[1];
    cursor.expressionLevel++;
    int rightParen =
        cursor.commaList(
            "argument list",
            RIGHT_PAREN,
            () -> {
              arguments.add(expressions.expression());
              spread[0] = cursor.got(ELLIPSIS);
              return spread[0];
            });
    cursor.expressionLevel--;
    return new Expr.Call(
        cursor.spanFrom(startOf(function)),
        function,
        List.copyOf(arguments),
        spread[0],
        leftParen,
        rightParen);
  }

  /// A composite literal of `type`, or null if the brace begins a block.
  private @Nullable Expr compositeLiteral(Expr type) {
    Expr bare = withoutParens(type);
    if (!mayBeLiteralType(bare)) {
      return null;
    }
    if (bare != type) {
      cursor.syntaxError("cannot parenthesize type in composite literal");
    }
    return expressions.literalValue(startOf(type), type);
  }

  private boolean mayBeLiteralType(Expr type) {
    return switch (type) {
      case Expr.Ident _, Expr.Selector _ -> cursor.expressionLevel >= 0;
      case Expr.Index index -> cursor.expressionLevel >= 0 && !isValue(index);
      case Expr.ArrayType _, Expr.SliceType _, Expr.StructType _, Expr.MapType _ -> true;
      default -> false;
    };
  }

  /// Whether `expression` can by its form only be a value.
  private static boolean isValue(Expr expression) {
    return switch (expression) {
      case Expr.BasicLit _, Expr.CompositeLit _, Expr.FuncLit _ -> true;
      case Expr.SliceExpr _, Expr.TypeAssertion _, Expr.Call _ -> true;
      case Expr.Unary _, Expr.Binary _ -> true;
      case Expr.ParenExpr paren -> isValue(paren.inner());
      case Expr.Index index ->
          isValue(index.operand())
              || index.indices().size() == 1 && isValue(index.indices().getFirst());
      default -> false;
    };
  }

  /// The expression inside any parentheses.
  static Expr withoutParens(Expr expression) {
    Expr inner = expression;
    while (inner instanceof Expr.ParenExpr paren) {
      inner = paren.inner();
    }
    return inner;
  }
}

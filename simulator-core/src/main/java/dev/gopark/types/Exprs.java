package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import org.jspecify.annotations.Nullable;

/// Questions about the form of an expression, and where gc says it stands.
final class Exprs {
  private Exprs() {}

  static Expr unparen(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.ParenExpr paren) {
      inner = paren.inner();
    }
    return inner;
  }

  /// The name in `f` and `p.f`, else null.
  static Expr.@Nullable Ident name(Expr expr) {
    return switch (unparen(expr)) {
      case Expr.Ident ident -> ident;
      case Expr.Selector selector -> selector.name();
      default -> null;
    };
  }

  static boolean isBlank(Expr expr) {
    return unparen(expr) instanceof Expr.Ident ident && ident.isBlank();
  }

  /// Where gc begins to read `expr` when it reports an error: usually its start. Go 1.19 sees a
  /// slice expression at its bracket.
  static Span start(Expr expr, boolean old) {
    Expr first = expr;
    while (true) {
      switch (first) {
        case Expr.CompositeLit literal when literal.type() != null -> first = literal.type();
        case Expr.Selector selector -> first = selector.operand();
        case Expr.Index index -> first = index.operand();
        case Expr.TypeAssertion assertion -> first = assertion.operand();
        case Expr.Binary binary -> first = binary.left();
        case Expr.Call call -> first = call.function();
        case Expr.SliceExpr slice when !old -> first = slice.operand();
        default -> {
          return from(expr, node(first).start());
        }
      }
    }
  }

  /// gc's own place of a node: that of the operator, the bracket or the dot for an expression with
  /// an operand before it.
  static Span node(Expr expr) {
    return switch (expr) {
      case Expr.Call call -> from(expr, call.leftParen());
      case Expr.Binary binary -> from(expr, binary.opOffset());
      case Expr.Index index -> from(expr, after(index.operand(), '['));
      case Expr.SliceExpr slice -> from(expr, after(slice.operand(), '['));
      case Expr.Selector selector -> from(expr, after(selector.operand(), '.'));
      case Expr.TypeAssertion assertion -> from(expr, after(assertion.operand(), '.'));
      case Expr.FuncType function -> from(expr, afterKeyword(function));
      default -> expr.span();
    };
  }

  /// Where Go 1.19 says an element with a key stands: at its colon.
  static Span element(Expr.Element element, boolean old) {
    Expr key = element.key();
    return old && key != null
        ? new Span(key.span().file(), after(key, ':'), element.span().end())
        : element.span();
  }

  private static Span from(Expr expr, int start) {
    return new Span(expr.span().file(), start, Math.max(start, expr.span().end()));
  }

  /// The offset of the first `mark` behind `expr`.
  private static int after(Expr expr, char mark) {
    Span span = expr.span();
    int offset = span.end();
    while (offset < span.file().length() && span.file().byteAt(offset) != mark) {
      offset++;
    }
    return offset < span.file().length() ? offset : span.end();
  }

  /// A function type stands behind its `func`; in a method there is none.
  private static int afterKeyword(Expr.FuncType function) {
    Span span = function.span();
    boolean hasKeyword = span.end() - span.start() > 4 && span.text().startsWith("func");
    return hasKeyword ? span.start() + 4 : span.start();
  }
}

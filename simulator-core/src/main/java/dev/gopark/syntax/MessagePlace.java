package dev.gopark.syntax;

import dev.gopark.source.SourceFile;

/// Where gc places an expression in its own syntax messages, which is not always where the
/// expression begins.
final class MessagePlace {
  private MessagePlace() {}

  /// The offset of the leftmost place. A function type begins, to gc, at its parameters.
  static int start(Expr expression) {
    int start = expression.span().start();
    return expression instanceof Expr.FuncType
        ? skipBlanks(expression.span().file(), start + TokenKind.FUNC.symbol.length())
        : start;
  }

  /// The offset of the token that makes the expression what it is: the dot of a selector, the
  /// bracket of an index.
  static int token(Expr expression) {
    return switch (expression) {
      case Expr.Selector selector -> after(selector.operand());
      case Expr.Index index -> after(index.operand());
      case Expr.SliceExpr slice -> after(slice.operand());
      case Expr.TypeAssertion assertion -> after(assertion.operand());
      case Expr.Call call -> call.leftParen();
      case Expr.Binary binary -> binary.opOffset();
      case Expr.CompositeLit literal -> literal.leftBrace();
      default -> start(expression);
    };
  }

  private static int after(Expr operand) {
    return skipBlanks(operand.span().file(), operand.span().end());
  }

  private static int skipBlanks(SourceFile file, int offset) {
    int end = offset;
    while (Character.isWhitespace(file.byteAt(end))) {
      end++;
    }
    return end;
  }
}

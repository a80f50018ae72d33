package dev.gopark.format;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.Binary;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.UnaryOp;

/// Decides which operators have blanks around them: those of low precedence in a mixed or nested
/// expression, all in a simple one.
final class Binaries {
  private boolean sums;
  private boolean products;

  /// The precedence from which on blanks are needed, or else two operators would become one.
  private int needed;

  private Binaries() {}

  /// Operators with a precedence below this have blanks; `depth` is 1 for an outermost expression.
  static int cutoff(Binary expression, int depth) {
    Binaries seen = new Binaries();
    seen.look(expression);
    if (seen.needed > 0) {
      return seen.needed + 1;
    }
    if (seen.sums && seen.products) {
      return depth == 1 ? 5 : 4;
    }
    return depth == 1 ? 6 : 4;
  }

  private void look(Binary expression) {
    Binary at = expression;
    while (true) {
      sums |= at.op().precedence == 4;
      products |= at.op().precedence == 5;
      right(at.op(), at.right());
      if (!(at.left() instanceof Binary left)) {
        return;
      }
      at = left;
    }
  }

  private void right(BinaryOp op, Expr right) {
    switch (right) {
      case Binary binary -> {
        if (binary.op().precedence > op.precedence) {
          look(binary);
        }
      }
      case Expr.Star _ -> need(op == BinaryOp.DIVIDE ? 5 : 0);
      case Expr.Unary unary -> need(clash(op, unary.op()));
      default -> {}
    }
  }

  private void need(int precedence) {
    needed = Math.max(needed, precedence);
  }

  private static int clash(BinaryOp op, UnaryOp unary) {
    return switch (op.symbol + unary.symbol) {
      case "&&", "&^" -> 5;
      case "++", "--" -> 4;
      default -> 0;
    };
  }
}

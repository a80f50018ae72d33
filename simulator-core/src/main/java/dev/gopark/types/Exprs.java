package dev.gopark.types;

import dev.gopark.syntax.Expr;

/// Questions about the form of an expression.
final class Exprs {
  private Exprs() {}

  static Expr unparen(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.ParenExpr paren) {
      inner = paren.inner();
    }
    return inner;
  }

  static boolean isBlank(Expr expr) {
    return unparen(expr) instanceof Expr.Ident ident && ident.isBlank();
  }
}

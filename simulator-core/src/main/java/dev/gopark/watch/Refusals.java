package dev.gopark.watch;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.TypeInfo;

/// Says what an expression may not contain that is only to be looked at: calls other than `len`,
/// `cap` and conversions, and what other goroutines could notice.
final class Refusals {
  private final TypeInfo info;

  Refusals(TypeInfo info) {
    this.info = info;
  }

  void look(Expr expr) throws NotHere {
    switch (expr) {
      case Expr.Ident _, Expr.BasicLit _ -> {}
      case Expr.ParenExpr paren -> look(paren.inner());
      case Expr.Selector selector -> {
        Selection selection = info.selection(selector);
        if (selection != null) {
          refuse(selection.kind() != Selection.Kind.FIELD, expr, "a method value");
          look(selector.operand());
        }
      }
      case Expr.Index index -> {
        look(index.operand());
        look(index.indices().getFirst());
      }
      case Expr.Star star -> look(star.operand());
      case Expr.Unary unary -> {
        refuse(unary.op() == Expr.UnaryOp.RECEIVE, expr, "a receive, which changes the channel,");
        refuse(unary.op() == Expr.UnaryOp.ADDRESS, expr, "an address");
        look(unary.operand());
      }
      case Expr.Binary binary -> {
        look(binary.left());
        look(binary.right());
      }
      case Expr.Call call -> {
        refuse(!isHarmless(call), expr, "a call");
        look(call.arguments().getFirst());
      }
      default -> refuse(true, expr, "this");
    }
  }

  private boolean isHarmless(Expr.Call call) {
    boolean builtin =
        call.function() instanceof Expr.Ident ident
            && (info.use(ident) == Entity.Builtin.LEN || info.use(ident) == Entity.Builtin.CAP);
    return call.arguments().size() == 1 && (builtin || info.isType(call.function()));
  }

  private static void refuse(boolean refused, Expr expr, String what) throws NotHere {
    if (refused) {
      throw new NotHere(
          what + " is not possible in an expression to be watched: " + expr.span().text());
    }
  }
}

package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Expressions whose type is still untyped. What surrounds them gives them their final type, and
/// their operands with them; what is left in the end gets its default type.
final class UntypedExprs {
  private final Checker checker;
  private final Map<Expr, Pending> pending = new IdentityHashMap<>();

  /// `isShifted` for the left operand of a shift that is no constant: its final type must be an
  /// integer type.
  private record Pending(
      Operand.Mode mode, BasicType type, @Nullable ConstValue constant, boolean isShifted) {}

  UntypedExprs(Checker checker) {
    this.checker = checker;
  }

  void add(Expr expr, Operand.Mode mode, BasicType type, @Nullable ConstValue constant) {
    pending.put(expr, new Pending(mode, type, constant, false));
  }

  void setConstant(Expr expr, ConstValue constant) {
    pending.computeIfPresent(
        expr, (_, old) -> new Pending(old.mode, old.type, constant, old.isShifted));
  }

  void markShifted(Expr expr) {
    pending.computeIfPresent(expr, (_, old) -> new Pending(old.mode, old.type, old.constant, true));
  }

  /// Gives `expr` and its operands a type; `isFinal` when it stays even if it is untyped.
  void setType(Expr expr, Type type, boolean isFinal) {
    setType(expr, expr, type, isFinal);
  }

  private void setType(Expr parent, Expr expr, Type type, boolean isFinal) {
    Pending old = pending.get(expr);
    if (old == null) {
      return;
    }
    setOperandTypes(expr, old, type, isFinal);
    if (!isFinal && type instanceof BasicType basic && basic.isUntyped()) {
      pending.put(expr, new Pending(old.mode, basic, old.constant, old.isShifted));
      return;
    }
    pending.remove(expr);
    if (old.isShifted && !Predicates.isInteger(type)) {
      String text = ExprPrinter.print(parent) + " (shift of type " + type + ")";
      checker.errors.report(expr, "invalid operation: " + text);
      return;
    }
    settle(expr, old, type);
  }

  private void settle(Expr expr, Pending old, Type type) {
    ConstValue constant = old.constant;
    if (constant != null) {
      Value value = Value.constant(expr, old.type, constant);
      Value converted = checker.conversions.convertUntyped(value, type);
      if (converted.isInvalid()) {
        return;
      }
      constant = converted.constant();
    }
    checker.info.record(expr, new Operand(old.mode, Predicates.defaultType(type), constant));
  }

  private void setOperandTypes(Expr expr, Pending old, Type type, boolean isFinal) {
    switch (expr) {
      case Expr.ParenExpr(_, Expr inner) -> setType(expr, inner, type, isFinal);
      case Expr.Unary(_, _, Expr operand) when old.constant == null ->
          setType(expr, operand, type, isFinal);
      case Expr.Binary binary when old.constant == null && !binary.op().isComparison() -> {
        setType(expr, binary.left(), type, isFinal);
        if (!binary.op().isShift()) {
          setType(expr, binary.right(), type, isFinal);
        }
      }
      default -> {}
    }
  }

  /// At the end: whatever nobody asked for gets its default type.
  void settleRest() {
    pending.forEach(
        (expr, old) ->
            checker.info.record(
                expr, new Operand(old.mode, Predicates.defaultType(old.type), old.constant)));
    pending.clear();
  }
}

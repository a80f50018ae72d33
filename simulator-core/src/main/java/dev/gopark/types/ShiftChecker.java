package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.Value.Mode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Checks shifts.
final class ShiftChecker {
  /// The largest count in a constant shift: enough to write the smallest float64.
  private static final int LARGEST_COUNT = 1023 - 1 + 52;

  private final Checker checker;
  private final OperatorChecker operators;
  private final Errors errors;

  ShiftChecker(Checker checker, OperatorChecker operators) {
    this.checker = checker;
    this.operators = operators;
    this.errors = checker.errors;
  }

  Value check(Expr.@Nullable Binary expr, Value left, Value right, BinaryOp op) {
    BigInteger integer = Constants.toInteger(left.constant());
    boolean canShift = Predicates.isInteger(left.type()) || left.isUntyped() && integer != null;
    if (!canShift) {
      return notInteger(left);
    }
    Value count = count(right);
    if (count.isInvalid()) {
      return left.asInvalid();
    }
    Expr place = expr != null ? expr : left.expr();
    if (left.isConstant() && count.isConstant()) {
      return constant(place, left, integer, right, op);
    }
    if (left.isConstant() && left.isUntyped()) {
      checker.untyped.markShifted(left.expr());
      return Value.of(Mode.VALUE, place, left.type());
    }
    return Predicates.isInteger(left.type())
        ? Value.of(Mode.VALUE, place, left.type())
        : notInteger(left);
  }

  private Value notInteger(Value left) {
    return fail(left, "shifted operand " + left.describe(errors) + " must be integer");
  }

  private Value fail(Value value, String text) {
    errors.report(value.expr(), "invalid operation: " + text);
    return value.asInvalid();
  }

  private Value count(Value right) {
    if (right.isConstant()) {
      BigInteger integer = Constants.toInteger(right.constant());
      if (integer != null && integer.signum() < 0) {
        return fail(right, "negative shift count " + right.describe(errors));
      }
      if (right.isUntyped()) {
        return checker.conversions.convertUntyped(right, BasicType.UINT);
      }
    }
    if (Predicates.isInteger(right.type())) {
      String feature = "invalid operation: signed shift count " + right.describe(errors);
      boolean mayBeUsed =
          right.isConstant()
              || Predicates.isUnsigned(right.type())
              || checker.require(right.expr().span(), 13, feature);
      return mayBeUsed ? right : right.asInvalid();
    }
    return right.isUntyped()
        ? checker.conversions.convertUntyped(right, BasicType.UINT)
        : fail(right, "shift count " + right.describe(errors) + " must be integer");
  }

  private Value constant(
      Expr place, Value left, @Nullable BigInteger integer, Value count, BinaryOp op) {
    Type type = Predicates.isInteger(left.type()) ? left.type() : BasicType.UNTYPED_INT;
    BigInteger by = Constants.toInteger(count.constant());
    if (integer == null || by == null) {
      return Value.constant(place, type, null);
    }
    if (by.compareTo(BigInteger.valueOf(LARGEST_COUNT)) > 0) {
      return fail(count, "invalid shift count " + count.describe(errors));
    }
    ConstValue result = Constants.shift(op, integer, by.intValue());
    return operators.checkOverflow(Value.constant(place, type, result), place);
  }
}

package dev.gopark.types;

import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import org.jspecify.annotations.Nullable;

/// Checks comparisons.
final class ComparisonChecker {
  private final Checker checker;
  private final Errors errors;

  ComparisonChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// What is wrong with a comparison: the operand to blame, and why.
  private record Problem(Value operand, String cause) {}

  /// `x op y`.
  Value check(Value x, Value y, BinaryOp op) {
    Problem problem = problem(x, y, op);
    if (problem != null) {
      String text =
          ExprPrinter.print(x.expr()) + " " + op.symbol + " " + ExprPrinter.print(y.expr());
      errors.report(
          problem.operand.expr(), "invalid operation: " + text + " (" + problem.cause + ")");
      return x.asInvalid();
    }
    return compare(x, y, op);
  }

  /// Compares the value of a switch with that of a case.
  Value checkCase(Value caseValue, Value tag) {
    Problem problem = problem(caseValue, tag, BinaryOp.EQUAL);
    if (problem != null) {
      String text =
          ExprPrinter.print(caseValue.expr()) + " in switch on " + ExprPrinter.print(tag.expr());
      errors.report(caseValue.expr(), "invalid case " + text + " (" + problem.cause + ")");
      return caseValue.asInvalid();
    }
    return compare(caseValue, tag, BinaryOp.EQUAL);
  }

  private Value compare(Value x, Value y, BinaryOp op) {
    if (!x.isConstant() || !y.isConstant()) {
      checker.untyped.setType(x.expr(), Predicates.defaultType(x.type()), true);
      checker.untyped.setType(y.expr(), Predicates.defaultType(y.type()), true);
      return Value.of(Mode.VALUE, x.expr(), BasicType.UNTYPED_BOOL);
    }
    ConstValue a = x.constant();
    ConstValue b = y.constant();
    ConstValue result =
        a == null || b == null ? null : new ConstValue.Bool(Constants.compare(op, a, b));
    return Value.constant(x.expr(), BasicType.UNTYPED_BOOL, result);
  }

  private @Nullable Problem problem(Value x, Value y, BinaryOp op) {
    boolean assignable =
        checker.assignability.isAssignable(x, y.type())
            || checker.assignability.isAssignable(y, x.type());
    if (!assignable) {
      return new Problem(y, mismatch(x, y));
    }
    boolean isEquality = op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL;
    if (isEquality && (x.isNil() || y.isNil())) {
      Value other = x.isNil() ? y : x;
      return Predicates.hasNil(other.type()) ? null : notDefined(y, op);
    }
    for (Value operand : new Value[] {x, y}) {
      if (isEquality && !isComparable(operand.type())) {
        String cause = Predicates.incomparableCause(operand.type());
        return cause.isEmpty() ? notDefined(operand, op) : new Problem(operand, cause);
      }
      if (!isEquality && !Predicates.isOrdered(operand.type())) {
        return notDefined(operand, op);
      }
    }
    return null;
  }

  private static boolean isComparable(Type type) {
    return type instanceof TypeParameter
        ? Predicates.isStrictlyComparable(type)
        : Predicates.isComparable(type);
  }

  private static String mismatch(Value x, Value y) {
    return "mismatched types " + x.type() + " and " + y.type();
  }

  private static Problem notDefined(Value operand, BinaryOp op) {
    String kind = Predicates.kindOf(operand.type());
    boolean basic = operand.type().underlying() instanceof BasicType;
    return new Problem(
        operand,
        "operator " + op.symbol + " not defined on " + (basic ? operand.type().toString() : kind));
  }
}

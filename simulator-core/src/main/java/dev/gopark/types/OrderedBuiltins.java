package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.util.List;

/// Checks `min` and `max`.
final class OrderedBuiltins {
  private final Checker checker;
  private final Errors errors;

  OrderedBuiltins(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  Value check(Expr.Call call, Entity.Builtin builtin, List<Value> arguments) {
    for (Value argument : arguments) {
      if (argument.isInvalid()) {
        return Value.invalid(call);
      }
      if (!Predicates.isOrdered(argument.type())) {
        errors.report(
            argument.expr(),
            "invalid argument: " + argument.describe(errors) + " cannot be ordered");
        return Value.invalid(call);
      }
    }
    Value result = arguments.getFirst();
    for (Value argument : arguments.subList(1, arguments.size())) {
      result = combine(call, builtin, result, argument);
      if (result.isInvalid()) {
        return Value.invalid(call);
      }
    }
    if (!result.isConstant()) {
      settleOperands(arguments, result.type());
    }
    return result.withExpr(call);
  }

  private void settleOperands(List<Value> arguments, Type type) {
    arguments.forEach(argument -> checker.untyped.setType(argument.expr(), type, true));
  }

  private Value combine(Expr.Call call, Entity.Builtin builtin, Value left, Value right) {
    Value x = checker.conversions.convertUntyped(left, right.type());
    Value y = x.isInvalid() ? right : checker.conversions.convertUntyped(right, x.type());
    if (x.isInvalid() || y.isInvalid()) {
      return x.asInvalid();
    }
    if (!x.type().equals(y.type())) {
      errors.report(
          y.expr(),
          "invalid argument: mismatched types "
              + x.type()
              + " (previous argument) and "
              + y.type()
              + " (type of "
              + ExprPrinter.print(y.expr())
              + ")");
      return x.asInvalid();
    }
    ConstValue a = x.constant();
    ConstValue b = y.constant();
    if (!x.isConstant() || !y.isConstant()) {
      return Value.of(Mode.VALUE, call, x.type());
    }
    BinaryOp wanted = builtin == Entity.Builtin.MIN ? BinaryOp.LESS_EQUAL : BinaryOp.GREATER_EQUAL;
    boolean first = a == null || b == null || Constants.compare(wanted, a, b);
    return x.withConstant(first ? a : b);
  }
}

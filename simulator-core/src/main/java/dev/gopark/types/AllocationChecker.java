package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.List;

/// Checks `make` and `new`, whose first argument is a type.
final class AllocationChecker {
  private final Checker checker;
  private final Errors errors;

  AllocationChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  Value check(Expr.Call call, Entity.Builtin builtin) {
    Type type = checker.types.variableType(call.arguments().getFirst());
    if (type == BasicType.INVALID) {
      return Value.invalid(call);
    }
    return builtin == Entity.Builtin.NEW
        ? Value.of(Mode.VALUE, call, new Type.Pointer(type))
        : make(call, type);
  }

  private Value make(Expr.Call call, Type type) {
    int minimum =
        switch (TypeSets.core(type)) {
          case Type.Slice _ -> 2;
          case Type.GoMap _, Type.Channel _ -> 1;
          default -> 0;
        };
    List<Expr> arguments = call.arguments();
    if (minimum == 0) {
      String name = ExprPrinter.print(arguments.getFirst());
      String separator = errors.pick(";", ":");
      errors.report(
          arguments.getFirst(),
          "invalid argument: cannot make "
              + name
              + separator
              + " type must be slice, map, or channel");
      return Value.invalid(call);
    }
    if (arguments.size() < minimum || arguments.size() > minimum + 1) {
      String counts = minimum + " or " + (minimum + 1) + " arguments; found " + arguments.size();
      errors.report(call, "invalid operation: " + ExprPrinter.print(call) + " expects " + counts);
      return Value.invalid(call);
    }
    checkSizes(arguments.subList(1, arguments.size()));
    return Value.of(Mode.VALUE, call, type);
  }

  private void checkSizes(List<Expr> sizes) {
    List<Long> constants = new ArrayList<>();
    for (Expr size : sizes) {
      long value = checker.indices.check(size, -1).value();
      if (value >= 0) {
        constants.add(value);
      }
    }
    if (constants.size() == 2 && constants.getFirst() > constants.getLast()) {
      errors.report(sizes.getFirst(), "invalid argument: length and capacity swapped");
    }
  }
}

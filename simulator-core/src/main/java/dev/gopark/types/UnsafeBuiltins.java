package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Entity.Builtin;
import dev.gopark.types.Value.Mode;
import java.util.List;

/// Checks calls of the functions of package unsafe.
final class UnsafeBuiltins {
  private final Checker checker;
  private final Errors errors;

  UnsafeBuiltins(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// `unsafe.Sizeof` and `unsafe.Alignof`
  Value size(Expr.Call call, Builtin builtin, Value argument) {
    String context = "argument to unsafe." + builtin.goName();
    Value value = checker.assignments.assign(argument, null, context);
    if (value.isInvalid()) {
      return Value.invalid(call);
    }
    Type type = value.type();
    return number(call, type, builtin == Builtin.SIZEOF ? Sizes.of(type) : Sizes.alignment(type));
  }

  /// `unsafe.Offsetof`
  Value offset(Expr.Call call) {
    Expr argument = call.arguments().getFirst();
    if (!(Exprs.unparen(argument) instanceof Expr.Selector selector)) {
      checker.expressions.use(argument);
      return fail(argument, ExprPrinter.print(argument) + " is not a selector expression");
    }
    Value operand = checker.expressions.value(selector.operand());
    if (operand.isInvalid()) {
      return Value.invalid(call);
    }
    Type base = structOf(operand.type());
    String name = selector.name().name();
    return switch (Lookup.find(base, false, checker.path, name)) {
      case Lookup.Result.Field(Type.StructField field, List<Integer> path, boolean indirect) -> {
        if (indirect) {
          String text = "field " + name + " is embedded via a pointer in " + base;
          yield fail(selector.operand(), text);
        }
        checker.info.recordSelection(
            selector,
            new Selection(Selection.Kind.FIELD, operand.type(), path, null, null, field.type()));
        yield number(call, base, Sizes.offset(base, path));
      }
      case Lookup.Result.Method _, Lookup.Result.InterfaceMethod _, Lookup.Result.NeedsPointer _ ->
          fail(argument, ExprPrinter.print(argument) + " is a method value");
      case Lookup.Result.Ambiguous _, Lookup.Result.Missing _ ->
          fail(selector.operand(), base + " has no single field " + name);
    };
  }

  private static Type structOf(Type type) {
    return type.underlying() instanceof Type.Pointer(Type element)
            && element.underlying() instanceof Type.Struct
        ? element
        : type;
  }

  /// A constant, unless it depends on type parameters.
  private static Value number(Expr.Call call, Type type, long number) {
    return hasVariableSize(type)
        ? Value.of(Mode.VALUE, call, BasicType.UINTPTR)
        : Value.constant(call, BasicType.UINTPTR, Constants.of(number));
  }

  private static boolean hasVariableSize(Type type) {
    return switch (type.underlying()) {
      case TypeParameter _ -> true;
      case Type.Array(long _, Type element) -> hasVariableSize(element);
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().anyMatch(field -> hasVariableSize(field.type()));
      default -> false;
    };
  }

  private Value fail(Expr place, String text) {
    errors.report(place, "invalid argument: " + text);
    return Value.invalid(place);
  }

  /// A function that Gopark lacks.
  Value missing(Expr.Call call, Builtin builtin) {
    errors.report(call, "not supported yet: unsafe." + builtin.goName());
    return Value.invalid(call);
  }
}

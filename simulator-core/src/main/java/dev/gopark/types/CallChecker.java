package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks calls and conversions.
final class CallChecker {
  private final Checker checker;
  private final Errors errors;

  CallChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  Value check(Expr.Call call) {
    Value function = checker.expressions.valueOrTypeOrGeneric(call.function());
    if (function.mode() == Mode.TYPE && Instances.isGeneric(function.type())) {
      checker.instances.reportGeneric(function);
      function = function.asInvalid();
    }
    return switch (function.mode()) {
      case INVALID -> {
        call.arguments().forEach(checker.expressions::use);
        yield Value.invalid(call);
      }
      case TYPE -> conversion(call, function.type());
      case BUILTIN -> builtin(call, function);
      default -> call(call, function);
    };
  }

  private Value conversion(Expr.Call call, Type type) {
    List<Expr> arguments = call.arguments();
    if (arguments.isEmpty()) {
      errors.report(call, "missing argument in conversion to " + type);
      return Value.invalid(call);
    }
    if (arguments.size() > 1) {
      arguments.forEach(checker.expressions::use);
      errors.report(arguments.getLast(), "too many arguments in conversion to " + type);
      return Value.invalid(call);
    }
    Value argument = checker.expressions.value(arguments.getFirst());
    if (argument.isInvalid()) {
      return Value.invalid(call);
    }
    if (call.spread()) {
      errors.report(
          arguments.getFirst(),
          "invalid use of ... in " + errors.pick("type ", "") + "conversion to " + type);
      return Value.invalid(call);
    }
    return checker.conversions.explicit(argument, type);
  }

  private Value builtin(Expr.Call call, Value function) {
    Entity.Builtin builtin = function.builtin();
    if (builtin == null) {
      return Value.invalid(call);
    }
    Value result = checker.builtins.check(call, builtin);
    if (!result.isInvalid() && !result.isConstant()) {
      checker.env.hasCallOrReceive = true;
    }
    return result;
  }

  private Value call(Expr.Call call, Value function) {
    Type called =
        function.type() instanceof Type.Generic generic ? generic.body() : function.type();
    if (!(TypeSets.core(called) instanceof Type.Signature signature)) {
      String modern =
          "cannot call "
              + function.describe(errors)
              + ": "
              + function.type()
              + " is not a function";
      String old = "cannot call non-function " + function.describe(errors);
      errors.report(call, "invalid operation: " + errors.pick(old, modern));
      if (!errors.isOld()) {
        call.arguments().forEach(checker.expressions::use);
      }
      return Value.invalid(call);
    }
    List<Value> arguments = checker.expressions.list(call.arguments(), false);
    Type.Signature actual = arguments(call, function, signature, arguments);
    checker.env.hasCallOrReceive = true;
    if (actual == null) {
      return Value.invalid(call);
    }
    if (actual.results().isEmpty()) {
      return Value.of(Mode.NO_VALUE, call, Type.Tuple.EMPTY);
    }
    Type result = actual.resultType();
    return result == BasicType.INVALID ? Value.invalid(call) : Value.of(Mode.VALUE, call, result);
  }

  /// Checks `arguments` against the parameters of `signature`.
  void arguments(Expr.Call call, Type.Signature signature, List<Value> arguments) {
    Value function = Value.of(Mode.VALUE, call.function(), signature);
    arguments(call, function, signature, arguments);
  }

  /// Checks `arguments` and says what is called: for a generic function its instance; null if that
  /// is unknown because of an error.
  private Type.@Nullable Signature arguments(
      Expr.Call call, Value function, Type.Signature signature, List<Value> arguments) {
    Type.Signature fallback = function.type() instanceof Type.Generic ? null : signature;
    if (arguments.stream().anyMatch(Value::isInvalid)) {
      return fallback;
    }
    String name = ExprPrinter.print(call.function());
    if (call.spread() && !signature.variadic()) {
      errors.report(call, "cannot use ... in call to non-variadic " + name);
      return fallback;
    }
    if (call.spread() && call.arguments().size() == 1 && arguments.size() > 1) {
      String argument = ExprPrinter.print(call.arguments().getFirst());
      errors.report(call, "cannot use ... with " + arguments.size() + "-valued " + argument);
      return fallback;
    }
    List<Type> parameters = parametersFor(signature, arguments.size(), call.spread());
    if (arguments.size() != parameters.size()) {
      wrongCount(call, signature, arguments, parameters.size());
      return fallback;
    }
    if (!(function.type() instanceof Type.Generic generic)) {
      assign(arguments, parameters, name);
      return signature;
    }
    Instances.Called called =
        checker.instances.call(call, function, generic, parameters, arguments);
    if (called == null) {
      return null;
    }
    List<Type> types = parametersFor(called.signature(), arguments.size(), call.spread());
    assign(called.arguments(), types, name);
    return called.signature();
  }

  private void assign(List<Value> arguments, List<Type> parameters, String function) {
    for (int i = 0; i < arguments.size(); i++) {
      checker.assignments.assign(arguments.get(i), parameters.get(i), "argument to " + function);
    }
  }

  /// A type for each argument: those in the place of `...` have the element type.
  private static List<Type> parametersFor(Type.Signature signature, int count, boolean spread) {
    List<Type> parameters = signature.parameters();
    if (!signature.variadic() || spread) {
      return parameters;
    }
    List<Type> result = new ArrayList<>(parameters.subList(0, parameters.size() - 1));
    if (parameters.getLast() instanceof Type.Slice(Type element)) {
      while (result.size() < count) {
        result.add(element);
      }
    }
    return result;
  }

  private void wrongCount(
      Expr.Call call, Type.Signature signature, List<Value> arguments, int expected) {
    boolean tooMany = arguments.size() > expected;
    Expr place = call;
    if (tooMany) {
      place = arguments.get(expected).expr();
    } else if (!arguments.isEmpty()) {
      place = arguments.getLast().expr();
    }
    String have = Assignments.summary(ExprChecker.types(arguments), false);
    String want = Assignments.summary(signature.parameters(), signature.variadic());
    String text = tooMany ? "too many" : "not enough";
    text += " arguments in call to " + ExprPrinter.print(call.function());
    text += "\n\thave " + have + "\n\twant " + want;
    errors.report(place, text);
  }
}

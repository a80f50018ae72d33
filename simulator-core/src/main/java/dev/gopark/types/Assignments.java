package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assignments of values to variables old and new, and to parameters, elements and results.
final class Assignments {
  private final Checker checker;
  private final Errors errors;

  Assignments(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// Assigns `value` to something of type `target`, or to a blank when that is null. `context` says
  /// to what, as in `assignment` or `argument to f`.
  Value assign(Value value, @Nullable Type target, String context) {
    Value single = checker.instances.forTarget(checker.expressions.singleValue(value), target);
    switch (single.mode()) {
      case INVALID -> {
        return single;
      }
      case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK -> {}
      case NO_VALUE, BUILTIN, TYPE -> {
        errors.report(
            value.expr(),
            "cannot assign " + value.describe(errors) + " to " + target + " in " + context);
        return value.asInvalid();
      }
    }
    if (target != null && Predicates.isInvalid(target)) {
      return single.asInvalid();
    }
    Value typed = single.isUntyped() ? assignUntyped(single, target, context) : single;
    return typed.isInvalid() || target == null ? typed : assignTyped(typed, target, context);
  }

  private Value assignUntyped(Value value, @Nullable Type target, String context) {
    Type wanted = Predicates.defaultType(value.type());
    if (target != null && (value.isNil() || !Predicates.isInterface(target))) {
      wanted = target;
    } else if (value.isNil()) {
      errors.report(value.expr(), "use of untyped nil in " + context);
      return value.asInvalid();
    }
    return switch (checker.conversions.implicit(value, wanted)) {
      case Conversions.Implicit.Converted(Type type, ConstValue constant) ->
          checker.conversions.converted(value, type, constant);
      case Conversions.Implicit.Failed failed -> {
        String use = "cannot use " + value.describe(errors) + " as " + wanted + " value in ";
        errors.report(value.expr(), use + context + suffix(failed));
        yield value.asInvalid();
      }
    };
  }

  private static String suffix(Conversions.Implicit.Failed failed) {
    return switch (failed) {
      case TRUNCATED -> " (truncated)";
      case OVERFLOWS -> " (overflows)";
      case IMPOSSIBLE -> "";
    };
  }

  private Value assignTyped(Value value, Type target, String context) {
    String reason = checker.assignability.whyNot(value, target);
    if (reason == null) {
      return value;
    }
    String use = "cannot use " + value.describe(errors) + " as ";
    String old = use + "type " + target + " in " + context + (reason.isEmpty() ? "" : ":\n\t");
    String modern = use + target + " value in " + context + (reason.isEmpty() ? "" : ": ");
    errors.report(value.expr(), errors.pick(old, modern) + reason);
    return value.asInvalid();
  }

  /// Gives a constant its value. `type` is its declared type, or null.
  void initConstant(Entity.Const constant, @Nullable Type type, Value value) {
    Type fallback = type != null ? type : BasicType.INVALID;
    if (value.isInvalid() || Predicates.isInvalid(value.type()) || type == BasicType.INVALID) {
      constant.resolve(fallback, null);
      return;
    }
    if (!value.isConstant()) {
      errors.report(value.expr(), value.describe(errors) + " is not constant");
      constant.resolve(fallback, null);
      return;
    }
    Type wanted = type != null ? type : value.type();
    Value assigned = assign(value, wanted, "constant declaration");
    constant.resolve(wanted, assigned.isInvalid() ? null : assigned.constant());
  }

  /// A variable to be initialised; `declared` is its type if it has one already.
  record Target(Entity.Var variable, @Nullable Type declared) {}

  /// Gives a variable its first value, and its type if it has none. Says whether that went well.
  boolean initVariable(Target target, Value value, String context) {
    Type type = target.declared;
    if (value.isInvalid() || Predicates.isInvalid(value.type()) || type == BasicType.INVALID) {
      giveUp(target);
      return false;
    }
    if (type == null && value.type() == BasicType.UNTYPED_NIL) {
      errors.report(value.expr(), "use of untyped nil in " + context);
      giveUp(target);
      return false;
    }
    if (type == null && value.type() instanceof Type.Generic) {
      checker.instances.reportGeneric(value);
      giveUp(target);
      return false;
    }
    Type known = type != null ? type : Predicates.defaultType(value.type());
    target.variable.setType(known);
    boolean ok = !assign(value, known, context).isInvalid();
    if (!ok) {
      checker.markUsed(target.variable);
    }
    return ok;
  }

  private void giveUp(Target target) {
    checker.markUsed(target.variable);
    target.variable.setType(target.declared != null ? target.declared : BasicType.INVALID);
  }

  /// `variables = values`, for a declaration.
  void initVariables(List<Target> targets, List<Expr> values) {
    List<Value> list = checker.expressions.list(values, targets.size() == 2);
    if (list.size() != targets.size()) {
      targets.forEach(this::giveUp);
      if (list.stream().noneMatch(Value::isInvalid)) {
        reportMismatch(values, targets.size(), list.size());
      }
      return;
    }
    boolean ok = true;
    for (int i = 0; i < targets.size(); i++) {
      ok &= initVariable(targets.get(i), list.get(i), "assignment");
    }
    if (!ok) {
      targets.forEach(target -> checker.markUsed(target.variable));
    }
  }

  private void reportMismatch(List<Expr> values, int variableCount, int valueCount) {
    Expr first = values.getFirst();
    String source =
        values.size() == 1 && Exprs.unparen(first) instanceof Expr.Call call
            ? ExprPrinter.print(call.function()) + " returns "
            : "";
    String counts = measure(variableCount, "variable") + " but " + source;
    errors.report(first, "assignment mismatch: " + counts + measure(valueCount, "value"));
  }

  private static String measure(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  /// `left = right` of existing variables.
  void assignVariables(List<Expr> left, List<Expr> right) {
    List<Value> values = checker.expressions.list(right, left.size() == 2);
    if (values.size() != left.size()) {
      left.forEach(checker.expressions::use);
      if (values.stream().noneMatch(Value::isInvalid)) {
        reportMismatch(right, left.size(), values.size());
      }
      return;
    }
    boolean ok = true;
    for (int i = 0; i < left.size(); i++) {
      ok &= assignVariable(left.get(i), values.get(i));
    }
    if (!ok) {
      left.forEach(this::markUsedIfVariable);
    }
  }

  private void markUsedIfVariable(Expr expr) {
    Entity.Var variable = localVariable(expr);
    if (variable != null) {
      checker.markUsed(variable);
    }
  }

  private Entity.@Nullable Var localVariable(Expr expr) {
    return Exprs.unparen(expr) instanceof Expr.Ident ident
            && checker.env.scope.lookup(ident.name()) instanceof Entity.Var variable
        ? variable
        : null;
  }

  /// Assigns `value` to what `left` denotes; says whether that went well.
  boolean assignVariable(Expr left, Value value) {
    if (value.isInvalid() || Predicates.isInvalid(value.type())) {
      checker.expressions.use(left);
      return false;
    }
    if (Exprs.isBlank(left)) {
      return !assign(value, null, "assignment to _ identifier").isInvalid();
    }
    Value target = leftValue(left);
    return isSettable(target) && !assign(value, target.type(), "assignment").isInvalid();
  }

  /// Checks the left side of an assignment, which is not a use of the variable it names.
  Value leftValue(Expr left) {
    Entity.Var variable = localVariable(left);
    boolean wasUsed = variable != null && checker.isUsed(variable);
    Value target = checker.expressions.value(left);
    if (variable != null && !wasUsed) {
      checker.markUnused(variable);
    }
    return target;
  }

  /// Whether `target` may be assigned to; reports it otherwise.
  boolean isSettable(Value target) {
    if (target.isInvalid() || Predicates.isInvalid(target.type())) {
      return false;
    }
    if (target.mode() == Mode.VARIABLE || target.mode() == Mode.MAP_INDEX) {
      return true;
    }
    String source = ExprPrinter.print(target.expr());
    if (target.expr() instanceof Expr.Selector selector
        && checker.info.operand(selector.operand()) instanceof Operand outer
        && outer.mode() == Operand.Mode.MAP_INDEX) {
      errors.report(target.expr(), "cannot assign to struct field " + source + " in map");
      return false;
    }
    if (target.expr() instanceof Expr.Selector(_, Expr.Ident name, Expr.Ident _)
        && checker.env.scope.lookup(name.name()) instanceof Entity.PackageName) {
      errors.report(
          name, "use of package " + name.name() + " not in selector"); // as gc looks at it
    }
    String modern = source + " (neither addressable nor a map index expression)";
    errors.report(
        target.expr(), "cannot assign to " + errors.pick(target.describe(errors), modern));
    return false;
  }

  /// The types of the lines `have (…)` and `want (…)`.
  static String summary(List<Type> types, boolean variadic) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Type type = types.get(i);
      boolean isRest = variadic && i == types.size() - 1;
      texts.add(
          isRest && type instanceof Type.Slice(Type element) ? "..." + element : summary(type));
    }
    return "(" + String.join(", ", texts) + ")";
  }

  private static String summary(Type type) {
    if (!Predicates.isUntyped(type)) {
      return type == BasicType.INVALID ? "<T>" : type.toString();
    }
    return Predicates.isNumeric(type) ? "number" : type.toString().replace("untyped ", "");
  }
}

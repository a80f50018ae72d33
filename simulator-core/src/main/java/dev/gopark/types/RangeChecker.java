package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks `for … range`.
final class RangeChecker {
  private final Checker checker;
  private final StmtChecker statements;
  private final Errors errors;

  RangeChecker(Checker checker, StmtChecker statements) {
    this.checker = checker;
    this.statements = statements;
    this.errors = checker.errors;
  }

  /// What the iteration variables get; null for nothing. Over an untyped constant the key has no
  /// type of its own.
  private record Elements(@Nullable Type key, @Nullable Type value) {
    static final Elements NONE = new Elements(null, null);
  }

  /// Checks a loop; `label` is the one in front of it, or null.
  void check(Stmt.Range range, @Nullable String label) {
    Value operand = checker.expressions.value(range.operand());
    Elements elements = operand.isInvalid() ? Elements.NONE : elements(range, operand, label);
    statements.inBlock(
        () -> {
          if (range.define()) {
            define(range, elements);
          } else {
            assign(range, elements, operand);
          }
          statements.check(range.body());
        });
  }

  private Elements elements(Stmt.Range range, Value operand, @Nullable String label) {
    if (operand.isUntyped() && !Predicates.isNumeric(operand.type())) {
      checker.conversions.convertUntyped(operand, Predicates.defaultType(operand.type()));
    }
    return switch (Predicates.arrayOf(operand.type())) {
      case TypeParameter _ ->
          fail(
              operand, errors.pick(" (" + operand.type() + " has no core type)", ": no core type"));
      case BasicType basic when basic.isString() -> new Elements(BasicType.INT, BasicType.RUNE);
      case BasicType basic when basic.isNumeric() -> number(range, operand, basic);
      case Type.Array(_, Type element) -> new Elements(BasicType.INT, element);
      case Type.Slice(Type element) -> new Elements(BasicType.INT, element);
      case Type.GoMap(Type key, Type element) -> new Elements(key, element);
      case Type.Channel channel -> channel(range, operand, channel);
      case Type.Signature signature -> function(range, operand, signature, label);
      default -> fail(operand, "");
    };
  }

  private Elements fail(Value operand, String cause) {
    errors.report(operand.expr(), "cannot range over " + operand.describe(errors) + cause);
    return Elements.NONE;
  }

  private Elements number(Stmt.Range range, Value operand, BasicType basic) {
    boolean isInteger =
        basic.isInteger() || operand.isUntyped() && Constants.toInteger(operand.constant()) != null;
    if (!isInteger) {
      return fail(operand, "");
    }
    if (!checker.allows(22)) {
      return fail(operand, tooOld("go1.22"));
    }
    Type type = operand.isUntyped() ? keyType(range, operand) : operand.type();
    Value bound = checker.conversions.convertUntyped(operand, type);
    if (range.value() != null) {
      errors.report(
          range.value(),
          "range over " + operand.describe(errors) + " permits only one iteration variable");
    }
    return bound.isInvalid() ? Elements.NONE : new Elements(type, null);
  }

  /// `for i = range 10` takes the type of `i`.
  private Type keyType(Stmt.Range range, Value operand) {
    Type fallback = Predicates.defaultType(operand.type());
    fallback = Predicates.isInteger(fallback) ? fallback : BasicType.INT;
    if (range.define() || range.key() == null || Exprs.isBlank(range.key())) {
      return fallback;
    }
    Value key = checker.assignments.leftValue(range.key());
    return key.isInvalid() ? fallback : key.type();
  }

  private String tooOld(String needed) {
    if (!errors.version().atLeast(22)) {
      return "";
    }
    return ": requires " + needed + " or later";
  }

  private Elements channel(Stmt.Range range, Value operand, Type.Channel channel) {
    if (range.value() != null) {
      errors.report(
          range.value(),
          "range over " + operand.describe(errors) + " permits only one iteration variable");
    }
    if (!Predicates.canReceive(channel)) {
      String cause = "receive from send-only channel";
      fail(operand, errors.pick(" (" + cause + ")", ": " + cause + " " + operand.type()));
      return new Elements(channel.element(), null);
    }
    return new Elements(channel.element(), BasicType.INVALID);
  }

  /// What a function that is ranged over passes to the body.
  private Elements function(
      Stmt.Range range, Value operand, Type.Signature signature, @Nullable String label) {
    if (!checker.allows(23)) {
      return fail(operand, tooOld("go1.23"));
    }
    String problem = "";
    Type parameter = signature.parameters().size() == 1 ? signature.parameters().getFirst() : null;
    Type.Signature yield =
        parameter != null && TypeSets.core(parameter) instanceof Type.Signature body ? body : null;
    if (parameter == null) {
      problem = "wrong argument count";
    } else if (!signature.results().isEmpty()) {
      problem = "unexpected results";
    } else if (yield == null) {
      problem = "argument is not func";
    } else if (yield.parameters().size() > 2) {
      problem = "yield func has too many parameters";
    } else if (!yield.results().equals(List.of(BasicType.BOOL))) {
      problem = "yield func does not return bool";
    }
    if (!problem.isEmpty() || yield == null) {
      return fail(operand, ": func must be func(yield func(...) bool): " + problem);
    }
    checker.rangesOverFunction(range, label);
    return passed(range, operand, yield.parameters());
  }

  private Elements passed(Stmt.Range range, Value operand, List<Type> types) {
    Expr extra = types.isEmpty() ? range.key() : types.size() == 1 ? range.value() : null;
    if (extra != null) {
      String number = types.isEmpty() ? "no iteration variables" : "only one iteration variable";
      errors.report(extra, "range over " + operand.describe(errors) + " permits " + number);
    }
    return new Elements(
        types.isEmpty() ? BasicType.INVALID : types.getFirst(),
        types.size() < 2 ? BasicType.INVALID : types.get(1));
  }

  private void define(Stmt.Range range, Elements elements) {
    List<Entity.Var> variables = new ArrayList<>();
    List<@Nullable Expr> left = Arrays.asList(range.key(), range.value());
    List<@Nullable Type> types = Arrays.asList(elements.key, elements.value);
    for (int i = 0; i < left.size(); i++) {
      Expr expr = left.get(i);
      Type type = types.get(i);
      if (expr instanceof Expr.Ident ident) {
        Entity.Var variable = define(ident, type);
        if (!ident.isBlank()) {
          variables.add(variable);
        }
      } else if (expr != null) {
        String old = "cannot declare " + ExprPrinter.print(expr);
        errors.report(
            expr, errors.pick(old, "non-name " + ExprPrinter.print(expr) + " on left side of :="));
      }
    }
    if (variables.isEmpty()) {
      errors.report(range, "no new variables on left side of :=");
    }
    variables.forEach(variable -> checker.declare(checker.env.scope, null, variable));
  }

  private Entity.Var define(Expr.Ident ident, @Nullable Type type) {
    Entity.Var variable =
        new Entity.Var(
            ident.name(),
            type != null ? type : BasicType.INVALID,
            ident.span(),
            Entity.VarKind.LOCAL,
            checker.path);
    if (type == null || type == BasicType.INVALID) {
      checker.markUsed(variable);
    }
    checker.info.recordDefinition(ident, variable);
    if (type != null && !ident.isBlank()) {
      checker.info.record(ident, new Operand(Operand.Mode.VARIABLE, type, null));
    }
    return variable;
  }

  private void assign(Stmt.Range range, Elements elements, Value operand) {
    List<@Nullable Expr> left = Arrays.asList(range.key(), range.value());
    List<@Nullable Type> types = Arrays.asList(elements.key, elements.value);
    for (int i = 0; i < left.size(); i++) {
      Expr expr = left.get(i);
      Type type = types.get(i);
      if (expr == null) {
        continue;
      }
      if (type == null || operand.isInvalid()) {
        checker.expressions.use(expr);
      } else {
        checker.assignments.assignVariable(expr, Value.of(Mode.VALUE, expr, type));
      }
    }
  }
}

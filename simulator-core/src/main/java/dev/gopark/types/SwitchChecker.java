package dev.gopark.types;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks expression switches and type switches.
final class SwitchChecker {
  private final Checker checker;
  private final StmtChecker statements;
  private final Errors errors;

  SwitchChecker(Checker checker, StmtChecker statements) {
    this.checker = checker;
    this.statements = statements;
    this.errors = checker.errors;
  }

  void check(Stmt.Switch choice) {
    statements.check(choice.init());
    Value tag = choice.tag() == null ? missingTag(choice) : tag(choice.tag());
    checkDefaults(choice.clauses());
    Map<ConstValue, List<Value>> seen = new HashMap<>();
    for (CaseClause clause : choice.clauses()) {
      clause.expressions().forEach(expr -> caseValue(tag, expr, seen));
      statements.inBlock(() -> statements.list(clause.body()));
    }
  }

  private static Value missingTag(Stmt.Switch choice) {
    Expr name = new Expr.Ident(choice.span().atStart(), "true");
    return Value.constant(name, BasicType.BOOL, new ConstValue.Bool(true));
  }

  private Value tag(Expr expr) {
    Value value = checker.expressions.value(expr);
    value = checker.assignments.assign(value, null, "switch expression");
    boolean comparable =
        value.isInvalid()
            || Predicates.isComparable(value.type())
            || Predicates.hasNil(value.type());
    if (!comparable) {
      String old = " (" + value.type() + " is not comparable)";
      errors.report(expr, "cannot switch on " + value.describe(errors) + errors.pick(old, ""));
      return value.asInvalid();
    }
    return value;
  }

  private void checkDefaults(List<CaseClause> clauses) {
    CaseClause first = null;
    for (CaseClause clause : clauses) {
      if (clause.isDefault() && first != null) {
        String place = first.span().mentioned();
        errors.report(clause, "multiple defaults (first at " + place + ")");
      } else if (clause.isDefault()) {
        first = clause;
      }
    }
  }

  private void caseValue(Value tag, Expr expr, Map<ConstValue, List<Value>> seen) {
    Value value = checker.expressions.value(expr);
    if (tag.isInvalid() || value.isInvalid()) {
      return;
    }
    Value converted = checker.conversions.convertUntyped(value, tag.type());
    if (converted.isInvalid()
        || checker.operators.comparisons().checkCase(converted, tag).isInvalid()) {
      return;
    }
    ConstValue constant = converted.constant();
    if (constant == null || constant instanceof ConstValue.Bool) {
      return;
    }
    List<Value> same = seen.computeIfAbsent(constant, _ -> new ArrayList<>());
    for (Value other : same) {
      if (other.type().equals(converted.type())) {
        String text = "duplicate case " + converted.describe(errors) + " in expression switch";
        errors.report(expr, text + Errors.alsoAt(Exprs.node(other.expr()), "previous case"));
        return;
      }
    }
    same.add(converted);
  }

  void check(Stmt.TypeSwitch choice) {
    statements.check(choice.init());
    Expr.Ident binding = choice.binding();
    if (binding != null && binding.isBlank()) {
      errors.report(binding, "no new variable on left side of :=");
      binding = null;
    }
    Value operand = checker.expressions.value(choice.operand());
    if (operand.isInvalid()) {
      return;
    }
    boolean isInterface = Predicates.isInterface(operand.type());
    if (operand.type() instanceof TypeParameter) {
      String text = "cannot use type switch on type parameter value ";
      errors.report(choice.operand(), text + operand.describe(errors));
    } else if (!isInterface) {
      errors.report(choice.operand(), operand.describe(errors) + " is not an interface");
    }
    checkDefaults(choice.clauses());
    List<Entity.Var> variables = new ArrayList<>();
    Map<Type, Expr> seen = new HashMap<>();
    for (CaseClause clause : choice.clauses()) {
      Type type = caseTypes(clause, operand, isInterface, seen);
      boolean single = clause.expressions().size() == 1 && type != null;
      clause(clause, binding, single && type != null ? type : operand.type(), variables);
    }
    if (binding != null) {
      checkBinding(binding, variables);
    }
  }

  private void clause(
      CaseClause clause, Expr.@Nullable Ident binding, Type type, List<Entity.Var> variables) {
    statements.inBlock(
        () -> {
          if (binding != null) {
            Entity.Var variable =
                new Entity.Var(
                    binding.name(), type, binding.span(), Entity.VarKind.LOCAL, checker.path);
            checker.declare(checker.env.scope, null, variable);
            checker.info.recordImplicit(clause, variable);
            variables.add(variable);
          }
          statements.list(clause.body());
        });
  }

  /// The variables of all clauses are one to the programmer: one use is enough.
  private void checkBinding(Expr.Ident binding, List<Entity.Var> variables) {
    boolean used = variables.stream().anyMatch(checker::isUsed);
    variables.forEach(checker::markUsed);
    if (!used) {
      statements.unused(binding.name(), binding.span());
    }
  }

  /// The type of the last case, null for `nil` and for none. `INVALID` after an error.
  private @Nullable Type caseTypes(
      CaseClause clause, Value operand, boolean isInterface, Map<Type, Expr> seen) {
    Type last = null;
    for (Expr expr : clause.expressions()) {
      boolean isNil = isNil(expr);
      last = isNil ? null : checker.types.variableType(expr);
      if (isNil) {
        checker.expressions.any(expr);
        checker.untyped.setType(expr, operand.type(), true);
      }
      if (last == BasicType.INVALID) {
        continue;
      }
      Expr other = seen.putIfAbsent(last == null ? BasicType.UNTYPED_NIL : last, expr);
      if (other != null) {
        String name = last == null ? "nil" : last.toString();
        String also = Errors.alsoAt(Exprs.start(other, errors.isOld()), "previous case");
        errors.report(expr, "duplicate case " + name + " in type switch" + also);
      } else if (last != null && isInterface) {
        checkPossible(expr, operand, last);
      }
    }
    return last;
  }

  private boolean isNil(Expr expr) {
    return Exprs.unparen(expr) instanceof Expr.Ident ident
        && checker.env.scope.lookup(ident.name()) == Entity.Nil.NIL;
  }

  private void checkPossible(Expr expr, Value operand, Type type) {
    String reason = checker.methodSets.whyNotAsserted(operand.type(), type);
    if (reason == null) {
      return;
    }
    String cannot = operand.describe(errors) + " cannot have dynamic type " + type + " " + reason;
    String old = ExprPrinter.print(expr) + "\n\t" + cannot;
    errors.report(expr, "impossible type switch case: " + errors.pick(old, cannot));
  }
}

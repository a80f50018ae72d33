package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Assignments.Target;
import dev.gopark.types.Entity.VarKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks declarations inside functions. A name is in scope from the end of its declaration.
final class LocalDeclChecker {
  private final Checker checker;
  private final Errors errors;

  LocalDeclChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  void check(Decl declaration) {
    switch (declaration) {
      case Decl.Const constant -> constants(constant);
      case Decl.Var variable -> variables(variable);
      case Decl.TypeDecl type -> type(type);
      case Decl.BadDecl _, Decl.Import _, Decl.Func _ -> {}
    }
  }

  private void constants(Decl.Const declaration) {
    int top = checker.delayedCount();
    List<Entity.Const> constants = new ArrayList<>();
    for (int i = 0; i < declaration.names().size(); i++) {
      Expr.Ident name = declaration.names().get(i);
      Entity.Const constant = new Entity.Const(name.name(), BasicType.INVALID, null, name.span());
      checker.declarations.constant(constant, declaration, i);
      constants.add(constant);
    }
    checker.declarations.checkArity(
        declaration, declaration.names(), declaration.values(), true, declaration.inherited());
    checker.processDelayed(top);
    for (int i = 0; i < constants.size(); i++) {
      checker.declare(checker.env.scope, declaration.names().get(i), constants.get(i));
      checker.info.recordDefinition(declaration.names().get(i), constants.get(i));
    }
  }

  private void variables(Decl.Var declaration) {
    int top = checker.delayedCount();
    List<Expr.Ident> names = declaration.names();
    Type type = declaration.type() == null ? null : checker.types.variableType(declaration.type());
    List<Target> targets = new ArrayList<>();
    for (Expr.Ident name : names) {
      Type known = type != null ? type : BasicType.INVALID;
      Entity.Var variable =
          new Entity.Var(name.name(), known, name.span(), VarKind.LOCAL, checker.path);
      targets.add(new Target(variable, type));
      if (type == BasicType.INVALID) {
        checker.markUsed(variable);
      }
    }
    initialise(targets, declaration.values());
    if (type == null || !declaration.values().isEmpty()) {
      checker.declarations.checkArity(declaration, names, declaration.values(), false, false);
    }
    checker.processDelayed(top);
    for (int i = 0; i < targets.size(); i++) {
      Entity.Var variable = targets.get(i).variable();
      checker.declare(checker.env.scope, names.get(i), variable);
      checker.info.recordDefinition(names.get(i), variable);
    }
  }

  private void initialise(List<Target> targets, List<Expr> values) {
    if (values.size() == 1 && targets.size() > 1) {
      checker.assignments.initVariables(targets, values);
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      if (i < values.size()) {
        Value value = checker.expressions.valueOrGeneric(values.get(i));
        checker.assignments.initVariable(target, value, "variable declaration");
      } else if (target.declared() == null) {
        checker.markUsed(target.variable());
      }
    }
  }

  private void type(Decl.TypeDecl declaration) {
    Expr.Ident name = declaration.name();
    if (declaration.alias()) {
      declareType(name, checker.declarations.types().alias(declaration), true);
      return;
    }
    Named named = new Named(checker.path, checker.packageName, name.name(), name.span());
    declareType(name, named, false);
    checker.declarations.types().defineLocally(named, declaration);
  }

  private void declareType(Expr.Ident name, Type type, boolean alias) {
    checker.declare(
        checker.env.scope, name, new Entity.TypeName(name.name(), type, alias, name.span()));
  }

  /// `left := right`
  void shortVariables(Stmt.ShortVarDecl declaration) {
    int top = checker.delayedCount();
    Scope scope = checker.env.scope;
    Set<String> seen = new HashSet<>();
    List<Target> targets = new ArrayList<>();
    List<Entity.Var> created = new ArrayList<>();
    boolean failed = false;
    for (Expr left : declaration.left()) {
      Target target = target(left, seen, scope, created);
      failed |= target == null;
      targets.add(target != null ? target : new Target(dummy(left), null));
    }
    checker.assignments.initVariables(targets, declaration.right());
    checker.processDelayed(top);
    if (created.isEmpty() && !failed) {
      errors.report(
          new Span(declaration.span().file(), declaration.opOffset(), declaration.opOffset() + 2),
          "no new variables on left side of :=");
    }
    created.forEach(variable -> checker.declare(scope, null, variable));
  }

  private Entity.Var dummy(Expr left) {
    return new Entity.Var("_", BasicType.INVALID, left.span(), VarKind.LOCAL, checker.path);
  }

  /// The variable `left` names, new or old; null if it is wrong.
  private @Nullable Target target(
      Expr left, Set<String> seen, Scope scope, List<Entity.Var> created) {
    if (!(left instanceof Expr.Ident ident)) {
      checker.expressions.use(left);
      errors.report(left, "non-name " + ExprPrinter.print(left) + " on left side of :=");
      return null;
    }
    if (!ident.isBlank() && !seen.add(ident.name())) {
      errors.report(left, ident.name() + " repeated on left side of :=");
      return null;
    }
    Entity existing = ident.isBlank() ? null : scope.local(ident.name());
    if (existing != null) {
      return existingTarget(ident, existing);
    }
    Entity.Var variable =
        new Entity.Var(ident.name(), BasicType.INVALID, ident.span(), VarKind.LOCAL, checker.path);
    checker.info.recordDefinition(ident, variable);
    if (!ident.isBlank()) {
      created.add(variable);
    }
    return new Target(variable, null);
  }

  private @Nullable Target existingTarget(Expr.Ident ident, Entity existing) {
    checker.info.recordUse(ident, existing);
    if (existing instanceof Entity.Var variable) {
      checker.info.record(ident, new Operand(Operand.Mode.VARIABLE, variable.type(), null));
      return new Target(variable, variable.type());
    }
    errors.report(ident, "cannot assign to " + ident.name());
    return null;
  }
}

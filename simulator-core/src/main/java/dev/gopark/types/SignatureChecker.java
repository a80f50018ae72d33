package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.types.Entity.VarKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks signatures, and declares parameters and results.
final class SignatureChecker {
  private final Checker checker;

  SignatureChecker(Checker checker) {
    this.checker = checker;
  }

  /// A function's type, and the scope of its body, where receiver, parameters and results are
  /// declared.
  record Shape(Type.Signature signature, Scope scope, List<Entity.Var> results) {
    Environment.Function function() {
      return new Environment.Function(signature, results);
    }
  }

  /// Checks `type`, whose names are declared in a new scope inside the current one.
  Shape check(Expr.FuncType type, @Nullable Field receiver) {
    Scope scope = new Scope(checker.env.scope);
    if (receiver != null) {
      declare(List.of(receiver), VarKind.RECEIVER, scope);
    }
    List<Entity.Var> parameters = declare(type.parameters(), VarKind.PARAMETER, scope);
    List<Entity.Var> results = declare(type.results(), VarKind.RESULT, scope);
    boolean variadic =
        !type.parameters().isEmpty()
            && type.parameters().getLast().type() instanceof Expr.Ellipsis
            && !parameters.isEmpty();
    return new Shape(
        new Type.Signature(types(parameters), types(results), variadic), scope, results);
  }

  private static List<Type> types(List<Entity.Var> variables) {
    return variables.stream().map(Entity.Var::type).toList();
  }

  private List<Entity.Var> declare(List<Field> fields, VarKind kind, Scope scope) {
    List<Entity.Var> variables = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean mayBeVariadic =
          kind == VarKind.PARAMETER && i == fields.size() - 1 && field.names().size() <= 1;
      Type type = parameterType(field.type(), mayBeVariadic);
      if (field.names().isEmpty()) {
        Entity.Var variable = new Entity.Var("", type, field.span().atStart(), kind, checker.path);
        checker.info.recordImplicit(field, variable);
        variables.add(variable);
      }
      for (Expr.Ident name : field.names()) {
        Entity.Var variable = new Entity.Var(name.name(), type, name.span(), kind, checker.path);
        checker.declare(scope, name, variable);
        variables.add(variable);
      }
    }
    return variables;
  }

  private Type parameterType(Expr expr, boolean mayBeVariadic) {
    if (!(expr instanceof Expr.Ellipsis ellipsis)) {
      return checker.types.variableType(expr);
    }
    Type element = checker.types.variableType(ellipsis.element());
    if (!mayBeVariadic) {
      checker.errors.report(expr, "can only use ... with final parameter in list");
      return element;
    }
    Type slice = new Type.Slice(element);
    checker.info.record(expr, new Operand(Operand.Mode.TYPE, slice, null));
    return slice;
  }
}

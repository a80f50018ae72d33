package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
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
  record Shape(
      Type.Signature signature,
      Scope scope,
      List<Entity.Var> results,
      List<TypeParameter> typeParameters) {
    Environment.Function function() {
      return new Environment.Function(signature, results, typeParameters);
    }
  }

  /// Checks the type of a function literal or an interface's method.
  Shape check(Expr.FuncType type) {
    Environment.Function around = checker.env.function;
    List<TypeParameter> outer = around == null ? List.of() : around.typeParameters();
    return check(type, new Scope(checker.env.scope), outer, null);
  }

  /// Checks a declared function or method, whose names are declared in a new scope inside the
  /// current one.
  Shape check(Decl.Func declaration, Entity.Func function) {
    Scope scope = new Scope(checker.env.scope);
    Field receiver = declaration.receiver();
    return checker.findWithin(
        checker.env.inScope(scope),
        () -> {
          List<TypeParameter> parameters = typeParameters(declaration, function, scope);
          TypeParameters.resolve(parameters);
          Receiver own = receiver == null ? null : receiver(receiver, function);
          return check(declaration.type(), scope, parameters, own);
        });
  }

  private List<TypeParameter> typeParameters(
      Decl.Func declaration, Entity.Func function, Scope scope) {
    List<Field> fields = declaration.type().typeParameters();
    if (declaration.receiver() == null) {
      List<TypeParameter> parameters = checker.typeParameters.declare(fields, scope);
      function.parameterize(parameters);
      return parameters;
    }
    if (!fields.isEmpty()) {
      checker.errors.report(fields.getFirst(), "methods cannot have type parameters");
    }
    for (TypeParameter parameter : function.typeParameters()) {
      Span place = parameter.declared();
      checker.declare(scope, null, new Entity.TypeName(parameter.name(), parameter, false, place));
    }
    return function.typeParameters();
  }

  private record Receiver(Field field, Type type) {}

  private Receiver receiver(Field field, Entity.Func function) {
    Type type = function.receiver();
    if (type == null || !Receivers.isInstance(type)) {
      return new Receiver(field, parameterType(field.type(), false));
    }
    recordReceiver(field.type(), type);
    return new Receiver(field, type);
  }

  private void recordReceiver(Expr expr, Type type) {
    checker.info.record(expr, new Operand(Operand.Mode.TYPE, type, null));
    switch (expr) {
      case Expr.ParenExpr(_, Expr inner) -> recordReceiver(inner, type);
      case Expr.Star(_, Expr base) when type instanceof Type.Pointer(Type element) ->
          recordReceiver(base, element);
      case Expr.Index(_, Expr.Ident base, List<Expr> parameters) -> {
        Entity entity = checker.env.scope.lookup(base.name());
        if (entity != null) {
          checker.info.recordUse(base, entity);
        }
        for (Expr parameter : parameters) {
          if (parameter instanceof Expr.Ident ident
              && checker.env.scope.local(ident.name()) instanceof Entity declared) {
            checker.info.recordDefinition(ident, declared);
          }
        }
      }
      default -> {}
    }
  }

  /// Names are declared when all types are known: these can't refer to them.
  private Shape check(
      Expr.FuncType type,
      Scope scope,
      List<TypeParameter> typeParameters,
      @Nullable Receiver receiver) {
    List<Type> parameterTypes = fieldTypes(type.parameters(), true);
    List<Type> resultTypes = fieldTypes(type.results(), false);
    if (receiver != null) {
      declare(receiver.field(), receiver.type(), VarKind.RECEIVER, scope);
    }
    List<Entity.Var> parameters =
        declare(type.parameters(), parameterTypes, VarKind.PARAMETER, scope);
    List<Entity.Var> results = declare(type.results(), resultTypes, VarKind.RESULT, scope);
    boolean variadic =
        !type.parameters().isEmpty()
            && type.parameters().getLast().type() instanceof Expr.Ellipsis
            && !parameters.isEmpty();
    return new Shape(
        new Type.Signature(tuple(parameters), tuple(results), variadic),
        scope,
        results,
        typeParameters);
  }

  private static Type.Tuple tuple(List<Entity.Var> variables) {
    List<Type> types = variables.stream().map(Entity.Var::type).toList();
    List<String> names = variables.stream().map(Entity.Var::name).toList();
    boolean named = names.stream().anyMatch(name -> !name.isEmpty());
    return new Type.Tuple(types, named ? names : List.of());
  }

  /// The types of `fields`, none of whose names is in scope yet. The last parameter may be
  /// variadic.
  private List<Type> fieldTypes(List<Field> fields, boolean areParameters) {
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean isLast = i == fields.size() - 1 && field.names().size() <= 1;
      types.add(parameterType(field.type(), areParameters && isLast));
    }
    return types;
  }

  private List<Entity.Var> declare(
      List<Field> fields, List<Type> types, VarKind kind, Scope scope) {
    List<Entity.Var> variables = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      variables.addAll(declare(fields.get(i), types.get(i), kind, scope));
    }
    return variables;
  }

  private List<Entity.Var> declare(Field field, Type type, VarKind kind, Scope scope) {
    if (field.names().isEmpty()) {
      Entity.Var variable = new Entity.Var("", type, field.span().atStart(), kind, checker.path);
      checker.info.recordImplicit(field, variable);
      return List.of(variable);
    }
    List<Entity.Var> variables = new ArrayList<>();
    for (Expr.Ident name : field.names()) {
      Entity.Var variable = new Entity.Var(name.name(), type, name.span(), kind, checker.path);
      checker.declare(scope, name, variable);
      variables.add(variable);
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

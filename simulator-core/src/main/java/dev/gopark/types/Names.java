package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Value.Mode;
import java.util.List;

/// Resolves identifiers.
final class Names {
  private final Checker checker;

  Names(Checker checker) {
    this.checker = checker;
  }

  Value resolve(Expr.Ident ident) {
    if (ident.isBlank()) {
      checker.errors.report(ident, "cannot use _ as value or type");
      return Value.invalid(ident);
    }
    Entity entity = checker.env.scope.lookup(ident.name());
    if (entity == null || entity instanceof Entity.Builtin builtin && isTooNew(builtin)) {
      checker.errors.report(ident, "undefined: " + ident.name());
      return Value.invalid(ident);
    }
    boolean isNewType = entity == Universe.ANY_NAME || entity == Universe.COMPARABLE_NAME;
    if (isNewType && !checker.require(ident.span(), 18, "predeclared " + ident.name())) {
      return Value.invalid(ident);
    }
    checker.info.recordUse(ident, entity);
    checker.declarations.use(entity, checker.env.declaration);
    checker.declarations.markDotImport(checker.env.scope, ident.name());
    return valueOf(ident, entity);
  }

  /// Compilers know `min`, `max` and `clear` since Go 1.21.
  boolean isTooNew(Entity.Builtin builtin) {
    return switch (builtin) {
      case CLEAR, MAX, MIN -> !checker.versions.toolchain().atLeast(21);
      case SLICE_DATA, STRING, STRING_DATA -> !checker.versions.toolchain().atLeast(20);
      default -> false;
    };
  }

  private Value valueOf(Expr.Ident ident, Entity entity) {
    return switch (entity) {
      case Entity.PackageName pkg -> {
        checker.errors.report(ident, "use of package " + pkg.name() + " not in selector");
        yield Value.invalid(ident);
      }
      case Entity.Const constant -> constant == Universe.IOTA ? iota(ident) : value(ident, entity);
      case Entity.Var variable -> {
        checker.markUsed(variable);
        yield value(ident, entity);
      }
      default -> value(ident, entity);
    };
  }

  private Value iota(Expr.Ident ident) {
    ConstValue iota = checker.env.iota;
    if (iota == null) {
      checker.errors.report(ident, "cannot use iota outside constant declaration");
      return Value.invalid(ident);
    }
    return Value.constant(ident, BasicType.UNTYPED_INT, iota);
  }

  /// What an entity that is known already means in an expression.
  Value value(Expr expr, Entity entity) {
    return switch (entity) {
      case Entity.Var variable -> typed(Mode.VARIABLE, expr, variable.type());
      case Entity.Const constant ->
          constant.type() == BasicType.INVALID
              ? Value.invalid(expr)
              : Value.constant(expr, constant.type(), constant.value());
      case Entity.TypeName type -> typed(Mode.TYPE, expr, type.type());
      case Entity.Func function -> {
        Type signature = checker.declarations.signatureOf(function);
        List<TypeParameter> parameters = function.typeParameters();
        yield Value.of(
            Mode.VALUE,
            expr,
            parameters.isEmpty() ? signature : new Type.Generic(parameters, signature));
      }
      case Entity.Builtin builtin ->
          new Value(Mode.BUILTIN, expr, BasicType.INVALID, null, builtin);
      case Entity.Nil _ -> Value.of(Mode.NIL, expr, BasicType.UNTYPED_NIL);
      case Entity.PackageName _ -> Value.invalid(expr);
    };
  }

  private static Value typed(Mode mode, Expr expr, Type type) {
    return type == BasicType.INVALID ? Value.invalid(expr) : Value.of(mode, expr, type);
  }
}

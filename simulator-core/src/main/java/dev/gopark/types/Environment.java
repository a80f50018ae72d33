package dev.gopark.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the checker is: what surrounds the declaration, function or block being checked.
final class Environment {
  Scope scope;

  /// The package-level declaration whose dependencies are being collected, or null.
  final @Nullable Declaration declaration;

  /// The value of `iota`, null outside constant declarations.
  final @Nullable ConstValue iota;

  /// The function around a statement, null outside functions.
  final @Nullable Function function;

  /// Whether a call or a receive operation was met: then `len` of an array is no constant.
  boolean hasCallOrReceive;

  /// What `return` needs to know: the results, and whether they have names.
  ///
  /// @param typeParameters those that types declared inside depend on
  record Function(
      Type.Signature signature, List<Entity.Var> results, List<TypeParameter> typeParameters) {
    boolean hasNamedResults() {
      return !results.isEmpty() && !results.getFirst().name().isEmpty();
    }
  }

  Environment(
      Scope scope,
      @Nullable Declaration declaration,
      @Nullable ConstValue iota,
      @Nullable Function function) {
    this.scope = scope;
    this.declaration = declaration;
    this.iota = iota;
    this.function = function;
  }

  Environment withIota(ConstValue value) {
    return new Environment(scope, declaration, value, function);
  }

  Environment inScope(Scope inner) {
    return new Environment(inner, declaration, iota, function);
  }

  Environment inFunction(Scope body, Function newFunction) {
    return new Environment(body, declaration, iota, newFunction);
  }
}

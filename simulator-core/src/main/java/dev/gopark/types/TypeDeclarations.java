package dev.gopark.types;

import dev.gopark.syntax.Decl;
import java.util.List;

/// Finds out what declared types and aliases are, those of the package and those in functions.
final class TypeDeclarations {
  /// Compilers let aliases have type parameters since this version, in languages since the one
  /// before it.
  private static final int GENERIC_ALIASES = 24;

  private final Checker checker;
  private final Errors errors;
  private final Declarations declarations;

  TypeDeclarations(Checker checker, Declarations declarations) {
    this.checker = checker;
    this.errors = checker.errors;
    this.declarations = declarations;
  }

  /// What an alias stands for.
  Type alias(Decl.TypeDecl decl) {
    if (decl.typeParameters().isEmpty()) {
      checker.require(decl.name().span(), 9, errors.pick("type aliases", "type alias"));
      return checker.types.type(decl.type());
    }
    boolean compilerKnows = errors.version().atLeast(GENERIC_ALIASES);
    if (!compilerKnows || !checker.allows(GENERIC_ALIASES - 1)) {
      String modern = "generic type alias requires go1.23 or later";
      errors.report(
          errors.isOld() ? decl.name() : decl.typeParameters().getFirst(),
          errors.pick("generic type cannot be alias", modern));
      return BasicType.INVALID;
    }
    Scope scope = new Scope(checker.env.scope);
    List<TypeParameter> parameters = checker.typeParameters.declare(decl.typeParameters(), scope);
    Environment environment = checker.env.inScope(scope);
    Type body = checker.findWithin(environment, () -> checker.types.type(decl.type()));
    TypeParameters.resolve(parameters);
    return body == BasicType.INVALID ? body : new Type.Generic(parameters, body);
  }

  /// How a package-level type finds what it is.
  Named.Definition definition(Declaration declaration, Decl.TypeDecl decl) {
    return definition(declaration, decl, new Environment(declaration.fileScope, null, null, null));
  }

  private Named.Definition definition(
      Declaration declaration, Decl.TypeDecl decl, Environment environment) {
    return new Named.Definition() {
      @Override
      public Type find() {
        return declarations.whileResolving(
            declaration, () -> checker.findWithin(environment, () -> underlying(decl)));
      }

      @Override
      public void reportCycle() {
        declarations.cycle(declaration);
      }
    };
  }

  private Type underlying(Decl.TypeDecl decl) {
    Type type = checker.types.type(decl.type());
    if (type instanceof TypeParameter) {
      errors.report(decl.type(), "cannot use a type parameter as RHS in type declaration");
      return BasicType.INVALID;
    }
    return type.underlying();
  }

  /// A type declared inside a function.
  void defineLocally(Named named, Decl.TypeDecl decl) {
    Environment.Function around = checker.env.function;
    Scope scope = new Scope(checker.env.scope);
    named.parameterize(
        around == null ? List.of() : around.typeParameters(),
        checker.typeParameters.declare(decl.typeParameters(), scope));
    Declaration declaration =
        new Declaration(named.name(), decl.name().span(), decl, 0, checker.env.scope, null);
    declarations.addLocal(named, declaration);
    named.resolveLater(definition(declaration, decl, checker.env.inScope(scope)));
    named.underlying();
    TypeParameters.resolve(named.typeParameters());
    checker.later(() -> new RecursiveTypes(declarations).check(named));
  }
}

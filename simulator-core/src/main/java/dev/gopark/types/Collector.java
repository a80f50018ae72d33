package dev.gopark.types;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.GoFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers the package-level declarations of all files, before anything is known about them.
final class Collector {
  private final Checker checker;
  private final Errors errors;
  private final Declarations resolver;
  private final Imports imports;
  private final Receivers receivers;
  private final PackageScope packageScope = new PackageScope();
  private final List<Declaration> declarations = new ArrayList<>();
  private final Map<Entity, Declaration> byEntity = new IdentityHashMap<>();
  private final Map<Named, Declaration> byType = new IdentityHashMap<>();
  private final List<Declaration> methods = new ArrayList<>();

  Collector(Checker checker, Declarations resolver) {
    this.checker = checker;
    this.errors = checker.errors;
    this.resolver = resolver;
    this.imports = new Imports(checker);
    this.receivers = new Receivers(checker);
  }

  /// Package scope; an alias gets its entity when it is first looked up.
  private final class PackageScope extends Scope {
    private final Map<String, Declaration> aliases = new HashMap<>();

    PackageScope() {
      super(Universe.scope());
    }

    @Override
    @Nullable Entity local(String name) {
      Declaration alias = aliases.get(name);
      return alias == null ? super.local(name) : alias(name, alias);
    }

    private Entity alias(String name, Declaration alias) {
      Entity entity = resolver.aliasEntity(alias);
      if (alias.state == Declaration.State.KNOWN) {
        insertAs(name, entity);
      }
      return entity;
    }
  }

  Scope packageScope() {
    return packageScope;
  }

  /// In order of declaration.
  List<Declaration> declarations() {
    return declarations;
  }

  List<TypedPackage> imports() {
    return imports.packages();
  }

  @Nullable Declaration declarationOf(Entity entity) {
    return byEntity.get(entity);
  }

  @Nullable Declaration declarationOf(Named named) {
    return byType.get(named);
  }

  void addLocal(Named named, Declaration declaration) {
    byType.put(named, declaration);
  }

  boolean isMissing(Entity.PackageName name) {
    return imports.isMissing(name);
  }

  void markDotImport(Scope scope, String name) {
    imports.markDotImport(scope, name);
  }

  void reportUnusedImports() {
    imports.reportUnused();
  }

  void collect(List<GoFile> files) {
    List<Scope> fileScopes = new ArrayList<>();
    for (GoFile file : files) {
      LanguageVersion language = checker.versions.forFile(file.buildVersion());
      Scope fileScope = new Scope.OfFile(packageScope, language);
      fileScopes.add(fileScope);
      for (Decl declaration : file.declarations()) {
        collect(declaration, fileScope);
      }
    }
    fileScopes.forEach(fileScope -> imports.checkConflicts(fileScope, packageScope));
    methods.forEach(this::attach);
  }

  private void collect(Decl declaration, Scope fileScope) {
    switch (declaration) {
      case Decl.BadDecl _ -> {}
      case Decl.Import decl -> imports.add(decl, fileScope);
      case Decl.Const decl -> constants(decl, fileScope);
      case Decl.Var decl -> variables(decl, fileScope);
      case Decl.TypeDecl decl -> type(decl, fileScope);
      case Decl.Func decl -> function(decl, fileScope);
    }
  }

  private Declaration add(
      Expr.Ident name, Decl decl, int index, Scope fileScope, @Nullable Entity entity) {
    Declaration declaration =
        new Declaration(name.name(), name.span(), decl, index, fileScope, entity);
    declarations.add(declaration);
    if (entity != null) {
      byEntity.put(entity, declaration);
      checker.info.recordDefinition(name, entity);
    }
    return declaration;
  }

  /// Declares a name in the package, unless it is reserved for functions.
  private void declare(Expr.Ident name, Entity entity) {
    if (name.name().equals("init")) {
      errors.report(name, "cannot declare init - must be func");
      return;
    }
    if (name.name().equals("main") && checker.isProgram() && !(entity instanceof Entity.Func)) {
      errors.report(name, "cannot declare main - must be func");
      return;
    }
    checker.declare(packageScope, null, entity);
  }

  private void constants(Decl.Const decl, Scope fileScope) {
    for (int i = 0; i < decl.names().size(); i++) {
      Expr.Ident name = decl.names().get(i);
      Entity entity = new Entity.Const(name.name(), BasicType.INVALID, null, name.span());
      add(name, decl, i, fileScope, entity);
      declare(name, entity);
    }
    resolver.checkArity(decl, decl.names(), decl.values(), true, decl.inherited());
  }

  private void variables(Decl.Var decl, Scope fileScope) {
    List<Declaration> group = new ArrayList<>();
    for (int i = 0; i < decl.names().size(); i++) {
      Expr.Ident name = decl.names().get(i);
      Entity entity =
          new Entity.Var(
              name.name(), BasicType.INVALID, name.span(), Entity.VarKind.PACKAGE, checker.path);
      group.add(add(name, decl, i, fileScope, entity));
      declare(name, entity);
    }
    if (group.size() > 1 && decl.values().size() == 1) {
      List<Declaration> all = List.copyOf(group);
      group.forEach(member -> member.group = all);
      group.forEach(member -> member.dependencies = group.getFirst().dependencies);
    }
    if (decl.type() == null || !decl.values().isEmpty()) {
      resolver.checkArity(decl, decl.names(), decl.values(), false, false);
    }
  }

  private void type(Decl.TypeDecl decl, Scope fileScope) {
    Expr.Ident name = decl.name();
    if (decl.alias()) {
      Declaration declaration = add(name, decl, 0, fileScope, null);
      Entity placeholder = new Entity.TypeName(name.name(), BasicType.INVALID, true, name.span());
      declare(name, placeholder);
      if (!name.isBlank() && packageScope.names().get(name.name()) == placeholder) {
        packageScope.aliases.put(name.name(), declaration);
      }
      return;
    }
    Named named = new Named(checker.path, checker.packageName, name.name(), name.span());
    Scope scope = fileScope;
    if (!decl.typeParameters().isEmpty()) {
      scope = new Scope(fileScope);
      named.parameterize(List.of(), checker.typeParameters.declare(decl.typeParameters(), scope));
    }
    Entity entity = new Entity.TypeName(name.name(), named, false, name.span());
    Declaration declaration = add(name, decl, 0, scope, entity);
    byType.put(named, declaration);
    named.resolveLater(resolver.types().definition(declaration, decl));
    declare(name, entity);
  }

  private void function(Decl.Func decl, Scope fileScope) {
    Expr.Ident name = decl.name();
    if (decl.receiver() != null) {
      methods.add(new Declaration(name.name(), name.span(), decl, 0, fileScope, null));
      return;
    }
    Entity.Func entity = new Entity.Func(name.name(), checker.path, null, null, decl, name.span());
    add(name, decl, 0, fileScope, entity);
    boolean isInit = name.name().equals("init");
    boolean isMain = name.name().equals("main") && checker.isProgram();
    boolean hasSignature = !decl.type().parameters().isEmpty() || !decl.type().results().isEmpty();
    if ((isInit || isMain) && hasSignature) {
      errors.report(name, "func " + name.name() + " must have no arguments and no return values");
    }
    List<Field> typeParameters = decl.type().typeParameters();
    if ((isInit || isMain) && !typeParameters.isEmpty()) {
      String text = "func " + name.name() + " must have no type parameters";
      errors.report(typeParameters.getFirst(), text);
    }
    if (!isInit) {
      checker.declare(packageScope, null, entity);
    }
  }

  /// Attaches a method to its type.
  private void attach(Declaration pending) {
    if (!(pending.decl instanceof Decl.Func decl) || decl.receiver() == null) {
      return;
    }
    Expr expr = decl.receiver().type();
    Named base = baseType(expr);
    List<TypeParameter> parameters = receivers.parameters(expr, base);
    Type receiver = base == null ? BasicType.INVALID : Receivers.type(expr, base, parameters);
    Entity.Func entity =
        new Entity.Func(pending.name, checker.path, null, receiver, decl, decl.name().span());
    entity.parameterize(parameters);
    add(decl.name(), decl, 0, pending.fileScope, entity);
    if (base == null || decl.name().isBlank()) {
      return;
    }
    Entity.Func other = base.method(pending.name);
    if (other != null) {
      reportDuplicate(base, entity, other);
    } else {
      base.addMethod(entity);
    }
  }

  /// The type of this package that a receiver names, through aliases; null if there is none.
  private @Nullable Named baseType(Expr receiver) {
    Expr expr = Receivers.base(receiver);
    if (expr instanceof Expr.Index index) {
      expr = Exprs.unparen(index.operand());
    }
    Set<String> seen = new HashSet<>();
    while (expr instanceof Expr.Ident ident && seen.add(ident.name())) {
      Declaration alias = packageScope.aliases.get(ident.name());
      if (alias == null) {
        return packageScope.names().get(ident.name())
                instanceof Entity.TypeName(_, Named named, _, _)
            ? named
            : null;
      }
      expr = alias.decl instanceof Decl.TypeDecl decl ? Exprs.unparen(decl.type()) : expr;
    }
    return null;
  }

  private void reportDuplicate(Named base, Entity.Func method, Entity.Func other) {
    Span place = method.declared();
    Span otherPlace = other.declared();
    if (place == null || otherPlace == null) {
      return;
    }
    String name = base.name() + "." + method.name();
    String old = Checker.redeclared(name + " redeclared in this block", other);
    errors.report(
        place,
        errors.pick(old, "method " + name + " already declared at " + otherPlace.mentioned()));
  }

  /// Receivers must be types of this package; methods and fields must differ.
  void checkMethods() {
    for (Declaration declaration : declarations) {
      if (declaration.decl instanceof Decl.Func decl && decl.receiver() != null) {
        receivers.check(decl.receiver());
      }
      if (declaration.entity instanceof Entity.TypeName(_, Named named, boolean alias, _)
          && !alias
          && byType.get(named) instanceof Declaration own
          && own.decl instanceof Decl.TypeDecl decl) {
        receivers.checkFields(named, decl);
      }
    }
  }

  /// Functions of a program have bodies. gc looks for them when all else is right.
  void checkBodies() {
    if (checker.isLibrary() || !errors.isEmpty()) {
      return;
    }
    for (Declaration declaration : declarations) {
      if (declaration.decl instanceof Decl.Func decl && decl.body() == null) {
        Span span = decl.span();
        int afterFunc = Math.min(span.start() + "func ".length(), span.end());
        errors.report(new Span(span.file(), afterFunc, span.end()), "missing function body");
      }
    }
  }

  /// A program needs a `main`. The linker says so, without a place.
  void checkMain(List<GoFile> files) {
    boolean hasMain = packageScope.names().get("main") instanceof Entity.Func;
    boolean needsMain = checker.isProgram() && checker.packageName.equals("main");
    if (needsMain && !hasMain && errors.isEmpty() && !files.isEmpty()) {
      errors.reportPlaceless(
          files.getFirst().packageName(),
          "runtime.main_main·f: function main is undeclared in the main package");
    }
  }
}

package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Assignments.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Package-level declarations: finds out what each is when it is first needed, or in its turn.
final class Declarations {
  private final Checker checker;
  private final Errors errors;
  private final TypeDeclarations types;
  private final Collector collector;
  private final Map<Entity.Func, SignatureChecker.Shape> shapes = new IdentityHashMap<>();

  /// Declarations being resolved, each because the one before it needs it.
  private final List<Declaration> path = new ArrayList<>();

  Declarations(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
    this.types = new TypeDeclarations(checker, this);
    this.collector = new Collector(checker, this);
  }

  Scope packageScope() {
    return collector.packageScope();
  }

  void collect(List<GoFile> files) {
    collector.collect(files);
  }

  List<TypedPackage> imports() {
    return collector.imports();
  }

  /// Resolves whatever nobody has needed so far: types first, so that nothing else meets half a
  /// type.
  void resolveAll() {
    List<Declaration> all = List.copyOf(collector.declarations());
    for (Declaration declaration : all) {
      if (declaration.decl instanceof Decl.TypeDecl) {
        resolve(declaration);
      }
    }
    RecursiveTypes recursive = new RecursiveTypes(this);
    for (Declaration declaration : all) {
      if (declaration.entity instanceof Entity.TypeName(_, Named named, boolean alias, _)
          && !alias) {
        recursive.check(named);
      }
    }
    all.forEach(this::resolve);
    collector.checkMethods();
  }

  /// What needs all bodies: the order of initialisation, imports nobody uses.
  void finish() {
    new InitOrder(checker, collector).run();
    collector.reportUnusedImports();
    collector.checkBodies();
  }

  /// What the linker would find after all else: whether a program has a `main`.
  void checkMain(List<GoFile> files) {
    collector.checkMain(files);
  }

  void publish(TypedPackage pkg) {
    for (String name : List.copyOf(packageScope().names().keySet())) {
      Entity entity = packageScope().local(name);
      if (entity != null) {
        pkg.declare(name, entity);
      }
    }
  }

  /// Whether the import of a package failed.
  boolean isMissing(Entity.PackageName name) {
    return collector.isMissing(name);
  }

  void markDotImport(Scope scope, String name) {
    collector.markDotImport(scope, name);
  }

  /// An identifier refers to `entity`: it is resolved if it is not known yet, and `user` depends on
  /// it.
  void use(Entity entity, @Nullable Declaration user) {
    Declaration declaration =
        collector.declarationOf(entity instanceof Entity.Func method ? method.origin() : entity);
    if (declaration == null) {
      return;
    }
    if (user != null && !(entity instanceof Entity.TypeName)) {
      user.dependencies.add(declaration);
    }
    if (entity instanceof Entity.Const || entity instanceof Entity.Var) {
      resolve(declaration);
    }
  }

  /// The entity of an alias, resolved at its first use.
  Entity aliasEntity(Declaration declaration) {
    resolve(declaration);
    Entity entity = declaration.entity;
    return entity != null ? entity : typeName(declaration, BasicType.INVALID);
  }

  private static Entity.TypeName typeName(Declaration declaration, Type type) {
    return new Entity.TypeName(declaration.name, type, declaration.isAlias(), declaration.place);
  }

  Type.Signature signatureOf(Entity.Func function) {
    if (!function.hasSignature()) {
      Declaration declaration = collector.declarationOf(function.origin());
      if (declaration != null) {
        resolve(declaration);
      }
    }
    return function.hasSignature()
        ? function.signature()
        : new Type.Signature(List.of(), List.of(), false);
  }

  void resolve(Declaration declaration) {
    switch (declaration.state) {
      case KNOWN -> {}
      case IN_PROGRESS -> cycle(declaration);
      case UNKNOWN -> {
        declaration.group.forEach(member -> member.state = Declaration.State.IN_PROGRESS);
        declaration.openMethods = checker.types.openMethods();
        path.add(declaration);
        Environment environment =
            new Environment(
                declaration.fileScope, tracks(declaration) ? declaration : null, null, null);
        checker.within(environment, () -> dispatch(declaration));
        path.removeLast();
        declaration.group.forEach(member -> member.state = Declaration.State.KNOWN);
      }
    }
  }

  private static boolean tracks(Declaration declaration) {
    return !(declaration.decl instanceof Decl.TypeDecl);
  }

  private void dispatch(Declaration declaration) {
    switch (declaration.decl) {
      case Decl.Const decl when declaration.entity instanceof Entity.Const constant ->
          constant(constant, decl, declaration.index);
      case Decl.Var decl -> variable(declaration, decl);
      case Decl.TypeDecl decl -> type(declaration, decl);
      case Decl.Func decl when declaration.entity instanceof Entity.Func function ->
          function(declaration, function, decl);
      default -> {}
    }
  }

  TypeDeclarations types() {
    return types;
  }

  void addLocal(Named named, Declaration declaration) {
    collector.addLocal(named, declaration);
  }

  /// What `task` finds while `declaration` is being resolved.
  <T> T whileResolving(Declaration declaration, Supplier<T> task) {
    boolean isTop = !path.isEmpty() && path.getLast() == declaration;
    if (!isTop) {
      declaration.openMethods = checker.types.openMethods();
      path.add(declaration);
    }
    T found = task.get();
    if (!isTop) {
      path.removeLast();
    }
    return found;
  }

  /// Values that need each other are reported with the order of initialisation; a cycle through a
  /// type is wrong here.
  void cycle(Declaration declaration) {
    int start = path.indexOf(declaration);
    if (start < 0) {
      return;
    }
    List<Declaration> cycle = path.subList(start, path.size());
    boolean throughType = cycle.stream().anyMatch(member -> member.decl instanceof Decl.TypeDecl);
    if (throughType) {
      Decl.TypeDecl anonymous = anonymousCycle(cycle);
      if (anonymous != null) {
        reportAnonymousCycle(anonymous);
      } else {
        reportCycle(cycle);
      }
      cycle.forEach(Declarations::invalidate);
    }
  }

  /// The first of interfaces that are embedded in the anonymous type of a method of theirs; null
  /// for a cycle of another kind.
  private Decl.@Nullable TypeDecl anonymousCycle(List<Declaration> cycle) {
    boolean throughMethod = checker.types.openMethods() > cycle.getFirst().openMethods;
    Declaration first =
        cycle.stream().min(Comparator.comparing(member -> member.place.position())).orElseThrow();
    return throughMethod
            && first.decl instanceof Decl.TypeDecl type
            && type.type() instanceof Expr.InterfaceType
        ? type
        : null;
  }

  /// Go 1.20 and later refuse what was right before.
  private void reportAnonymousCycle(Decl.TypeDecl declaration) {
    String modern =
        "invalid recursive type: anonymous interface refers to itself"
            + " (see https://go.dev/issue/56103)";
    String old = "not supported yet: an anonymous interface that refers to itself";
    errors.report(declaration.type(), errors.pick(old, modern));
  }

  private static void invalidate(Declaration member) {
    if (member.entity instanceof Entity.TypeName name && name.type() instanceof Named named) {
      named.invalidate();
    }
  }

  void reportCycle(List<Declaration> members) {
    List<Declaration> cycle = withoutAliases(members);
    int first = 0;
    for (int i = 1; i < cycle.size(); i++) {
      if (cycle.get(i).place.position().compareTo(cycle.get(first).place.position()) < 0) {
        first = i;
      }
    }
    List<Declaration> rotated = new ArrayList<>(cycle.subList(first, cycle.size()));
    rotated.addAll(cycle.subList(0, first));
    Declaration head = rotated.getFirst();
    boolean isType = head.decl instanceof Decl.TypeDecl;
    String what =
        isType
            ? "invalid recursive type"
            : errors.pick("illegal", "invalid") + " cycle in declaration of";
    if (!errors.isOld() && rotated.size() == 1) {
      String colon = isType ? ": " : " ";
      errors.report(head.place, what + colon + head.name + " refers to itself");
      return;
    }
    errors.report(head.place, what + " " + head.name + cycleLines(rotated, errors.isOld()));
  }

  /// Go 1.19 looks through aliases.
  private List<Declaration> withoutAliases(List<Declaration> cycle) {
    List<Declaration> types = cycle.stream().filter(member -> !member.isAlias()).toList();
    return errors.isOld() && !types.isEmpty() ? types : cycle;
  }

  /// A line for each step of a cycle, in the words of the version.
  static String cycleLines(List<Declaration> cycle, boolean old) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < cycle.size(); i++) {
      Declaration from = cycle.get(i);
      String target = old ? "" : " " + cycle.get((i + 1) % cycle.size()).name;
      lines.append(Errors.alsoAt(from.place, from.name + " refers to" + target));
    }
    Declaration head = cycle.getFirst();
    return lines + (old ? Errors.alsoAt(head.place, head.name) : "");
  }

  /// The declaration of a type of this package.
  @Nullable Declaration declarationOf(Named named) {
    return collector.declarationOf(named);
  }

  /// Gives a constant its type and value.
  void constant(Entity.Const constant, Decl.Const declaration, int index) {
    Environment environment = checker.env.withIota(Constants.of(declaration.iota()));
    checker.within(environment, () -> constantInEnvironment(constant, declaration, index));
  }

  private void constantInEnvironment(Entity.Const constant, Decl.Const declaration, int index) {
    Span redirect = declaration.inherited() ? declaration.names().get(index).span() : null;
    Span before = errors.redirect(redirect);
    Type type = declaration.type() == null ? null : checker.types.type(declaration.type());
    if (declaration.type() != null && type != null && !Predicates.isConstType(type)) {
      if (!Predicates.isInvalid(type)) {
        errors.report(declaration.type(), "invalid constant type " + type);
      }
      type = BasicType.INVALID;
    }
    if (index < declaration.values().size()) {
      Value value = checker.expressions.value(declaration.values().get(index));
      checker.assignments.initConstant(constant, type, value);
    } else {
      constant.resolve(type != null ? type : BasicType.INVALID, null);
    }
    errors.redirect(before);
  }

  private void variable(Declaration declaration, Decl.Var decl) {
    Type type = decl.type() == null ? null : checker.types.variableType(decl.type());
    if (declaration.group.size() > 1) {
      checker.assignments.initVariables(targets(declaration.group, type), decl.values());
      return;
    }
    Target target = targets(List.of(declaration), type).getFirst();
    if (type != null) {
      target.variable().setType(type);
    }
    if (declaration.index < decl.values().size()) {
      Value value = checker.expressions.valueOrGeneric(decl.values().get(declaration.index));
      checker.assignments.initVariable(target, value, "variable declaration");
    }
  }

  private static List<Target> targets(List<Declaration> declarations, @Nullable Type type) {
    List<Target> targets = new ArrayList<>();
    for (Declaration declaration : declarations) {
      if (declaration.entity instanceof Entity.Var variable) {
        targets.add(new Target(variable, type));
      }
    }
    return targets;
  }

  private void type(Declaration declaration, Decl.TypeDecl decl) {
    if (decl.alias()) {
      Type type = types.alias(decl);
      Entity.TypeName entity = typeName(declaration, type);
      declaration.entity = entity;
      checker.info.recordDefinition(decl.name(), entity);
    } else if (declaration.entity instanceof Entity.TypeName(_, Named named, _, _)) {
      named.underlying();
      TypeParameters.resolve(named.typeParameters());
    }
  }

  private void function(Declaration declaration, Entity.Func function, Decl.Func decl) {
    SignatureChecker.Shape shape = checker.signatures.check(decl, function);
    checker.info.record(decl.type(), new Operand(Operand.Mode.TYPE, shape.signature(), null));
    function.resolve(shape.signature());
    shapes.put(function, shape);
    Stmt.Block body = decl.body();
    if (body != null) {
      Environment environment = new Environment(shape.scope(), declaration, null, shape.function());
      checker.later(() -> checker.statements.body(environment, body));
    }
  }

  /// As many values as names; one call may stand for several variables.
  void checkArity(
      Node place, List<Expr.Ident> names, List<Expr> values, boolean constant, boolean inherited) {
    int wanted = names.size();
    int found = values.size();
    if (found > wanted) {
      Expr extra = values.get(wanted);
      if (inherited) {
        errors.report(place, "extra init expr at " + extra.span().mentioned());
      } else {
        errors.report(extra, "extra init expr " + ExprPrinter.print(extra));
      }
    } else if (found < wanted && (constant || found != 1)) {
      Expr.Ident missing = names.get(found);
      errors.report(missing, "missing init expr for " + missing.name());
    }
  }
}

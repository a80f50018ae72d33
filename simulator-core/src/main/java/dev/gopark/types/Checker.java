package dev.gopark.types;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Span;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Checks one package. Its parts, one for each chapter of the Go specification, share what is here:
/// the errors, the facts found so far, and where the checker is.
public final class Checker {
  final String path;
  final String packageName;

  /// Decide which features exist, and the wording of errors.
  final Versions versions;

  final Importer importer;
  final Errors errors;
  final TypeInfo info = new TypeInfo();
  final UntypedExprs untyped = new UntypedExprs(this);
  final MethodSets methodSets = new MethodSets(this);
  final Assignability assignability = new Assignability(this);
  final Conversions conversions;
  final Assignments assignments;
  final Names names;
  final TypeChecker types;
  final TypeParameters typeParameters;
  final Instances instances;
  final SignatureChecker signatures;
  final ExprChecker expressions;
  final OperatorChecker operators;
  final IndexChecker indices;
  final SelectorChecker selectors;
  final CompositeChecker composites;
  final CallChecker calls;
  final BuiltinChecker builtins;
  final StmtChecker statements;
  final Declarations declarations;
  Environment env;

  private final boolean isLibrary;
  private final List<RangeFuncs.Loop> rangeFuncs = new ArrayList<>();
  private final List<Runnable> delayed = new ArrayList<>();
  private final Set<Entity.Var> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /// The package with all facts about it, and its errors, those of the parser first, as they were
  /// found. With errors the facts are incomplete.
  public record Checked(TypedPackage pkg, List<Diagnostic> errors) {
    public Checked {
      errors = List.copyOf(errors);
    }
  }

  private Checker(Unit unit, Importer importer, List<Diagnostic> parsed) {
    this.path = unit.path;
    this.packageName = unit.name;
    this.importer = importer;
    this.versions = unit.versions;
    this.isLibrary = unit.isLibrary;
    errors = new Errors(unit.versions, unit.files, parsed);
    conversions = new Conversions(this);
    assignments = new Assignments(this);
    names = new Names(this);
    types = new TypeChecker(this);
    typeParameters = new TypeParameters(this);
    instances = new Instances(this);
    signatures = new SignatureChecker(this);
    expressions = new ExprChecker(this);
    operators = new OperatorChecker(this);
    indices = new IndexChecker(this);
    selectors = new SelectorChecker(this);
    composites = new CompositeChecker(this);
    calls = new CallChecker(this);
    builtins = new BuiltinChecker(this);
    statements = new StmtChecker(this);
    declarations = new Declarations(this);
    env = new Environment(declarations.packageScope(), null, null, null);
  }

  /// For what is no part of `pkg` but is read as if it were.
  static Checker ofNothing(TypedPackage pkg) {
    Unit unit = new Unit(pkg.path(), pkg.name(), List.of(), pkg.versions(), false);
    return new Checker(unit, _ -> null, List.of());
  }

  /// A package to be checked.
  ///
  /// @param path the import path, `main` for a program
  /// @param isLibrary whether functions may have bodies elsewhere
  public record Unit(
      String path, String name, List<GoFile> files, Versions versions, boolean isLibrary) {
    public Unit {
      files = List.copyOf(files);
    }

    /// A package of the user's.
    public static Unit of(String path, List<GoFile> files, Versions versions) {
      return new Unit(path, nameOf(path, files), files, versions, false);
    }

    /// A package of the library.
    public static Unit ofLibrary(String path, List<GoFile> files, LanguageVersion version) {
      return new Unit(path, nameOf(path, files), files, Versions.of(version), true);
    }

    private static String nameOf(String path, List<GoFile> files) {
      return files.isEmpty() ? path : files.getFirst().packageName().name();
    }
  }

  /// Checks a package without syntax errors.
  public static Checked check(Unit unit, Importer importer) {
    return check(unit, importer, List.of());
  }

  /// Checks a package in which the parser has found the errors `parsed`. Never throws, whatever the
  /// trees.
  public static Checked check(Unit unit, Importer importer, List<Diagnostic> parsed) {
    Checker checker = new Checker(unit, importer, parsed);
    Viewpoint viewpoint = new Viewpoint(unit.path, checker.declarations::imports);
    return DeepStack.call("checker", () -> viewpoint.during(() -> checker.run(unit)));
  }

  private Checked run(Unit unit) {
    List<GoFile> files = unit.files;
    declarations.collect(files);
    declarations.resolveAll();
    processDelayed(0);
    declarations.finish();
    untyped.settleRest();
    instances.checkCycles();
    lowerRangeFuncs();
    if (errors.isEmpty() && !isLibrary) {
      new SizeChecker(this).check(files, declarations.packageScope());
    }
    declarations.checkMain(files);
    TypedPackage pkg =
        new TypedPackage(path, unit.name, files, declarations.imports(), info, versions);
    declarations.publish(pkg);
    return new Checked(pkg, errors.all());
  }

  /// A loop ranges over a function; it is rewritten when all else is right.
  void rangesOverFunction(Stmt.Range loop, @Nullable String label) {
    if (env.function != null) {
      rangeFuncs.add(new RangeFuncs.Loop(loop, env.function, label));
    }
  }

  private void lowerRangeFuncs() {
    if (rangeFuncs.isEmpty() || !errors.isEmpty()) {
      return;
    }
    TypedPackage runtime = importer.importPackage("runtime");
    if (runtime != null && runtime.lookup("panicrangestate") instanceof Entity.Func misuse) {
      RangeFuncs lowering = new RangeFuncs(info, misuse, path);
      rangeFuncs.forEach(lowering::record);
    }
  }

  /// Whether this is the package a program starts with.
  boolean isProgram() {
    return path.equals("main");
  }

  boolean isLibrary() {
    return isLibrary;
  }

  /// Whether the language of the file being checked is `go1.minor` or newer.
  boolean allows(int minor) {
    LanguageVersion language = env.scope.language();
    return (language == null ? versions.lang() : language).atLeast(minor);
  }

  /// Whether the file being checked may use a feature; if not, says since when there is one.
  boolean require(Span at, int minor, String feature) {
    boolean allowed = allows(minor);
    if (!allowed) {
      errors.report(at, feature + " requires go1." + minor + " or later");
    }
    return allowed;
  }

  /// Checks something later: bodies of functions, and what needs complete types.
  void later(Runnable task) {
    delayed.add(task);
  }

  int delayedCount() {
    return delayed.size();
  }

  /// Does what was delayed since there were `top` tasks, and what that delays.
  void processDelayed(int top) {
    for (int i = top; i < delayed.size(); i++) {
      delayed.get(i).run();
    }
    delayed.subList(top, delayed.size()).clear();
  }

  /// Runs `task` in another environment.
  void within(Environment environment, Runnable task) {
    findWithin(
        environment,
        () -> {
          task.run();
          return environment;
        });
  }

  /// What `task` finds in another environment.
  <T> T findWithin(Environment environment, Supplier<T> task) {
    Environment before = env;
    env = environment;
    T found = task.get();
    env = before;
    return found;
  }

  boolean isUsed(Entity.Var variable) {
    return used.contains(variable);
  }

  void markUsed(Entity.Var variable) {
    used.add(variable);
  }

  void markUnused(Entity.Var variable) {
    used.remove(variable);
  }

  /// Declares `entity` in `scope` under the name `ident`, and records that.
  void declare(Scope scope, Expr.@Nullable Ident ident, Entity entity) {
    Entity other = scope.insert(entity);
    if (other != null) {
      Span place = entity.declared();
      if (place != null) {
        errors.report(place, redeclared(entity.name() + " redeclared in this block", other));
      }
      return;
    }
    if (ident != null) {
      info.recordDefinition(ident, entity);
    }
  }

  static String redeclared(String text, Entity other) {
    return text + Errors.alsoAt(other.declared(), "other declaration of " + other.name());
  }
}

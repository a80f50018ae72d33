package dev.gopark.types;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Span;
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

  /// Decides which features exist; the wording of errors follows the version that was asked for.
  final LanguageVersion language;

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

  private Checker(
      String path,
      Importer importer,
      LanguageVersion version,
      LanguageVersion language,
      List<Diagnostic> parsed) {
    this.path = path;
    this.importer = importer;
    this.language = language;
    errors = new Errors(version, parsed);
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

  /// Checks the files of a package without syntax errors.
  public static Checked check(
      String path, List<GoFile> files, Importer importer, LanguageVersion version) {
    return check(path, files, importer, version, List.of());
  }

  /// Checks the files of the package with import path `path`, `main` for a program, in which the
  /// parser has found the errors `parsed`. Never throws, whatever the tree.
  public static Checked check(
      String path,
      List<GoFile> files,
      Importer importer,
      LanguageVersion version,
      List<Diagnostic> parsed) {
    LanguageVersion language = languageOf(files, version);
    Checker checker = new Checker(path, importer, version, language, parsed);
    return DeepStack.call(() -> checker.run(files));
  }

  /// A `//go:build go1.N` line of a program sets its version, since Go 1.21 and to that at least.
  private static LanguageVersion languageOf(List<GoFile> files, LanguageVersion version) {
    Integer build = files.size() == 1 ? files.getFirst().buildVersion() : null;
    return build == null || !version.atLeast(21)
        ? version
        : new LanguageVersion(Math.max(build, 21));
  }

  private Checked run(List<GoFile> files) {
    declarations.collect(files);
    declarations.resolveAll();
    processDelayed(0);
    declarations.finish();
    untyped.settleRest();
    instances.checkCycles();
    lowerRangeFuncs();
    if (errors.isEmpty() && isProgram()) {
      new SizeChecker(this).check(files, declarations.packageScope());
    }
    declarations.checkMain(files);
    String name = files.isEmpty() ? path : files.getFirst().packageName().name();
    TypedPackage pkg = new TypedPackage(path, name, files, declarations.imports(), info, language);
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

  boolean isProgram() {
    return path.equals("main");
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

package dev.gopark.scenario;

import dev.gopark.build.Build;
import dev.gopark.build.PackageLoader;
import dev.gopark.build.SourcePackage;
import dev.gopark.build.Target;
import dev.gopark.build.TestBuild;
import dev.gopark.code.Compiler;
import dev.gopark.code.Program;
import dev.gopark.library.Library;
import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import dev.gopark.types.Importer;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the files of a program through parser, checker and compiler.
public final class ProgramLoader {
  private final Build build;

  /// The files that may hold directives.
  private final List<SourceFile> sources;

  private final Library library;
  private final Map<SourcePackage, TypedPackage> checked = new IdentityHashMap<>();
  private final List<TypedPackage> packages = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  private ProgramLoader(Build build, List<SourceFile> sources) {
    this.build = build;
    this.sources = sources;
    this.library = new Library(build.versions().toolchain());
  }

  /// Loads a program of one file; as [#load(Target, LanguageVersion)].
  public static Loaded load(SourceFile file, @Nullable LanguageVersion override) {
    return load(Target.of(file), override);
  }

  /// Loads a program under the rules of `override` if given, else of what its module and its files
  /// ask for, else of the newest version. Never throws because of what is in the files.
  public static Loaded load(Target target, @Nullable LanguageVersion override) {
    return DeepStack.call(
        "program loader",
        () -> {
          Build build = PackageLoader.load(target, override);
          return new ProgramLoader(build, build.mainFiles()).load();
        });
  }

  /// Loads the tests of a package as [#load(Target, LanguageVersion)] loads a program.
  public static LoadedTests loadTests(Target target, @Nullable LanguageVersion override) {
    return DeepStack.call(
        "program loader",
        () -> {
          TestBuild tests = PackageLoader.loadTests(target, override);
          Loaded loaded = new ProgramLoader(tests.build(), tests.sources()).load();
          return new LoadedTests(loaded, tests.label(), tests.tested(), tests.unread());
        });
  }

  private Loaded load() {
    if (build.problems().isEmpty()) {
      build.packages().forEach(this::check);
    } else {
      reports.add(new Report("", build.problems()));
    }
    Directives directives = Directives.of(sources);
    if (!reports.isEmpty() || build.whyNoProgram() != null) {
      return new Loaded(build, reports, null, directives, null);
    }
    TypedPackage main = packages.getLast();
    Program program = Compiler.compile(main, initialisationOrder());
    return new Loaded(build, reports, program, directives, library);
  }

  /// All packages in the order in which they are initialised, `runtime` first.
  private List<TypedPackage> initialisationOrder() {
    List<TypedPackage> all = new ArrayList<>(library.loaded());
    all.addAll(packages);
    return InitialisationOrder.of(all, build.versions().toolchain());
  }

  private void check(SourcePackage pkg) {
    if (!pkg.imports().values().stream().allMatch(checked::containsKey)) {
      return; // one of its imports has errors
    }
    List<Diagnostic> errors = pkg.files().stream().flatMap(file -> file.errors().stream()).toList();
    if (pkg.isCheckable()) {
      Checker.Unit unit = Checker.Unit.of(pkg.path(), pkg.trees(), pkg.versions());
      Checker.Checked result = Checker.check(unit, importer(pkg), errors);
      errors = result.errors();
      if (errors.isEmpty()) {
        checked.put(pkg, result.pkg());
        packages.add(result.pkg());
      }
    }
    if (!errors.isEmpty()) {
      reports.add(new Report("# " + pkg.label(), errors));
    }
  }

  private Importer importer(SourcePackage pkg) {
    return path -> {
      SourcePackage imported = pkg.imports().get(path);
      return imported == null ? library.importPackage(path) : checked.get(imported);
    };
  }

  /// What a compiler of these versions finds wrong with `file`, without what `go build` looks at
  /// before it calls the compiler.
  public static List<Diagnostic> compilerErrors(SourceFile file, Versions versions) {
    Parser.Parsed parsed = Parser.parseAsCompiler(file, versions.toolchain());
    if (!parsed.checkable()) {
      return parsed.errors();
    }
    Checker.Unit unit = Checker.Unit.of("main", List.of(parsed.file()), versions);
    return Checker.check(unit, new Library(versions.toolchain()), parsed.errors()).errors();
  }
}

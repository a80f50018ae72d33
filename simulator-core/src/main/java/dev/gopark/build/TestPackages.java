package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A package with its tests, and the program that runs them.
///
/// @param inside the package, with the tests that are part of it
/// @param outside the tests that are a package of their own; null without any
record TestPackages(SourcePackage inside, @Nullable SourcePackage outside) {
  private static final String INSIDE_NAME = "_test";
  private static final String OUTSIDE_NAME = "_xtest";
  private static final String FILE = "_testmain.go";
  private static final String MAIN =
      """
      func main() {
      \tdeps := &testdeps.TestDeps{}
      \tm := testing.MainStart(deps, tests, benchmarks, examples)
      \t%s
      \tos.Exit(deps.ExitCode)
      }
      """;

  /// All files of both.
  List<SourceFile> sources() {
    return packages().flatMap(pkg -> pkg.trees().stream()).map(tree -> tree.source()).toList();
  }

  private Stream<SourcePackage> packages() {
    return outside == null ? Stream.of(inside) : Stream.of(inside, outside);
  }

  private TestFunctions functions(SourcePackage pkg) {
    TestFunctions functions = new TestFunctions(pkg == inside ? INSIDE_NAME : OUTSIDE_NAME);
    pkg.files().stream()
        .map(Parser.Parsed::file)
        .filter(file -> FolderReader.isNamedAsTest(file.source().baseName()))
        .forEach(functions::read);
    return functions;
  }

  /// Functions that look like tests, but are none.
  List<Diagnostic> problems() {
    List<Diagnostic> problems = new ArrayList<>();
    List<TestFunctions> all = packages().map(this::functions).toList();
    all.forEach(functions -> problems.addAll(functions.problems()));
    List<TestFunctions.Found> mains = all.stream().flatMap(each -> each.mains().stream()).toList();
    if (mains.size() > 1) {
      problems.add(
          Diagnostic.placeless(
              mains.get(1).place(), "multiple definitions of " + TestFunctions.MAIN));
    }
    return problems;
  }

  /// Package main, which hands all tests to package testing.
  SourcePackage program(Versions versions, LanguageVersion toolchain) {
    Map<String, SourcePackage> imports = new LinkedHashMap<>();
    packages().forEach(pkg -> imports.put(pkg.path(), pkg));
    Parser.Parsed parsed = Parser.parse(SourceFile.of(FILE, source()), toolchain);
    return new SourcePackage("main", inside.label(), List.of(parsed), versions, imports);
  }

  private String source() {
    List<TestFunctions> all = packages().map(this::functions).toList();
    StringBuilder text = new StringBuilder("package main\n\nimport (\n");
    text.append("\t\"internal/testdeps\"\n\t\"os\"\n\t\"testing\"\n");
    List<SourcePackage> packages = packages().toList();
    for (int i = 0; i < packages.size(); i++) {
      String name = all.get(i).isEmpty() ? "_" : all.get(i).packageName();
      text.append("\t%s \"%s\"\n".formatted(name, packages.get(i).path()));
    }
    text.append(")\n\n");
    list(text, "tests", "Test", all.stream().flatMap(each -> each.tests().stream()));
    list(text, "benchmarks", "Benchmark", all.stream().flatMap(each -> each.benchmarks().stream()));
    list(text, "examples", "Example", all.stream().flatMap(each -> each.examples().stream()));
    String run =
        all.stream()
            .flatMap(each -> each.mains().stream())
            .map(main -> main.name() + "(m)")
            .findFirst()
            .orElse("m.Run()");
    return text + MAIN.formatted(run);
  }

  private static void list(
      StringBuilder text, String name, String type, Stream<TestFunctions.Found> elements) {
    text.append("var %s = []testing.Internal%s{\n".formatted(name, type));
    elements.forEach(found -> text.append("\t{" + found.element() + "},\n"));
    text.append("}\n\n");
  }
}

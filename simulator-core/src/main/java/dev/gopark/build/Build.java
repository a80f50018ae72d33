package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageChoice;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Parser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the go command would hand to the compiler.
///
/// @param target what it is made from
/// @param packages each behind those that it imports, `main` last; some are missing when there are
///   problems
/// @param problems what the go command complains about; then nothing is compiled
/// @param files all that was read, by the path in the tree: `go.mod` too
/// @param versions those of the program's module
/// @param by who decided on its language
public record Build(
    Target target,
    List<SourcePackage> packages,
    List<Diagnostic> problems,
    List<ReadFile> files,
    Versions versions,
    LanguageChoice.By by) {
  public Build {
    packages = List.copyOf(packages);
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  /// A file and where it lies in the tree.
  public record ReadFile(String path, SourceFile source) {}

  /// The files of package main, in the order of the compiler; none if they could not be found.
  public List<SourceFile> mainFiles() {
    return packages.isEmpty()
        ? List.of()
        : packages.getLast().files().stream().map(parsed -> parsed.file().source()).toList();
  }

  /// What the go command says when it is to run a package that is no program; null if it is one.
  public @Nullable Diagnostic whyNoProgram() {
    SourcePackage last = packages.isEmpty() ? null : packages.getLast();
    if (last == null || last.files().isEmpty()) {
      return null;
    }
    Expr.Ident name = last.trees().getFirst().packageName();
    return name.name().equals("main")
        ? null
        : Diagnostic.placeless(name.span(), "package " + last.label() + " is not a main package");
  }

  /// The language of one of the files, and who decided on it.
  public LanguageChoice languageOf(SourceFile source) {
    for (SourcePackage pkg : packages) {
      for (Parser.Parsed parsed : pkg.files()) {
        if (parsed.file().source() == source) {
          return languageOf(parsed.file(), pkg.versions());
        }
      }
    }
    return new LanguageChoice(versions.lang(), by);
  }

  private LanguageChoice languageOf(GoFile file, Versions own) {
    LanguageVersion language = own.forFile(file.buildVersion());
    boolean byLine = file.buildVersion() != null && !own.fixed();
    return new LanguageChoice(language, byLine ? LanguageChoice.By.BUILD_LINE : by);
  }
}

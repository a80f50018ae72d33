package dev.gopark.scenario;

import dev.gopark.build.Build;
import dev.gopark.code.Program;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.source.Config;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the front end made of a program.
///
/// @param reports errors in gc's words, package by package, in the order in which they were found;
///   none when the program can run
/// @param program null when there are errors, or when it is a library
/// @param library what the program's machine needs; null without a program
public record Loaded(
    Build build,
    List<Report> reports,
    @Nullable Program program,
    Directives directives,
    @Nullable NativeLibrary library) {
  public Loaded {
    reports = List.copyOf(reports);
  }

  /// Whether it can run.
  public boolean runs() {
    return program != null;
  }

  /// All errors.
  public List<Diagnostic> diagnostics() {
    return reports.stream().flatMap(report -> report.diagnostics().stream()).toList();
  }

  /// The language of the first file of package main.
  public LanguageVersion language() {
    List<SourceFile> files = build.mainFiles();
    return files.isEmpty()
        ? build.versions().lang()
        : build.languageOf(files.getFirst()).language();
  }

  /// The configuration for a run of this program: its Go, and what its directives ask for.
  public Config configure(Config config) {
    return forRun(directives.applyTo(config));
  }

  /// The configuration with the program's Go, and with race detection if the program asks for it.
  public Config forRun(Config config) {
    return config
        .withLanguage(build.versions().toolchain())
        .withSettings(build.versions().lang())
        .withRace(config.race() || directives.race());
  }
}

package dev.gopark.cli;

import dev.gopark.build.Target;
import dev.gopark.build.Targets;
import dev.gopark.scenario.Directives;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.LoadedTests;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.scenario.Report;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.types.Diagnostics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads programs and reports what keeps them from running, as `go run` does.
final class Sources {
  private final PrintWriter err;

  Sources(Streams streams) {
    err = streams.messages();
  }

  /// The program in a folder, a txtar file or some Go files, or null when there is none that can
  /// run; then the reasons have been printed.
  @Nullable Loaded program(List<Path> paths, @Nullable LanguageVersion language) {
    Loaded loaded = check(paths, language);
    Diagnostic why = loaded == null ? null : loaded.build().whyNoProgram();
    if (why != null) {
      err.println(why.render());
    }
    return why == null ? loaded : null;
  }

  /// The program or library, or null when there is none without errors; then these have been
  /// printed.
  @Nullable Loaded check(List<Path> paths, @Nullable LanguageVersion language) {
    try {
      Loaded loaded = ProgramLoader.load(Targets.onDisk(paths, Path.of("")), language);
      complain(loaded.directives());
      loaded.reports().forEach(this::print);
      return loaded.reports().isEmpty() ? loaded : null;
    } catch (IOException e) {
      complain(e);
      return null;
    }
  }

  /// The tests of the package in a folder, a txtar file or some Go files, perhaps with errors; null
  /// when there is nothing to read, and then this has been said.
  @Nullable LoadedTests tests(List<Path> paths, @Nullable LanguageVersion language) {
    try {
      Target target = Targets.testsOnDisk(paths, Path.of(""));
      LoadedTests tests = ProgramLoader.loadTests(target, language);
      complain(tests.loaded().directives());
      return tests;
    } catch (IOException e) {
      complain(e);
      return null;
    }
  }

  private void complain(Directives directives) {
    for (Diagnostic problem : directives.problems()) {
      err.println(problem.render() + " (ignored)");
    }
  }

  private void complain(IOException e) {
    String message = String.valueOf(e.getMessage());
    err.println(message.startsWith("go: ") ? message : "gopark: " + message);
  }

  /// Errors as the go command shows them.
  void print(Report report) {
    boolean compilers = !report.heading().isEmpty();
    if (compilers) {
      err.println(report.heading());
    }
    List<Diagnostic> errors = report.diagnostics();
    if (compilers) {
      err.print(Diagnostics.render(errors));
      err.flush();
    } else {
      errors.forEach(error -> err.println(error.render()));
    }
  }
}

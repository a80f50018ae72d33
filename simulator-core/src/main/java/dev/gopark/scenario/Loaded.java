package dev.gopark.scenario;

import dev.gopark.code.Program;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the front end made of a file.
///
/// @param diagnostics errors in the order in which they were found, in gc's words; empty when the
///   program can run
/// @param program null when there are errors
/// @param language the version in force
/// @param library what the program's machine needs; null when there are errors
public record Loaded(
    SourceFile source,
    List<Diagnostic> diagnostics,
    @Nullable Program program,
    Directives directives,
    LanguageVersion language,
    @Nullable NativeLibrary library) {
  public Loaded {
    diagnostics = List.copyOf(diagnostics);
  }

  /// Whether it can run.
  public boolean runs() {
    return program != null;
  }
}

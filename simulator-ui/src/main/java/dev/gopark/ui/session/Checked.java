package dev.gopark.ui.session;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A program as the compiler saw it.
///
/// @param program what runs; null when there are errors
/// @param processors what its directives ask for
/// @param seed what its directives ask for
public record Checked(
    SourceFile source,
    List<Diagnostic> diagnostics,
    @Nullable Loaded program,
    OptionalInt processors,
    OptionalLong seed,
    LanguageVersion language) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  /// Whether it can run.
  public boolean runs() {
    return diagnostics.isEmpty();
  }
}

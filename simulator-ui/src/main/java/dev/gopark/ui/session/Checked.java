package dev.gopark.ui.session;

import dev.gopark.build.Target;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A program as the compiler saw it.
///
/// @param target what was read
/// @param files all that was read, package by package
/// @param diagnostics its errors
/// @param warnings what is wrong with its directives, which are passed over
/// @param program what runs; null when there are errors
/// @param processors what its directives ask for
/// @param seed what its directives ask for
/// @param policy what its directives ask for, or null
public record Checked(
    Target target,
    List<ProgramFile> files,
    List<Diagnostic> diagnostics,
    List<Diagnostic> warnings,
    @Nullable Loaded program,
    OptionalInt processors,
    OptionalLong seed,
    @Nullable SchedulingPolicy policy) {
  public Checked {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
    warnings = List.copyOf(warnings);
  }

  /// Errors, then warnings.
  public List<Diagnostic> problems() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(warnings);
    return all;
  }

  /// Whether it can run.
  public boolean runs() {
    return diagnostics.isEmpty();
  }

  /// The file with this path, or null if the compiler did not read it.
  public @Nullable ProgramFile file(String path) {
    for (ProgramFile each : files) {
      if (each.file().equals(path)) {
        return each;
      }
    }
    return null;
  }

  /// The path of a file that an error is in; empty for one that the program does not have.
  public String pathOf(SourceFile source) {
    for (ProgramFile each : files) {
      if (each.source() == source) {
        return each.file();
      }
    }
    return "";
  }
}

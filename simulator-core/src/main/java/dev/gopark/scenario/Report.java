package dev.gopark.scenario;

import dev.gopark.source.Diagnostic;
import java.util.List;

/// What is wrong with one package, or with the program before any of them is compiled.
///
/// @param heading `# example.com/m`; empty for what the go command itself complains about
public record Report(String heading, List<Diagnostic> diagnostics) {
  public Report {
    diagnostics = List.copyOf(diagnostics);
  }
}

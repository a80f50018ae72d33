package dev.gopark.types;

import dev.gopark.source.Diagnostic;
import java.util.List;

/// Shows errors as the Go compiler does.
public final class Diagnostics {
  /// After so many errors gc gives up.
  public static final int MAXIMUM = 10;

  /// Begins what the linker says, which has no place.
  static final String LINKER = "runtime.main_main·f: ";

  private Diagnostics() {}

  /// One error as `go build` prints it, without a newline at its end.
  public static String line(Diagnostic error) {
    return error.text().startsWith(LINKER) ? error.text() : error.render();
  }

  /// A line for each error (some have more), each ended by a newline; after the tenth `position:
  /// too many errors`.
  public static String render(List<Diagnostic> errors) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < errors.size() && i < MAXIMUM; i++) {
      out.append(line(errors.get(i))).append('\n');
    }
    if (errors.size() >= MAXIMUM) {
      out.append(errors.get(MAXIMUM - 1).place()).append(": too many errors\n");
    }
    return out.toString();
  }
}

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

  /// The errors in the order of their places, each once.
  public static List<Diagnostic> sorted(List<Diagnostic> errors) {
    return errors.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
  }

  /// A line for each error (some have more), each ended by a newline. Of errors in the order in
  /// which they were found gc shows the first ten, sorted, then `position: too many errors`.
  public static String render(List<Diagnostic> errors) {
    boolean tooMany = errors.size() >= MAXIMUM;
    List<Diagnostic> shown = tooMany ? errors.subList(0, MAXIMUM) : errors;
    StringBuilder out = new StringBuilder();
    sorted(shown).forEach(error -> out.append(line(error)).append('\n'));
    if (tooMany) {
      out.append(shown.getLast().place()).append(": too many errors\n");
    }
    return out.toString();
  }
}

package dev.gopark.types;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Shows errors as the Go compiler does.
public final class Diagnostics {
  /// After so many errors gc gives up.
  public static final int MAXIMUM = 10;

  private Diagnostics() {}

  /// In gc's order, each once: by files in the order in which `errors` first names them, then by
  /// places.
  public static List<Diagnostic> sorted(List<Diagnostic> errors) {
    Map<SourceFile, Integer> ranks = new IdentityHashMap<>();
    errors.forEach(error -> ranks.putIfAbsent(error.span().file(), ranks.size()));
    return errors.stream()
        .sorted(
            Comparator.comparing((Diagnostic error) -> ranks.get(error.span().file()))
                .thenComparing(error -> error.span().start()))
        .distinct()
        .toList();
  }

  /// A line for each error (some have more), each ended by a newline. Of errors in the order in
  /// which they were found gc shows the first ten, sorted, then `position: too many errors`.
  public static String render(List<Diagnostic> errors) {
    boolean tooMany = errors.size() >= MAXIMUM;
    List<Diagnostic> shown = tooMany ? errors.subList(0, MAXIMUM) : errors;
    StringBuilder out = new StringBuilder();
    sorted(shown).forEach(error -> out.append(error.render()).append('\n'));
    if (tooMany) {
      out.append(shown.getLast().place()).append(": too many errors\n");
    }
    return out.toString();
  }
}

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

  /// In gc's order: by files in the order in which `errors` first names them, then by lines. Each
  /// once.
  public static List<Diagnostic> sorted(List<Diagnostic> errors) {
    Map<SourceFile, Integer> ranks = new IdentityHashMap<>();
    errors.forEach(error -> ranks.putIfAbsent(error.span().file(), ranks.size()));
    return errors.stream()
        .sorted(
            Comparator.comparing((Diagnostic error) -> ranks.get(error.span().file()))
                .thenComparing(error -> error.span().position()))
        .distinct()
        .toList();
  }

  /// A line for each error (some have more), each ended by a newline; after the tenth `position:
  /// too many errors`.
  public static String render(List<Diagnostic> errors) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < errors.size() && i < MAXIMUM; i++) {
      out.append(errors.get(i).render()).append('\n');
    }
    if (errors.size() >= MAXIMUM) {
      out.append(errors.get(MAXIMUM - 1).span().shown()).append(": too many errors\n");
    }
    return out.toString();
  }
}

package dev.gopark.source;

import java.util.Map;

/// Spans of time as settings write them: a whole number and a unit.
final class Durations {
  static final String PATTERN = "\\d{1,18}ns|\\d{1,9}(?:us|µs|ms|s)";

  private static final Map<String, Long> UNITS =
      Map.of("ns", 1L, "us", 1_000L, "µs", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L);

  private Durations() {}

  /// The nanoseconds of a text that matches [#PATTERN].
  static long nanos(String text) {
    int digits = 0;
    while (Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return Long.parseLong(text.substring(0, digits))
        * UNITS.getOrDefault(text.substring(digits), 1L);
  }
}

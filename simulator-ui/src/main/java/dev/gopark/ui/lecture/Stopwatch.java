package dev.gopark.ui.lecture;

import java.util.function.LongSupplier;

/// How long a lecture has been going on.
final class Stopwatch {
  private static final long SECOND = 1_000_000_000L;
  private static final int MINUTE = 60;

  private final LongSupplier clock;
  private long began;

  /// @param clock in nanoseconds
  Stopwatch(LongSupplier clock) {
    this.clock = clock;
    this.began = clock.getAsLong();
  }

  /// Counts from now on.
  void start() {
    began = clock.getAsLong();
  }

  /// Minutes and seconds: `12:34`.
  String text() {
    long seconds = (clock.getAsLong() - began) / SECOND;
    return "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
  }
}

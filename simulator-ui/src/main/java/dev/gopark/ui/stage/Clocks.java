package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.stage.StagePicture.Clock;
import java.util.List;

/// Puts times to come on the face of a clock.
final class Clocks {
  private static final long[] STEPS = {1, 2, 5, 10};

  private Clocks() {}

  /// `times`, seen at `now`, on a clock whose turn is the next round length that holds them all.
  static Clock of(long now, List<Long> times) {
    long last = times.stream().mapToLong(Long::longValue).max().orElse(now);
    return times.isEmpty() ? Clock.EMPTY : of(now, times, round(Math.max(1, last - now)));
  }

  /// The same with a turn of `turn` nanoseconds.
  static Clock of(long now, List<Long> times, long turn) {
    double whole = Math.max(1, turn);
    return new Clock(
        Numbers.duration(turn),
        times.stream().map(time -> Math.clamp((time - now) / whole, 0, 1)).sorted().toList());
  }

  /// The least of 1, 2, 5, 10, 20, … that is no less than `nanos`.
  private static long round(long nanos) {
    long power = 1;
    while (power <= nanos / 10) {
      power *= 10;
    }
    for (long step : STEPS) {
      if (step * power >= nanos) {
        return step * power;
      }
    }
    return nanos;
  }
}

package dev.gopark.history;

import dev.gopark.runtime.Machine;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks at the machine at every step of a recorded stretch, on copies of checkpoints that execute
/// again.
final class Hindsight {
  private static final int CANCEL_STEPS = 1_024;

  private final Playback playback;

  Hindsight(Playback playback) {
    this.playback = playback;
  }

  /// Shows `look` the machine at every step after `from` up to `to`, which is recorded; false if
  /// `cancelled` said so first.
  boolean look(long from, long to, Consumer<Machine> look, BooleanSupplier cancelled) {
    Machine probe = playback.probe(from);
    probe.run(from - probe.steps());
    while (probe.steps() < to && probe.run(1) > 0) {
      look.accept(probe);
      if (probe.steps() % CANCEL_STEPS == 0 && cancelled.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  /// The last step before `step` at which `wanted` is true, found by replaying from one checkpoint
  /// after the other; -1 if there is none or `cancelled`.
  long lastBefore(long step, Predicate<Machine> wanted, BooleanSupplier cancelled) {
    long end = step;
    while (end > 0) {
      Machine probe = playback.probe(end - 1);
      long start = probe.steps();
      long found = wanted.test(probe) ? start : -1;
      while (probe.steps() + 1 < end && probe.run(1) > 0) {
        found = wanted.test(probe) ? probe.steps() : found;
        if (probe.steps() % CANCEL_STEPS == 0 && cancelled.getAsBoolean()) {
          return -1;
        }
      }
      if (found >= 0) {
        return found;
      }
      end = start;
    }
    return -1;
  }

  /// The last step up to `step` at which what `looked` sees in the machine changed, found by
  /// replaying from one checkpoint after the other; -1 if it sees nothing at `step`, or
  /// `cancelled`.
  long lastChange(
      Function<Machine, @Nullable String> looked, long step, BooleanSupplier cancelled) {
    for (long end = step; ; ) {
      Machine probe = playback.probe(Math.max(0, end - 1));
      long start = probe.steps();
      long found = -1;
      String seen = looked.apply(probe);
      while (probe.steps() < end && probe.run(1) > 0) {
        String now = looked.apply(probe);
        found = Objects.equals(seen, now) ? found : probe.steps();
        seen = now;
        if (probe.steps() % CANCEL_STEPS == 0 && cancelled.getAsBoolean()) {
          return -1;
        }
      }
      if (end == step && seen == null) {
        return -1;
      }
      if (found >= 0 || start == 0) {
        return Math.max(found, 0);
      }
      end = start;
    }
  }
}

package dev.gopark.ui.timeline;

import dev.gopark.event.When;
import java.util.Arrays;

/// When each event happened, by its number: on both axes, steps and virtual time. Time never goes
/// back here, although processors are a little ahead of one another.
final class Instants {
  private long[] steps = new long[256];
  private long[] nanos = new long[256];
  private int count;

  /// Adds the next event; its number.
  int add(When when) {
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count + count / 2);
      nanos = Arrays.copyOf(nanos, count + count / 2);
    }
    steps[count] = when.step();
    nanos[count] = count == 0 ? when.nanos() : Math.max(nanos[count - 1], when.nanos());
    return count++;
  }

  void clear() {
    count = 0;
  }

  /// Where event `index` is on the axis.
  long at(int index, boolean byTime) {
    return byTime ? nanos[index] : steps[index];
  }

  long step(int index) {
    return steps[index];
  }

  /// Where the last event is on the axis, 0 when there is none.
  long end(boolean byTime) {
    return count == 0 ? 0 : at(count - 1, byTime);
  }

  /// The place on the axis of `step`.
  double position(long step, boolean byTime) {
    return byTime && count > 0 ? nanos[last(steps, step)] : step;
  }

  /// The step at a place on the axis.
  long stepAt(double position, boolean byTime) {
    return byTime && count > 0 ? steps[last(nanos, (long) position)] : Math.round(position);
  }

  /// The number of the last event at or before `value`, or the first one.
  private int last(long[] axis, long value) {
    int index = Arrays.binarySearch(axis, 0, count, value);
    return index >= 0 ? index : Math.max(0, -index - 2);
  }
}

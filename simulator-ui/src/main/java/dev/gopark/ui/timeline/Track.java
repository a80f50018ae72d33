package dev.gopark.ui.timeline;

import dev.gopark.ui.kit.GoroutineState;
import java.util.Arrays;

/// One row: what a goroutine or a processor did, as changes in order of step. Grows at its end
/// only, and finds the change at a step in logarithmic time, so that a picture costs what its
/// pixels cost.
final class Track {
  private static final GoroutineState[] STATES = GoroutineState.values();
  private static final byte NOTHING = -1;

  /// The goroutine's or processor's number.
  final int id;

  private final String label;
  private long[] steps = new long[8];
  private long[] nanos = new long[8];
  private byte[] states = new byte[8];
  private int[] goroutines = new int[8];
  private int count;

  Track(int id, String label) {
    this.id = id;
    this.label = label;
  }

  /// `G5 philosopher`, `P0`.
  String label() {
    return label;
  }

  int count() {
    return count;
  }

  /// From `step` on it is in `state`, on behalf of `goroutine`.
  void change(long step, long nano, GoroutineState state, int goroutine) {
    add(step, nano, (byte) state.ordinal(), goroutine);
  }

  /// From `step` on there is nothing.
  void stop(long step, long nano) {
    add(step, nano, NOTHING, 0);
  }

  private void add(long step, long nano, byte state, int goroutine) {
    if (count > 0 && states[count - 1] == state && goroutines[count - 1] == goroutine) {
      return;
    }
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count * 2);
      nanos = Arrays.copyOf(nanos, count * 2);
      states = Arrays.copyOf(states, count * 2);
      goroutines = Arrays.copyOf(goroutines, count * 2);
    }
    steps[count] = step;
    nanos[count] = nano;
    states[count] = state;
    goroutines[count++] = goroutine;
  }

  /// Where span `index` begins on the axis; the end of the last is the end of the recording.
  long start(int index, boolean byTime) {
    return byTime ? nanos[index] : steps[index];
  }

  boolean isNothing(int index) {
    return states[index] == NOTHING;
  }

  GoroutineState state(int index) {
    return STATES[states[index]];
  }

  int goroutine(int index) {
    return goroutines[index];
  }

  /// The last span that begins at or before `position`, or -1.
  int at(double position, boolean byTime) {
    long[] starts = byTime ? nanos : steps;
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}

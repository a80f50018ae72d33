package dev.gopark.ui.timeline;

import dev.gopark.ui.kit.GoroutineState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One row: what a goroutine or a processor did, as changes in the order of events. It grows at its
/// end only. Sums kept for every few changes tell how long each state lasted up to any place, so
/// that a picture costs what its pixels cost, however many changes share one.
final class Track {
  static final int STATES = GoroutineState.values().length;

  private static final GoroutineState[] ALL = GoroutineState.values();
  private static final byte NOTHING = -1;
  private static final int BLOCK = 32;

  /// The goroutine's or processor's number.
  final int id;

  private final String label;
  private final Instants instants;
  private int[] events = new int[8];
  private byte[] states = new byte[8];
  private int @Nullable [] goroutines;
  private int count;
  private final Sums bySteps = new Sums(false);
  private final Sums byTime = new Sums(true);

  /// @param isProcessor whether its spans belong to different goroutines
  Track(int id, String label, Instants instants, boolean isProcessor) {
    this.id = id;
    this.label = label;
    this.instants = instants;
    this.goroutines = isProcessor ? new int[8] : null;
  }

  /// How long each state has lasted before the first change of each block, on one axis.
  private final class Sums {
    private final boolean isTime;
    private final long[] running = new long[STATES];
    private long[] blocks = new long[0];

    Sums(boolean isTime) {
      this.isTime = isTime;
    }

    /// Change `index` is about to be added, and ends the span before it.
    void next(int index, int event) {
      if (index > 0 && states[index - 1] != NOTHING) {
        running[states[index - 1]] += instants.at(event, isTime) - start(index - 1, isTime);
      }
      if (index > 0 && index % BLOCK == 0) {
        int block = index / BLOCK - 1;
        if ((block + 1) * STATES > blocks.length) {
          blocks = Arrays.copyOf(blocks, Math.max(STATES, blocks.length * 2));
        }
        System.arraycopy(running, 0, blocks, block * STATES, STATES);
      }
    }

    /// Fills in how long each state has lasted before `position`.
    void until(double position, double[] amounts) {
      Arrays.fill(amounts, 0);
      int last = at(position, isTime);
      int first = Math.max(0, last) / BLOCK * BLOCK;
      for (int state = 0; first > 0 && state < STATES; state++) {
        amounts[state] = blocks[(first / BLOCK - 1) * STATES + state];
      }
      for (int i = first; i <= last; i++) {
        if (states[i] != NOTHING) {
          double end = i == last ? position : start(i + 1, isTime);
          amounts[states[i]] += end - start(i, isTime);
        }
      }
    }
  }

  /// `G5 philosopher`, `P0`.
  String label() {
    return label;
  }

  int count() {
    return count;
  }

  /// From event number `event` on it is in `state`, on behalf of `goroutine`.
  void change(int event, GoroutineState state, int goroutine) {
    add(event, (byte) state.ordinal(), goroutine);
  }

  /// From event number `event` on there is nothing.
  void stop(int event) {
    add(event, NOTHING, 0);
  }

  private void add(int event, byte state, int goroutine) {
    if (count > 0
        && states[count - 1] == state
        && (goroutines == null || goroutines[count - 1] == goroutine)) {
      return;
    }
    if (count == events.length) {
      int size = count + count / 2 + 8;
      events = Arrays.copyOf(events, size);
      states = Arrays.copyOf(states, size);
      goroutines = goroutines == null ? null : Arrays.copyOf(goroutines, size);
    }
    bySteps.next(count, event);
    byTime.next(count, event);
    events[count] = event;
    states[count] = state;
    if (goroutines != null) {
      goroutines[count] = goroutine;
    }
    count++;
  }

  /// Where span `index` begins on the axis; the end of the last is the end of the recording.
  long start(int index, boolean isTime) {
    return instants.at(events[index], isTime);
  }

  boolean isNothing(int index) {
    return states[index] == NOTHING;
  }

  GoroutineState state(int index) {
    return ALL[states[index]];
  }

  int goroutine(int index) {
    return goroutines == null ? id : goroutines[index];
  }

  /// The last span that begins at or before `position`, or -1.
  int at(double position, boolean isTime) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle, isTime) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /// Fills in how long each state, by its ordinal, has lasted before `position`.
  void until(double position, boolean isTime, double[] amounts) {
    (isTime ? byTime : bySteps).until(position, amounts);
  }
}

package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.ui.kit.GoroutineState;
import java.util.Arrays;
import java.util.List;

/// All goroutines as cells, for when they are too many to be drawn as tokens. A goroutine keeps its
/// cell while others come and go: cells go by number, with gaps, unless most would be gaps.
final class Crowd {
  /// From so many goroutines on they are shown as cells.
  static final int LEAST = 120;

  static final Crowd EMPTY = new Crowd(new int[0], new byte[0]);

  private static final GoroutineState[] STATES = GoroutineState.values();
  private static final int MOST_CELLS = 200_000;
  private static final int GAPS = 4;

  private final int[] ids;
  private final byte[] states;

  private Crowd(int[] ids, byte[] states) {
    this.ids = ids;
    this.states = states;
  }

  /// Those of `goroutines`, which are in order of number, that are alive; empty for few.
  static Crowd of(List<Goroutine> goroutines) {
    List<Goroutine> alive =
        goroutines.stream().filter(g -> g.status() != GoStatus.DEAD).limit(MOST_CELLS).toList();
    if (alive.size() < LEAST) {
      return EMPTY;
    }
    int first = alive.getFirst().id();
    int width = alive.getLast().id() - first + 1;
    boolean byNumber = width <= GAPS * alive.size();
    int[] ids = new int[byNumber ? width : alive.size()];
    byte[] states = new byte[ids.length];
    for (int i = 0; i < alive.size(); i++) {
      Goroutine goroutine = alive.get(i);
      int cell = byNumber ? goroutine.id() - first : i;
      ids[cell] = goroutine.id();
      states[cell] = (byte) GoroutineState.of(goroutine).ordinal();
    }
    return new Crowd(ids, states);
  }

  int cells() {
    return ids.length;
  }

  /// The goroutine of a cell, or 0 for a gap.
  int goroutine(int cell) {
    return ids[cell];
  }

  GoroutineState state(int cell) {
    return STATES[states[cell]];
  }

  /// The cell of a goroutine, or -1.
  int cell(int goroutine) {
    if (ids.length == 0 || goroutine <= 0) {
      return -1;
    }
    int byNumber = goroutine - ids[0];
    if (byNumber >= 0 && byNumber < ids.length && ids[byNumber] == goroutine) {
      return byNumber;
    }
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == goroutine) {
        return i;
      }
    }
    return -1;
  }

  /// How many goroutines there are in each state.
  int[] counts() {
    int[] counts = new int[STATES.length];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != 0) {
        counts[states[i]]++;
      }
    }
    return counts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crowd crowd
        && Arrays.equals(ids, crowd.ids)
        && Arrays.equals(states, crowd.states);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids) * 31 + Arrays.hashCode(states);
  }
}

package dev.gopark.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Steps in ascending order, some perhaps equal. They lie in blocks, which are packed when they are
/// full: of most runs an event takes two bytes.
final class StepIndex {
  static final int BLOCK = 4_096;

  private final List<Packed> blocks = new ArrayList<>();
  private long[] open = new long[64];
  private int opened;

  /// A full block: each step as its distance from the first, in an array of the narrowest type.
  private sealed interface Packed {
    long at(int index);
  }

  private record Near(long first, char[] distances) implements Packed {
    @Override
    public long at(int index) {
      return first + distances[index];
    }
  }

  private record Far(long first, int[] distances) implements Packed {
    @Override
    public long at(int index) {
      return first + distances[index];
    }
  }

  private record Apart(long[] steps) implements Packed {
    @Override
    public long at(int index) {
      return steps[index];
    }
  }

  void add(long step) {
    if (opened == open.length) {
      open = Arrays.copyOf(open, opened * 2);
    }
    open[opened++] = step;
    if (opened == BLOCK) {
      blocks.add(pack(open));
      opened = 0;
    }
  }

  private static Packed pack(long[] steps) {
    long first = steps[0];
    long span = steps[BLOCK - 1] - first;
    if (span > Integer.MAX_VALUE) {
      return new Apart(steps.clone());
    }
    if (span > Character.MAX_VALUE) {
      int[] distances = new int[BLOCK];
      Arrays.setAll(distances, i -> (int) (steps[i] - first));
      return new Far(first, distances);
    }
    char[] distances = new char[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      distances[i] = (char) (steps[i] - first);
    }
    return new Near(first, distances);
  }

  int count() {
    return blocks.size() * BLOCK + opened;
  }

  long at(int index) {
    int block = index / BLOCK;
    return block < blocks.size() ? blocks.get(block).at(index % BLOCK) : open[index % BLOCK];
  }

  /// How many are at most `step`.
  int countUpTo(long step) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle) <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The last one before `step`, or 0.
  long before(long step) {
    int index = countUpTo(step - 1);
    return index == 0 ? 0 : at(index - 1);
  }

  /// The first one after `step`, or -1.
  long after(long step) {
    int index = countUpTo(step);
    return index == count() ? -1 : at(index);
  }
}

package dev.gopark.history;

import java.util.Arrays;

/// Steps in ascending order, some perhaps equal.
final class StepIndex {
  private long[] steps = new long[64];
  private int count;

  void add(long step) {
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count * 2);
    }
    steps[count++] = step;
  }

  int count() {
    return count;
  }

  long at(int index) {
    return steps[index];
  }

  /// How many are at most `step`.
  int countUpTo(long step) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps[middle] <= step) {
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
    return index == 0 ? 0 : steps[index - 1];
  }

  /// The first one after `step`, or -1.
  long after(long step) {
    int index = countUpTo(step);
    return index == count ? -1 : steps[index];
  }
}

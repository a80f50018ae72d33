package dev.gopark.ui.session;

import java.util.List;

/// Where the lines of a text have gone when some of them, next to each other, were replaced.
///
/// @param kept so many lines at the start are as they were
/// @param replaced so many lines follow that are no longer there
/// @param replacing so many lines are in their place
record LineShift(int kept, int replaced, int replacing) {
  static LineShift between(String before, String after) {
    List<String> old = List.of(before.split("\n", -1));
    List<String> now = List.of(after.split("\n", -1));
    int most = Math.min(old.size(), now.size());
    int start = 0;
    while (start < most && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    return new LineShift(start, old.size() - start - end, now.size() - start - end);
  }

  /// The number that a line (from 1) has now; 0 if it is gone.
  int lineNow(int line) {
    if (line > kept + replaced) {
      return line + replacing - replaced;
    }
    return line <= kept + Math.min(replaced, replacing) ? line : 0;
  }
}

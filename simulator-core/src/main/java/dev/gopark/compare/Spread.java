package dev.gopark.compare;

import java.util.List;

/// How a figure lies over several runs.
///
/// @param median of an even number of runs the lower of the two in the middle, so that it is always
///   a value that was measured
public record Spread(long median, long least, long most) {
  /// Of at least one value.
  static Spread of(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return new Spread(sorted.get((sorted.size() - 1) / 2), sorted.getFirst(), sorted.getLast());
  }
}

package dev.gopark.code;

import java.util.ArrayList;
import java.util.List;

/// A place in a function's code that jumps may name before it is known.
final class Label {
  /// The index of the instruction, -1 until placed.
  int pc = -1;

  /// The jumps that wait for the place.
  final List<Integer> waiting = new ArrayList<>();
}

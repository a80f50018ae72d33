package dev.gopark.gotest;

import java.util.Set;

/// A test with all below it is over.
///
/// @param test its name
/// @param step the last step before the machine decides how to go on
/// @param goroutine the one that ran the test
/// @param alive the ids of all goroutines there are
record TestEnd(String test, long step, int goroutine, Set<Integer> alive) {
  TestEnd {
    alive = Set.copyOf(alive);
  }

  /// Whether there is more than the main goroutine and the test's own.
  boolean leavesSome() {
    return alive.size() > 2;
  }
}

package dev.gopark.choice;

/// The kinds of free decisions. Each kind has a random stream of its own, so that one kind's draws
/// never move another's.
public enum ChoiceKind {
  /// Which of several processors with equal clocks advances.
  NEXT_PROCESSOR,
  /// A permutation step of a select's poll order.
  SELECT_ORDER,
  /// Where a thief starts and its stride over the processors.
  STEAL_ORDER,
  /// Where a range over a map starts.
  MAP_ITERATION,
  /// The program's own `math/rand`.
  MATH_RAND,
  /// Small delays that make processors drift apart, in nanoseconds.
  JITTER,
  /// Whether to preempt at a visible operation: 0 declines, 1 preempts. The default declines.
  PREEMPT,
  /// Which runnable goroutine runs next: 0 is the policy's.
  NEXT_GOROUTINE,
  /// For how many nanoseconds goroutines run on when a test has ended, before the run ends: 0 goes
  /// on with the next test.
  TEST_END
}

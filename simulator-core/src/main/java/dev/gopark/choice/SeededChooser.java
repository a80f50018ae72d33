package dev.gopark.choice;

/// The default chooser: one independent SplitMix64 stream for each kind (Steele, Lea, Flood: "Fast
/// splittable pseudorandom number generators", OOPSLA 2014), seeded from the run's seed. Declines
/// to preempt, follows the policy and goes on after a test.
public final class SeededChooser implements Chooser {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long[] states;

  public SeededChooser(long seed) {
    states = new long[ChoiceKind.values().length];
    for (int i = 0; i < states.length; i++) {
      states[i] = mix(seed + GOLDEN_GAMMA * (i + 1));
    }
  }

  private SeededChooser(long[] states) {
    this.states = states;
  }

  @Override
  public long choose(ChoiceKind kind, long count, String detail) {
    boolean declines =
        switch (kind) {
          case PREEMPT, NEXT_GOROUTINE, TEST_END -> true;
          case NEXT_PROCESSOR, SELECT_ORDER, STEAL_ORDER, MAP_ITERATION, MATH_RAND, JITTER -> false;
        };
    if (declines || count == 1) {
      return 0;
    }
    long state = states[kind.ordinal()] += GOLDEN_GAMMA;
    return Math.unsignedMultiplyHigh(mix(state), count);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public Chooser copy() {
    return new SeededChooser(states.clone());
  }

  @Override
  public long fingerprint() {
    long hash = 17;
    for (long state : states) {
      hash = mix(hash * 31 + state);
    }
    return hash;
  }
}

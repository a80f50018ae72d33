package dev.gopark.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A clock is a map from goroutines to counts, of which a join takes the greater ones.
class VectorClockTest {
  private static final int[] IDS = {0, 1, 15, 16, 17, 255, 256, 4_095, 4_096, 70_000, 9_999_999};

  @Test
  void nothingIsKnownAtFirst() {
    for (int id : IDS) {
      assertThat(VectorClock.EMPTY.of(id)).isZero();
    }
  }

  @Test
  void randomClocksAreAsMaps() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 500; round++) {
      Map<Integer, Integer> left = random(random);
      Map<Integer, Integer> right = random(random);
      VectorClock joined = clock(left).join(clock(right));
      for (int id : IDS) {
        int expected = Math.max(left.getOrDefault(id, 0), right.getOrDefault(id, 0));
        assertThat(joined.of(id)).isEqualTo(expected);
      }
    }
  }

  @Test
  void joiningWhatIsKnownChangesNothing() {
    VectorClock clock = VectorClock.EMPTY.with(3, 1).with(300, 2);
    assertThat(clock.join(clock)).isSameAs(clock);
    assertThat(clock.join(VectorClock.EMPTY.with(300, 1))).isSameAs(clock);
    assertThat(clock.join(null)).isSameAs(clock);
  }

  private static Map<Integer, Integer> random(SplittableRandom random) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int id : IDS) {
      if (random.nextBoolean()) {
        counts.put(id, random.nextInt(1, 100));
      }
    }
    return counts;
  }

  private static VectorClock clock(Map<Integer, Integer> counts) {
    VectorClock clock = VectorClock.EMPTY;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      clock = clock.with(entry.getKey(), entry.getValue());
    }
    return clock;
  }
}

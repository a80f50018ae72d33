package dev.gopark.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StepIndexTest {
  /// Steps whose distances are as large as a few blocks of each kind have them.
  private static List<Long> steps() {
    SplittableRandom random = new SplittableRandom(1);
    List<Long> steps = new ArrayList<>();
    long step = 0;
    for (long most : List.of(3L, 1_000L, 10_000_000L, 2L)) {
      for (int i = 0; i < 2 * StepIndex.BLOCK + 100; i++) {
        step += random.nextLong(most);
        steps.add(step);
      }
    }
    return steps;
  }

  @Test
  void whatWasAddedIsThere() {
    List<Long> steps = steps();
    StepIndex index = new StepIndex();
    for (int i = 0; i < steps.size(); i++) {
      assertThat(index.count()).isEqualTo(i);
      index.add(steps.get(i));
    }
    for (int i = 0; i < steps.size(); i++) {
      assertThat(index.at(i)).isEqualTo(steps.get(i));
    }
  }

  @Test
  void stepsAreFoundByTheirOrder() {
    StepIndex index = new StepIndex();
    assertThat(index.before(7)).isZero();
    assertThat(index.after(7)).isEqualTo(-1);
    List<Long> steps = steps();
    steps.forEach(index::add);
    for (int i = 0; i + 1 < steps.size(); i += 97) {
      long step = steps.get(i);
      long next = steps.stream().skip(i).filter(later -> later > step).findFirst().orElse(-1L);
      assertThat(index.after(step)).isEqualTo(next);
      assertThat(index.before(step + 1)).isEqualTo(step);
      assertThat(index.at(index.countUpTo(step) - 1)).isEqualTo(step);
    }
  }
}

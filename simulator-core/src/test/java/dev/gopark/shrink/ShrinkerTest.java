package dev.gopark.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final String INPUT = "one two\nthree (four, five)\n\nsix\nseven eight nine\nten\n";

  @Test
  void whatDoesNotMatterIsLeftOut() {
    Shrinker shrinker =
        new Shrinker(text -> text.contains("five") && text.contains("eight"), 10_000);
    assertThat(shrinker.shrink(INPUT)).isEqualTo("fiveeight");
  }

  @Test
  void whatMattersAsAWholeStays() {
    assertThat(new Shrinker(INPUT::equals, 10_000).shrink(INPUT)).isEqualTo(INPUT);
  }

  @Test
  void attemptsAreLimited() {
    AtomicInteger attempts = new AtomicInteger();
    new Shrinker(_ -> attempts.incrementAndGet() < 0, 5).shrink(INPUT);
    assertThat(attempts).hasValue(5);
  }
}

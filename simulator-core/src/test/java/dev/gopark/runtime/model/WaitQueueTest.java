package dev.gopark.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.code.Function;
import dev.gopark.source.SourceFile;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A wait queue does what a list does.
class WaitQueueTest {
  private static final Function FUNCTION =
      new Function(
          0,
          "main.f",
          "main",
          SourceFile.of("main.go", "package main\n"),
          null,
          new Type.Signature(List.of(), List.of(), false),
          null);

  private static Sudog place(int id) {
    Goroutine goroutine = new Goroutine(id, FUNCTION, 0, GoStatement.NONE);
    Channel channel = new Channel(1, "c", "chan int", "", 0, BasicType.INT, true, 0);
    return new Sudog(goroutine, channel, -1, true);
  }

  @Test
  void whatComesAndGoesIsWhatADequeWouldHold() {
    SplittableRandom random = new SplittableRandom(1);
    WaitQueue queue = new WaitQueue();
    ArrayDeque<Sudog> expected = new ArrayDeque<>();
    for (int i = 0; i < 5_000; i++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          Sudog place = place(i);
          queue.addLast(place);
          expected.addLast(place);
        }
        case 2 -> assertThat(queue.pollFirst()).isSameAs(expected.pollFirst());
        case 3 -> removeOne(queue, expected, random);
        default -> assertThat(queue.peekFirst()).isSameAs(expected.peekFirst());
      }
      assertThat(queue).containsExactlyElementsOf(expected);
      assertThat(queue.isEmpty()).isEqualTo(expected.isEmpty());
    }
    queue.clear();
    assertThat(queue).isEmpty();
  }

  private static void removeOne(
      WaitQueue queue, ArrayDeque<Sudog> expected, SplittableRandom random) {
    List<Sudog> all = new ArrayList<>(expected);
    all.add(place(0));
    Sudog victim = all.get(random.nextInt(all.size()));
    assertThat(queue.remove(victim)).isEqualTo(expected.remove(victim));
  }
}

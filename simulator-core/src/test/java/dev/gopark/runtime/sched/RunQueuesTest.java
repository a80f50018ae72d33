package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunQueuesTest {
  @Test
  void rule_1_2_aNewRunnextPushesTheOldOneToTheTailOfTheQueue() {
    Bench bench = new Bench(1);
    List<Goroutine> three = bench.goroutines(3);
    bench.queues.putTail(bench.p(0), three.get(0));
    bench.queues.putNext(bench.p(0), three.get(1));
    bench.queues.putNext(bench.p(0), three.get(2));
    assertThat(bench.p(0).runnext).isSameAs(three.get(2));
    assertThat(bench.p(0).queue).containsExactly(three.get(0), three.get(1));
  }

  @Test
  void rule_1_2_aQueueHolds256AndRunnextBesides() {
    Bench bench = new Bench(1);
    bench.goroutines(257).forEach(goroutine -> bench.queues.putNext(bench.p(0), goroutine));
    assertThat(bench.p(0).queue).hasSize(256);
    assertThat(bench.data.globalQueue).isEmpty();
  }

  @Test
  void rule_1_2_anOverflowMovesTheFirst128AndTheNewOneToTheGlobalTail() {
    Bench bench = new Bench(1);
    Goroutine early = bench.goroutine();
    bench.queues.putGlobal(early);
    List<Goroutine> many = bench.goroutines(257);
    many.forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    List<Goroutine> global = List.copyOf(bench.data.globalQueue);
    assertThat(global).hasSize(1 + 129).startsWith(early);
    assertThat(global.subList(1, 129)).isEqualTo(many.subList(0, 128));
    assertThat(global.getLast()).isSameAs(many.get(256));
    assertThat(List.copyOf(bench.p(0).queue)).isEqualTo(many.subList(128, 256));
    assertThat(bench.events(Event.RunqOverflow.class)).hasSize(1);
    assertThat(bench.events(Event.RunqOverflow.class).getFirst().moved()).hasSize(129);
  }

  @Test
  void rule_1_2_aDisplacedRunnextIsWhatOverflows() {
    Bench bench = new Bench(1);
    List<Goroutine> many = bench.goroutines(258);
    many.forEach(goroutine -> bench.queues.putNext(bench.p(0), goroutine));
    assertThat(bench.p(0).runnext).isSameAs(many.get(257));
    assertThat(bench.data.globalQueue).hasSize(129);
    assertThat(bench.data.globalQueue.getLast()).isSameAs(many.get(256));
  }

  @ParameterizedTest(name = "{0} waiting, {1} processors: {2}")
  @CsvSource({
    "1,1,1",
    "10,1,10",
    "10,2,6",
    "10,4,3",
    "3,4,1",
    "1000,1,128",
    "600,4,128",
    "127,1,127"
  })
  void rule_1_3_aBatchIsTheSizeDividedByTheProcessorsPlusOneButAtMost128(
      int size, int processors, int expected) {
    Bench bench = new Bench(processors);
    List<Goroutine> waiting = bench.goroutines(size);
    waiting.forEach(bench.queues::putGlobal);
    assertThat(bench.queues.takeGlobalBatch(bench.p(0))).isSameAs(waiting.getFirst());
    assertThat(List.copyOf(bench.p(0).queue)).isEqualTo(waiting.subList(1, expected));
    assertThat(List.copyOf(bench.data.globalQueue)).isEqualTo(waiting.subList(expected, size));
  }

  @Test
  void rule_1_3_anEmptyGlobalQueueGivesNoBatch() {
    Bench bench = new Bench(2);
    assertThat(bench.queues.takeGlobalBatch(bench.p(0))).isNull();
  }

  @ParameterizedTest(name = "{0} queued: {1} stolen")
  @CsvSource({"1,1", "2,1", "3,2", "4,2", "5,3", "256,128"})
  void rule_1_5_aThiefTakesTheOlderHalfRoundedUpAndRunsTheLastOfThem(int size, int stolen) {
    Bench bench = new Bench(2);
    List<Goroutine> queued = bench.goroutines(size);
    queued.forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    assertThat(bench.queues.stealHalf(bench.p(1), bench.p(0))).isSameAs(queued.get(stolen - 1));
    assertThat(List.copyOf(bench.p(1).queue)).isEqualTo(queued.subList(0, stolen - 1));
    assertThat(List.copyOf(bench.p(0).queue)).isEqualTo(queued.subList(stolen, size));
    assertThat(bench.p(1).stolen).isEqualTo(stolen);
  }

  @Test
  void rule_1_5_halfOfAQueueDoesNotIncludeRunnext() {
    Bench bench = new Bench(2);
    bench.queues.putNext(bench.p(0), bench.goroutine());
    assertThat(bench.queues.stealHalf(bench.p(1), bench.p(0))).isNull();
  }
}

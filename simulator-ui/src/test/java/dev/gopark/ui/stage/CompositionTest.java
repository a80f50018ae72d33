package dev.gopark.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.Fixtures;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.stage.StagePicture.Berth;
import dev.gopark.ui.stage.StagePicture.Card;
import dev.gopark.ui.stage.StagePicture.ChannelBody;
import dev.gopark.ui.stage.StagePicture.FoldedBody;
import dev.gopark.ui.stage.StagePicture.LockBody;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ProcessorPicture;
import dev.gopark.ui.stage.StagePicture.QueueBody;
import dev.gopark.ui.stage.StagePicture.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompositionTest {
  private static StagePicture picture(Snapshot snapshot) {
    return new Composition(snapshot, SchedulingPolicy.GO, Set.of(), Look.SIMPLE).picture(Set.of());
  }

  private static List<Integer> solid(StagePicture picture) {
    List<Mention> all = new ArrayList<>();
    picture
        .processors()
        .forEach(
            p -> {
              Stream.of(p.running(), p.runnext()).filter(m -> m != null).forEach(all::add);
              all.addAll(p.queue().shown());
            });
    List<Strip> strips =
        new ArrayList<>(
            List.of(
                picture.global(),
                picture.timers(),
                picture.network(),
                picture.systemCalls(),
                picture.adrift()));
    for (Card card : picture.cards()) {
      switch (card.body()) {
        case ChannelBody body -> strips.addAll(List.of(body.senders(), body.receivers()));
        case LockBody body -> strips.addAll(List.of(body.holders(), body.waiting()));
        case QueueBody body -> strips.add(body.waiting());
        case FoldedBody body -> strips.add(body.waiting());
      }
    }
    strips.forEach(strip -> all.addAll(strip.shown()));
    return all.stream().filter(Mention::solid).map(Mention::goroutine).toList();
  }

  @Test
  void everyGoroutineIsSolidInExactlyOnePlace() {
    assertThat(solid(picture(Fixtures.busy(false))))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(solid(picture(Fixtures.busy(true))))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(solid(picture(Fixtures.deadlock()))).containsExactlyInAnyOrder(1, 3, 5, 6, 7, 8, 9);
  }

  @Test
  void aSelectIsSolidInItsFirstQueueAndNamedInTheOthers() {
    List<Card> cards = picture(Fixtures.busy(false)).cards();
    assertThat(receiver(cards, "quit").solid()).isTrue();
    assertThat(receiver(cards, "work").solid()).isFalse();
  }

  private static Mention receiver(List<Card> cards, String name) {
    Card card = cards.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    return ((ChannelBody) card.body()).receivers().shown().getFirst();
  }

  @Test
  void aSelectWithoutCasesWaitsForNothing() {
    StagePicture picture = picture(Fixtures.deadlock());
    assertThat(picture.adriftTitle()).isEqualTo("Waiting for nothing");
    assertThat(picture.adrift().shown()).extracting(Mention::goroutine).containsExactly(1);
  }

  @Test
  void sleepersStandAtTheTimers() {
    StagePicture picture = picture(Fixtures.busy(false));
    assertThat(picture.timers().shown())
        .extracting(Mention::state)
        .containsExactly(GoroutineState.SLEEPING);
    assertThat(picture.otherTimers()).containsExactly("timer channel at 9.00 ms");
  }

  @Test
  void theCycleIsRed() {
    StagePicture picture =
        new Composition(Fixtures.deadlock(), SchedulingPolicy.GO, Fixtures.CYCLE, Look.SIMPLE)
            .picture(Fixtures.FORKS);
    assertThat(picture.cards().stream().filter(Card::danger)).hasSize(5);
    LockBody body = (LockBody) picture.cards().getFirst().body();
    assertThat(body.waiting().shown()).allMatch(Mention::danger);
    assertThat(body.holders().shown()).noneMatch(Mention::solid);
  }

  @Test
  void theHeaderCounts() {
    assertThat(picture(Fixtures.deadlock()).counts())
        .containsExactly(
            "step 1\u202f204", "virtual time 3.72 µs", "0 runnable · 0 running · 7 blocked");
  }

  @Test
  void aTokenTellsWhoCouldWakeIt() {
    assertThat(new Tips(Fixtures.deadlock()).of(9))
        .contains("waits for forks[0]: woken when G5 unlocks it")
        .contains("since step 300");
  }

  @Test
  void aCrowdFoldsIntoFewTokensAndCards() {
    StagePicture picture = picture(Fixtures.crowd(64, 10_000));
    assertThat(picture.cards()).hasSize(2);
    assertThat(picture.cards().getFirst().kind()).isEqualTo("100 × Mutex");
    assertThat(picture.cards().getFirst().name()).isEqualTo("locks[…]");
    assertThat(solid(picture)).hasSizeLessThan(64 + 20);
    ChannelBody start = (ChannelBody) picture.cards().getLast().body();
    assertThat(start.receivers().total()).isGreaterThan(8000);
    assertThat(start.receivers().hidden()).isEqualTo(start.receivers().total() - 5);
  }

  private static StagePicture full(Snapshot snapshot) {
    return new Composition(snapshot, SchedulingPolicy.GO, Set.of(), new Look(true, 0, 0))
        .picture(Set.of());
  }

  @Test
  void aThreadInASystemCallKeepsItsProcessorAtFirst() {
    StagePicture picture = full(Fixtures.threads(false));
    ProcessorPicture p1 = picture.processors().get(1);
    assertThat(p1.thread().number()).isEqualTo(3);
    assertThat(p1.running().goroutine()).isEqualTo(2);
    assertThat(p1.running().state()).isEqualTo(GoroutineState.SYSCALL);
    assertThat(picture.backstage().calls().total()).isZero();
    assertThat(picture.backstage().parked().shown())
        .extracting(berth -> berth.thread().number())
        .containsExactly(4, 6);
  }

  @Test
  void handedOffItStandsWithItsGoroutineAtTheSystemCalls() {
    StagePicture picture = full(Fixtures.threads(true));
    ProcessorPicture p1 = picture.processors().get(1);
    assertThat(p1.thread().number()).isEqualTo(4);
    assertThat(p1.running().goroutine()).isEqualTo(6);
    Berth call = picture.backstage().calls().shown().getFirst();
    assertThat(call.thread().number()).isEqualTo(3);
    assertThat(call.goroutine().goroutine()).isEqualTo(2);
    assertThat(call.goroutine().solid()).isTrue();
    assertThat(call.note()).isEqualTo("read until 90.0 µs");
    assertThat(picture.systemCalls().total()).isZero();
  }

  @Test
  void whoWaitsForTheNetworkStandsAtThePoller() {
    StagePicture picture = full(Fixtures.threads(true));
    assertThat(picture.network().shown())
        .extracting(Mention::goroutine, Mention::state, Mention::value)
        .containsExactly(tuple(4, GoroutineState.NETWORK, "read fd 3"));
    assertThat(picture.backstage().poller().number()).isEqualTo(2);
    assertThat(picture.backstage().pollerNote()).isEqualTo("until 1.04 ms");
    assertThat(picture.backstage().sysmonNote()).isEqualTo("sleeps 20.0 µs, looks at 60.0 µs");
  }

  @Test
  void theClockTurnsInARoundTime() {
    StagePicture picture = picture(Fixtures.threads(true));
    assertThat(picture.backstage()).isNull();
    assertThat(picture.clock().turn()).isEqualTo("5.00 ms");
    assertThat(picture.clock().marks()).containsExactly(0.2, 0.6);
  }

  @Test
  void theSelectedGoroutineIsSeenHoweverLongItsQueue() {
    Snapshot crowd = Fixtures.crowd(64, 10_000);
    StagePicture picture =
        new Composition(crowd, SchedulingPolicy.GO, Set.of(), new Look(false, 9_999, 0))
            .picture(Set.of());
    assertThat(solid(picture)).contains(9_999);
  }

  @Test
  void aFunctionInAFunctionIsNamedWithTheOneAroundIt() {
    assertThat(Snapshot.lastPart("main.fib.func1.2")).isEqualTo("func1.2");
    assertThat(Snapshot.lastPart("main.philosopher")).isEqualTo("philosopher");
    assertThat(Snapshot.lastPart("main")).isEqualTo("main");
    assertThat(Snapshot.lastPart("")).isEmpty();
  }
}

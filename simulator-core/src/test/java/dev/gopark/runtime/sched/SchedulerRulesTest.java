package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.choice.Chooser;
import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Processor.Status;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules of Go's scheduler, by their numbers, that no other test of this package is about.
class SchedulerRulesTest {
  private static final long MILLISECOND = 1_000_000;

  /// Answers the draw that decides in which order a thief goes, and 0 to all others.
  private record Draw(long stealOrder) implements Chooser {
    @Override
    public long choose(ChoiceKind kind, long count, String detail) {
      return kind == ChoiceKind.STEAL_ORDER ? stealOrder : 0;
    }

    @Override
    public Chooser copy() {
      return this;
    }

    @Override
    public long fingerprint() {
      return 0;
    }
  }

  @Test
  void rule_1_1_idleProcessorsAreTakenLastInFirstOut() {
    Bench bench = Bench.begun(4);
    bench.data.idleProcessors.remove(Integer.valueOf(2));
    bench.data.idleProcessors.add(2);
    bench.go();
    assertThat(bench.p(2).status).isEqualTo(Status.SPINNING);
    assertThat(bench.data.idleProcessors).containsExactly(3, 1);
  }

  @Test
  void rule_1_1_aProcessorThatGoesIdleIsTheNextToBeTaken() {
    Bench bench = new Bench(3);
    bench.running(bench.p(0)).status = Goroutine.Status.RUNNING;
    bench.occupy(bench.p(2));
    bench.p(0).clock = 1_000_000;
    bench.next();
    assertThat(bench.data.idleProcessors).containsExactly(1, 2);
  }

  @Test
  void rule_1_1_whatTheWorldStopsForIsTheLatestClock() {
    Bench bench = Bench.begun(2);
    bench.running(bench.p(1)).status = Goroutine.Status.RUNNING;
    bench.p(1).clock = 5_000;
    bench.scheduler.resize(4);
    assertThat(bench.data.processors).extracting(p -> p.clock).allMatch(clock -> clock >= 5_000);
    assertThat(bench.p(0).clock).isEqualTo(5_000);
  }

  @Test
  void rule_1_1_whoRunsWhenTheWorldStopsGoesToTheGlobalQueue() {
    Bench bench = Bench.begun(4);
    Goroutine asking = bench.turn().running;
    Goroutine waiting = bench.goroutine();
    bench.queues.putGlobal(waiting);
    Goroutine first = bench.running(bench.p(1));
    Goroutine second = bench.running(bench.p(3));
    second.preempt = true;
    bench.spin(bench.p(2));
    Goroutine queued = bench.goroutine();
    bench.queues.putTail(bench.p(1), queued);
    bench.scheduler.resize(3);
    bench.check();
    assertThat(bench.data.globalQueue).containsExactly(waiting, first, second);
    assertThat(second.preempt).isFalse();
    assertThat(bench.p(0).running).as("who asks for it goes on").isSameAs(asking);
    assertThat(bench.p(1).status).as("it has work").isEqualTo(Status.RUNNING);
    assertThat(bench.p(2).status).as("woken for the rest").isEqualTo(Status.SPINNING);
    assertThat(bench.data.spinning).isEqualTo(1);
    assertThat(bench.events(Event.GoPreempt.class)).hasSize(2);
  }

  @Test
  void rule_1_1_theTimersOfAProcessorThatVanishesGoToThatOfWhoAsks() {
    Bench bench = Bench.begun(4);
    bench.next();
    Goroutine asking = bench.running(bench.p(1));
    Timer timer = bench.sleeper(1_000_000);
    bench.scheduler.timers().start(bench.p(3), timer);
    bench.pass(1_000);
    assertThat(bench.next()).isSameAs(asking);
    bench.scheduler.resize(2);
    assertThat(bench.p(1).timers).containsExactly(timer);
    assertThat(timer.processor).isEqualTo(1);
    assertThat(bench.p(1).running).isSameAs(asking);
  }

  @Test
  void rule_1_1_whoMovesToP0BeginsNoTimeSlice() {
    Bench bench = Bench.begun(2);
    bench.next();
    bench.running(bench.p(1));
    bench.pass(1_000);
    bench.next();
    long ticks = bench.p(0).schedtick;
    bench.scheduler.resize(1);
    assertThat(bench.p(0).schedtick).isEqualTo(ticks);
  }

  @Test
  void rule_1_9_theEndOfAStopOfTheWorldWakesSysmon() {
    Bench bench = Bench.begun(2);
    bench.data.sysmon.sleepsDeeply = true;
    bench.data.sysmon.wakesAt = 60_000_000_000L;
    bench.p(0).clock = 7_000;
    bench.scheduler.resize(1);
    assertThat(bench.data.sysmon.sleepsDeeply).isFalse();
    assertThat(bench.data.sysmon.wakesAt).isEqualTo(7_000);
  }

  @Test
  void rule_1_2_theOwnerTakesFromTheHead() {
    Bench bench = Bench.begun(1);
    bench.goroutines(3).forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    bench.end();
    assertThat(bench.runAll()).containsExactly(2, 3, 4);
  }

  @Test
  void rule_1_3_theGlobalQueueIsFirstInFirstOut() {
    Bench bench = Bench.begun(1);
    bench.goroutines(3).forEach(bench.queues::putGlobal);
    bench.end();
    assertThat(bench.runAll()).containsExactly(2, 3, 4);
  }

  @Test
  void rule_1_3_theLookForFairnessTakesExactlyOne() {
    Bench bench = Bench.begun(1);
    bench.p(0).schedtick = GoPolicy.FAIRNESS_TICK;
    bench.goroutines(3).forEach(bench.queues::putGlobal);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.end();
    assertThat(bench.next().id).isEqualTo(2);
    assertThat(bench.data.globalQueue).hasSize(2);
    assertThat(bench.events(Event.GlobalFetch.class)).isEmpty();
  }

  @Test
  void rule_1_4_step5_theTickThatLooksIs61() {
    for (int tick : new int[] {60, 61, 62, 121, 122, 123}) {
      Bench bench = Bench.begun(1);
      bench.p(0).schedtick = tick;
      Goroutine global = bench.goroutine();
      bench.queues.putGlobal(global);
      bench.queues.putTail(bench.p(0), bench.goroutine());
      bench.end();
      assertThat(bench.next() == global).as("tick %d", tick).isEqualTo(tick % 61 == 0);
    }
  }

  @Test
  void rule_1_4_step7_runnextComesBeforeTheQueue() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    Goroutine next = bench.goroutine();
    bench.queues.putNext(bench.p(0), next);
    bench.end();
    assertThat(bench.next()).isSameAs(next);
  }

  @Test
  void rule_1_4_step8_anEmptyQueueIsFilledFromTheGlobalOne() {
    Bench bench = Bench.begun(2);
    bench.running(bench.p(1)).status = Goroutine.Status.RUNNING;
    bench.p(1).clock = MILLISECOND;
    bench.goroutines(10).forEach(bench.queues::putGlobal);
    bench.end();
    assertThat(bench.next().id).isEqualTo(3);
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(4, 5, 6, 7, 8);
  }

  @Test
  void rule_1_4_step12_theGlobalQueueIsLookedAtOnceMoreBeforeGoingIdle() {
    Bench bench = Bench.begun(2);
    bench.go();
    bench.pass(5_500);
    bench.next();
    bench.next();
    assertThat(bench.p(1).backOff).as("P1 waits for the runnext of P0").isZero();
    bench.p(0).runnext = null;
    Goroutine late = bench.goroutine();
    bench.queues.putGlobal(late);
    bench.data.goroutines.remove(2);
    bench.pass(20_000);
    bench.next();
    assertThat(bench.p(1).running).isSameAs(late);
  }

  @Test
  void rule_1_4_aSpinnerThatFindsWorkStopsSpinningAndWakesTheNext() {
    Bench bench = Bench.begun(3);
    bench.spin(bench.p(1));
    bench.goroutines(2).forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    bench.p(0).clock = 100;
    bench.data.quantumLeft = 0;
    bench.next();
    assertThat(bench.p(1).running).isNotNull();
    assertThat(bench.p(2).status).isEqualTo(Status.SPINNING);
    assertThat(bench.data.spinning).isEqualTo(1);
  }

  @ParameterizedTest(name = "draw {0}: P{1}")
  @CsvSource({"0, 0", "1, 3", "3, 3", "4, 0", "5, 0", "6, 0", "9, 3", "10, 3"})
  void rule_1_5_aThiefBeginsAnywhereAndGoesInStridesWithoutACommonDivisor(long draw, int first) {
    Bench bench = new Bench(6);
    bench.data.chooser = new Draw(draw);
    Goroutine ofP0 = bench.goroutine();
    Goroutine ofP3 = bench.goroutine();
    bench.running(bench.p(0));
    bench.running(bench.p(3));
    bench.queues.putTail(bench.p(0), ofP0);
    bench.queues.putTail(bench.p(3), ofP3);
    bench.spin(bench.p(5));
    Stealing stealing =
        new Stealing(
            bench.data, bench.config.costs(), bench.policy, bench.scheduler.timers(), bench);
    assertThat(stealing.search(bench.p(5))).isSameAs(first == 0 ? ofP0 : ofP3);
  }

  @Test
  void rule_1_5_stolenWorkBeginsATimeSliceAndCounts() {
    Bench bench = Bench.begun(2);
    bench.spin(bench.p(1));
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.pass(MILLISECOND);
    bench.next();
    assertThat(bench.p(1).running).isNotNull();
    assertThat(bench.p(1).schedtick).isEqualTo(1);
  }

  @Test
  void rule_1_3_aBatchIsReportedWithAllItsGoroutines() {
    Bench bench = new Bench(2);
    bench.goroutines(4).forEach(bench.queues::putGlobal);
    bench.queues.takeGlobalBatch(bench.p(0));
    assertThat(bench.events(Event.GlobalFetch.class).getFirst().goroutines())
        .containsExactly(1, 2, 3);
    Bench unobserved = new Bench(2, false);
    unobserved.queues.putGlobal(unobserved.goroutine());
    unobserved.queues.takeGlobalBatch(unobserved.p(0));
    assertThat(unobserved.events).isEmpty();
  }

  @Test
  void rule_1_5_aTheftIsReportedWithAllItsGoroutines() {
    Bench bench = new Bench(2);
    bench.goroutines(3).forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    bench.queues.stealHalf(bench.p(1), bench.p(0));
    Event.Steal theft = bench.events(Event.Steal.class).getFirst();
    assertThat(theft.goroutines()).containsExactly(1, 2);
    assertThat(theft.victim()).isZero();
    assertThat(bench.p(1).stolen).isEqualTo(2);
    assertThat(bench.p(1).share.steals).isEqualTo(1);
  }

  @Test
  void rule_1_5_takingARunnextIsReportedIfThereIsOne() {
    Bench bench = new Bench(2);
    assertThat(bench.queues.stealNext(bench.p(1), bench.p(0))).isNull();
    assertThat(bench.events(Event.Steal.class)).isEmpty();
    bench.queues.putNext(bench.p(0), bench.goroutine());
    assertThat(bench.queues.stealNext(bench.p(1), bench.p(0))).isNotNull();
    assertThat(bench.events(Event.Steal.class).getFirst().goroutines()).containsExactly(1);
  }

  @Test
  void rule_1_12_ofTimersWithEqualTimesTheOneThatStartedFirstIsTheSoonest() {
    Bench bench = new Bench(2);
    Timer first = bench.sleeper(10);
    Timer second = bench.sleeper(10);
    bench.scheduler.timers().start(bench.p(1), first);
    bench.scheduler.timers().start(bench.p(0), second);
    assertThat(bench.scheduler.timers().soonest()).isSameAs(first);
    assertThat(bench.scheduler.timers().pending()).isTrue();
    bench.scheduler.timers().stop(first);
    bench.scheduler.timers().stop(second);
    assertThat(bench.scheduler.timers().pending()).isFalse();
  }

  @Test
  void rule_1_12_aTickThatIsDueNowIsNotMissed() {
    Bench bench = new Bench(1);
    Timer ticker = new Timer(Timer.Purpose.CHANNEL);
    ticker.when = 10;
    ticker.period = 10;
    bench.scheduler.timers().start(bench.p(0), ticker);
    bench.p(0).clock = 20;
    bench.scheduler.timers().run(bench.p(0), bench.p(0));
    assertThat(ticker.when).isEqualTo(30);
    assertThat(bench.events(Event.TimerFire.class)).hasSize(1);
  }

  @Test
  void rule_1_6_whoIsMadeReadyWakesAProcessor() {
    Bench bench = Bench.begun(2);
    bench.scheduler.ready(bench.p(0), bench.waiting(), null, "test");
    assertThat(bench.p(1).status).isEqualTo(Status.SPINNING);
    assertThat(bench.data.idleProcessors).isEmpty();
  }

  @Test
  void rule_1_6_nobodyIsWokenForMainAndNobodyByAHandOver() {
    Bench bench = Bench.begun(2);
    assertThat(bench.data.spinning).isZero();
    bench.queues.putNext(bench.p(0), bench.goroutine());
    bench.scheduler.handOver(bench.p(0), "handed over");
    assertThat(bench.data.spinning).isZero();
  }

  @Test
  void rule_1_6_aPreemptedGoroutineWakesAProcessorSinceGo123() {
    Bench newest = Bench.begun(2);
    newest.scheduler.preempt(newest.p(0));
    assertThat(newest.data.spinning).isEqualTo(1);
    Config old = Config.DEFAULT.withProcessors(2).withLanguage(LanguageVersion.GO_1_19);
    Bench before = Bench.begun(old);
    before.scheduler.preempt(before.p(0));
    assertThat(before.data.spinning).isZero();
  }

  @Test
  void rule_1_9_theSliceBeginsWithADispatchFromAQueue() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.pass(9 * MILLISECOND);
    bench.next();
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.next();
    bench.pass(9 * MILLISECOND);
    assertThat(bench.next().preempt).isFalse();
    bench.pass(11 * MILLISECOND);
    assertThat(bench.next().preempt).isTrue();
  }
}

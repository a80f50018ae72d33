package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Processor.Status;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.types.BasicType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final long MILLISECOND = 1_000_000;

  // One processor.

  @Test
  void rule_1_8_theLastOneStartedRunsFirstAndTheOthersInOrder() {
    Bench bench = Bench.begun(1);
    for (int i = 0; i < 5; i++) {
      bench.go();
    }
    bench.end();
    assertThat(bench.runAll()).containsExactly(6, 2, 3, 4, 5);
  }

  @Test
  void rule_1_8_theLastOneWokenRunsFirstAndTheOthersInOrderOfWaking() {
    Bench bench = Bench.begun(1);
    for (int i = 0; i < 4; i++) {
      bench.scheduler.ready(bench.p(0), bench.waiting(), null, "test");
    }
    bench.end();
    assertThat(bench.runAll()).containsExactly(5, 2, 3, 4);
  }

  @Test
  void rule_1_7_goschedGoesToTheTailOfTheGlobalQueueBehindTheLocalOne() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.scheduler.yield(bench.p(0));
    bench.p(0).schedtick = 1;
    assertThat(bench.runAll()).containsExactly(2, 1);
    assertThat(bench.events(Event.GoSched.class)).hasSize(1);
  }

  @Test
  void rule_1_7_goyieldGoesToTheLocalTailSoThatRunnextRunsAtOnce() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.queues.putNext(bench.p(0), bench.goroutine());
    bench.scheduler.handOver(bench.p(0), "handed over");
    assertThat(bench.runAll()).containsExactly(3, 2, 1);
  }

  @Test
  void rule_1_4_step5_everySixtyFirstDispatchLooksAtTheGlobalQueueFirst() {
    Bench bench = Bench.begun(1);
    bench.p(0).schedtick = 1;
    bench.end();
    bench.goroutines(100).forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    bench.queues.putGlobal(bench.goroutine());
    bench.queues.putGlobal(bench.goroutine());
    List<Integer> order = bench.runAll();
    assertThat(order.indexOf(102)).as("60 from the local queue, then one").isEqualTo(60);
    assertThat(order.indexOf(103)).as("only one at a time").isEqualTo(101);
  }

  @Test
  void theRuntimesOwnGoroutinesHaveCountedWhenMainBegins() {
    Bench bench = Bench.begun(1);
    assertThat(bench.p(0).schedtick).isEqualTo(Scheduler.RUNTIME_TICKS);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.queues.putGlobal(bench.goroutine());
    bench.end();
    assertThat(bench.runAll()).containsExactly(2, 3);
  }

  @Test
  void rule_1_2_runnextDoesNotCountAsADispatchAndInheritsTheTimeSlice() {
    Bench bench = Bench.begun(1);
    long ticks = bench.p(0).schedtick;
    bench.pass(4 * MILLISECOND);
    bench.next();
    bench.go();
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    assertThat(bench.next().id).isEqualTo(2);
    assertThat(bench.p(0).schedtick).isEqualTo(ticks);
    assertThat(bench.p(0).dispatches).isEqualTo(2);
  }

  @Test
  void rule_1_2_aDispatchFromAQueueCountsAndBeginsATimeSlice() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.pass(4 * MILLISECOND);
    bench.next();
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.next();
    assertThat(bench.p(0).schedtick).isEqualTo(Scheduler.RUNTIME_TICKS + 1);
    bench.pass(9 * MILLISECOND);
    assertThat(bench.next().preempt).isFalse();
  }

  /// sysmon sees it first after 20 µs, and looks again at most 10 ms after the slice is over.
  @Test
  void rule_1_9_aGoroutineIsToBePreemptedBetweenTenAndTwentyMilliseconds() {
    Bench bench = Bench.begun(1);
    bench.pass(10 * MILLISECOND);
    assertThat(bench.next().preempt).isFalse();
    bench.pass(10 * MILLISECOND + 20_000);
    assertThat(bench.next().preempt).isTrue();
  }

  @Test
  void rule_1_9_aChainOfRunnextGoroutinesSharesATimeSlice() {
    Bench bench = Bench.begun(1);
    bench.pass(9 * MILLISECOND);
    bench.next();
    bench.go();
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    assertThat(bench.next().preempt).isFalse();
    bench.pass(3 * MILLISECOND);
    assertThat(bench.next().preempt).isTrue();
  }

  @Test
  void rule_1_7_aPreemptedGoroutineGoesToTheGlobalTailAndIsPreemptedNoLonger() {
    Bench bench = Bench.begun(1);
    bench.pass(21 * MILLISECOND);
    Goroutine first = bench.next();
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.scheduler.preempt(bench.p(0));
    assertThat(bench.data.globalQueue).containsExactly(first);
    assertThat(bench.events(Event.GoPreempt.class)).hasSize(1);
    assertThat(bench.next().id).isEqualTo(2);
    bench.end();
    assertThat(bench.next()).isSameAs(first);
    assertThat(first.preempt).isFalse();
  }

  @Test
  void rule_1_9_theRunnextAfterAPreemptionHasNoSliceOfItsOwnAndIsPreemptedInTheNextRoundOfSysmon() {
    Bench bench = Bench.begun(1);
    bench.go();
    bench.pass(21 * MILLISECOND);
    bench.next();
    bench.scheduler.preempt(bench.p(0));
    assertThat(bench.next().id).isEqualTo(2);
    assertThat(bench.next().preempt).isFalse();
    bench.pass(10 * MILLISECOND);
    assertThat(bench.next().preempt).isTrue();
  }

  @Test
  void rule_1_4_step2_dueTimersOfTheProcessorComeBeforeItsQueues() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    Timer timer = bench.sleeper(1_000);
    bench.scheduler.timers().start(bench.p(0), timer);
    bench.pass(2_000);
    bench.next();
    bench.end();
    assertThat(bench.next()).isSameAs(timer.goroutine);
  }

  @Test
  void rule_1_4_step7_theLocalQueueComesBeforeTheGlobalOne() {
    Bench bench = Bench.begun(1);
    bench.queues.putGlobal(bench.goroutine());
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.end();
    assertThat(bench.runAll()).containsExactly(3, 2);
  }

  @Test
  void rule_1_4_step14_anIdleMachineJumpsToItsNextTimer() {
    Bench bench = Bench.begun(1);
    long hour = 3_600_000 * MILLISECOND;
    Timer timer = bench.sleeper(hour);
    bench.scheduler.timers().start(bench.p(0), timer);
    bench.end();
    assertThat(bench.next()).isSameAs(timer.goroutine);
    assertThat(bench.p(0).clock).isBetween(hour, hour + 10_000);
  }

  @Test
  void rule_1_4_step15_withoutWorkAndTimersNothingCanEverRunAgain() {
    Bench bench = Bench.begun(4);
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    assertThat(bench.scheduler.settle()).isFalse();
    bench.check();
    assertThat(bench.data.idleProcessors).hasSize(4);
  }

  private static Timer channelTimer(Bench bench, long period) {
    Timer timer = new Timer(Timer.Purpose.CHANNEL);
    timer.when = MILLISECOND;
    timer.period = period;
    timer.channel =
        new Channel(1, "c", "chan time.Time", "main.go:1", 1, BasicType.STRING, false, 1);
    bench.scheduler.timers().start(bench.p(0), timer);
    return timer;
  }

  @Test
  void rule_1_13_aTimerChannelThatNobodyWaitsForDoesNotHideADeadlockSinceGo123() {
    for (long period : new long[] {0, MILLISECOND}) {
      Bench bench = Bench.begun(1);
      channelTimer(bench, period);
      bench.scheduler.park(bench.p(0), WaitReason.SELECT_NO_CASES);
      assertThat(bench.scheduler.settle()).isFalse();
      assertThat(bench.p(0).clock).isLessThan(MILLISECOND);
    }
  }

  @Test
  void aTickerThatNobodyWaitsForDoesNotGoOnAloneBeforeGo123() {
    Bench bench =
        Bench.begun(Config.DEFAULT.withProcessors(1).withLanguage(LanguageVersion.GO_1_19));
    Timer once = channelTimer(bench, 0);
    channelTimer(bench, MILLISECOND);
    bench.scheduler.park(bench.p(0), WaitReason.SELECT_NO_CASES);
    assertThat(bench.scheduler.settle()).isFalse();
    assertThat(once.active).isFalse();
    assertThat(bench.scheduler.timers().pending()).isTrue();
  }

  @Test
  void rule_1_12_aDueTimerFiresWhenItsChannelIsLookedAtSinceGo123() {
    Bench bench = Bench.begun(1);
    Timer timer = channelTimer(bench, 0);
    bench.scheduler.timers().poll(bench.p(0), timer);
    assertThat(timer.active).isTrue();
    bench.p(0).clock = MILLISECOND;
    bench.scheduler.timers().poll(bench.p(0), timer);
    assertThat(timer.active).isFalse();
    assertThat(bench.p(0).timers).isEmpty();
  }

  @Test
  void onlyAWaitingGoroutineCanBeMadeReady() {
    Bench bench = Bench.begun(1);
    Goroutine runnable = bench.go();
    assertThatIllegalStateException()
        .isThrownBy(() -> bench.scheduler.ready(bench.p(0), runnable, null, "test"));
  }

  // Several processors.

  @Test
  void rule_1_6_aNewGoroutineWakesTheIdleProcessorWithTheLowestNumber() {
    Bench bench = Bench.begun(4);
    long now = bench.p(0).clock;
    bench.go();
    assertThat(bench.p(1).status).isEqualTo(Status.SPINNING);
    assertThat(bench.p(1).clock).isGreaterThanOrEqualTo(now + 5_000);
    assertThat(bench.data.idleProcessors).containsExactly(3, 2);
  }

  @Test
  void rule_1_6_nobodyIsWokenWhileAProcessorLooksForWork() {
    Bench bench = Bench.begun(4);
    bench.go();
    bench.go();
    bench.scheduler.ready(bench.p(0), bench.waiting(), null, "test");
    assertThat(bench.data.spinning).isEqualTo(1);
    assertThat(bench.data.idleProcessors).containsExactly(3, 2);
  }

  @Test
  void rule_1_6_aThiefThatFindsWorkWakesTheNext() {
    Bench bench = Bench.begun(4);
    bench.go();
    bench.go();
    bench.pass(20_000);
    bench.next();
    assertThat(bench.p(1).status).isEqualTo(Status.RUNNING);
    assertThat(bench.p(1).running).isNotNull();
    assertThat(bench.p(2).status).isEqualTo(Status.SPINNING);
    assertThat(bench.p(3).status).isEqualTo(Status.IDLE);
  }

  @Test
  void rule_1_4_step10_atMostHalfOfTheBusyProcessorsLookForWork() {
    Bench bench = new Bench(4);
    bench.running(bench.p(0));
    bench.spin(bench.p(1));
    bench.occupy(bench.p(2));
    bench.p(0).clock = 100;
    bench.p(1).clock = 100;
    bench.next();
    assertThat(bench.p(2).status).as("2 * 1 < 3: it may look").isEqualTo(Status.IDLE);
    assertThat(bench.events(Event.StealFailed.class)).hasSize(1);

    Bench full = new Bench(4);
    full.running(full.p(0));
    full.spin(full.p(1));
    full.occupy(full.p(2));
    full.spin(full.p(3));
    full.p(0).clock = 100;
    full.p(1).clock = 1_000;
    full.p(3).clock = 1_000;
    full.next();
    assertThat(full.p(2).status).as("2 * 2 >= 4: it may not").isEqualTo(Status.IDLE);
    assertThat(full.events(Event.StealFailed.class)).isEmpty();
  }

  @Test
  void rule_1_6_goschedWakesAProcessorSinceGo123() {
    Bench newest = Bench.begun(2);
    newest.scheduler.yield(newest.p(0));
    assertThat(newest.data.spinning).isEqualTo(1);

    Bench old = Bench.begun(Config.DEFAULT.withProcessors(2).withLanguage(LanguageVersion.GO_1_19));
    old.scheduler.yield(old.p(0));
    assertThat(old.data.spinning).isZero();
  }

  @Test
  void aGoroutineDoesNotStartBeforeTheMomentItBecameRunnable() {
    Bench bench = Bench.begun(2);
    Goroutine late = bench.go();
    late.sinceNanos = MILLISECOND;
    bench.queues.takeNext(bench.p(0));
    bench.queues.putGlobal(late);
    bench.pass(20_000);
    bench.next();
    assertThat(bench.p(1).running).isSameAs(late);
    assertThat(bench.p(1).clock).isGreaterThan(MILLISECOND);
  }

  @Test
  void theProcessorWithTheSmallestClockActsNext() {
    Bench bench = new Bench(3);
    for (Processor processor : bench.data.processors) {
      bench.running(processor).status = Goroutine.Status.RUNNING;
    }
    bench.p(0).clock = 30;
    bench.p(1).clock = 10;
    bench.p(2).clock = 20;
    bench.next();
    assertThat(bench.data.turn.number).isEqualTo(1);
    assertThat(bench.data.quantumLeft).isEqualTo(Turns.QUANTUM);
    bench.pass(15);
    bench.next();
    assertThat(bench.data.turn.number).isEqualTo(2);
  }

  @Test
  void rule_1_4_step14_aTimerOfABusyProcessorIsServedByAnIdleOne() {
    Bench bench = Bench.begun(2);
    Timer timer = bench.sleeper(5_000);
    bench.scheduler.timers().start(bench.p(0), timer);
    bench.pass(10_000);
    bench.next();
    assertThat(bench.p(1).running).isSameAs(timer.goroutine);
    assertThat(bench.p(1).clock).isLessThan(6_000);
  }

  @Test
  void rule_1_5_aThiefThatWaitsForARunnextGivesUpWhenItsOwnerRunsIt() {
    Bench bench = Bench.begun(2);
    Goroutine next = bench.go();
    bench.pass(5_000 + 500);
    bench.next();
    bench.next();
    assertThat(bench.p(1).backOff).isZero();
    bench.end();
    assertThat(bench.next()).isSameAs(next);
    bench.pass(10_000);
    bench.next();
    assertThat(bench.p(1).status).isEqualTo(Status.IDLE);
  }

  // GOMAXPROCS.

  @Test
  void fewerProcessorsPutTheirWorkAtTheHeadOfTheGlobalQueueAndTheirTimersOnP0() {
    Bench bench = Bench.begun(3);
    Goroutine waiting = bench.goroutine();
    bench.queues.putGlobal(waiting);
    Goroutine running = bench.running(bench.p(2));
    Goroutine queued = bench.goroutine();
    bench.queues.putTail(bench.p(2), queued);
    Goroutine next = bench.goroutine();
    bench.queues.putNext(bench.p(2), next);
    Timer timer = bench.sleeper(MILLISECOND);
    bench.scheduler.timers().start(bench.p(2), timer);
    bench.scheduler.resize(1);
    assertThat(bench.data.processors).hasSize(1);
    assertThat(bench.data.idleProcessors).isEmpty();
    assertThat(bench.data.globalQueue).containsExactly(next, queued, waiting, running);
    assertThat(bench.p(0).timers).containsExactly(timer);
    bench.check();
  }

  @Test
  void theOneWhoAsksForFewerProcessorsGoesOnOnP0() {
    Bench bench = Bench.begun(2);
    Goroutine first = bench.next();
    Goroutine asking = bench.running(bench.p(1));
    bench.p(0).clock = 1_000;
    bench.data.quantumLeft = 0;
    assertThat(bench.next()).isSameAs(asking);
    bench.scheduler.resize(1);
    bench.check();
    assertThat(bench.p(0).running).isSameAs(asking);
    assertThat(bench.data.globalQueue).containsExactly(first);
    assertThat(bench.next()).isSameAs(asking);
  }

  @Test
  void aThiefForgetsAVictimThatVanished() {
    Bench bench = Bench.begun(3);
    bench.running(bench.p(2));
    bench.spin(bench.p(1));
    bench.p(1).backOff = 2;
    bench.scheduler.resize(2);
    bench.check();
    bench.pass(20_000);
    bench.next();
  }

  @Test
  void rule_1_1_theWorldGoesOnWhenItsLastProcessorHasStopped() {
    Bench bench = Bench.begun(3);
    bench.running(bench.p(2)).status = Goroutine.Status.RUNNING;
    bench.p(2).clock = 9_000;
    bench.scheduler.resize(2);
    assertThat(bench.p(0).clock).isEqualTo(9_000);
    assertThat(bench.p(1).clock).isGreaterThanOrEqualTo(9_000);
  }

  @Test
  void moreProcessorsAreIdleAndOneOfThemLooksForWork() {
    Bench bench = Bench.begun(1);
    bench.go();
    bench.scheduler.resize(4);
    bench.check();
    assertThat(bench.p(1).status).isEqualTo(Status.SPINNING);
    assertThat(bench.data.idleProcessors).containsExactly(3, 2);
    assertThat(bench.p(3).clock).isEqualTo(bench.p(0).clock);
  }
}

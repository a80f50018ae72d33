package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import org.junit.jupiter.api.Test;

/// The rules about who polls and who is told, and about sysmon's sleep. Names begin with the
/// section of the fact sheet that states the rule.
class PollerTest {
  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final long FAR = 3_600 * SECOND;

  /// A goroutine that waits for the network.
  private static Goroutine awaiting(Bench bench, int descriptor, boolean toWrite) {
    Goroutine waiting = bench.waiting();
    waiting.reason = WaitReason.IO_WAIT;
    bench.scheduler.poller().await(waiting, descriptor, toWrite, Long.MAX_VALUE);
    return waiting;
  }

  private static SysmonRounds sysmon(Bench bench) {
    return new SysmonRounds(bench.data, bench.scheduler.timers(), bench.scheduler.poller());
  }

  @Test
  void rule_1_4_step12_whoWouldGoIdleStealsInsteadWhenAWakeUpFoundNobody() {
    for (boolean needed : new boolean[] {true, false}) {
      Bench bench = Bench.begun(4);
      Goroutine queued = bench.goroutine();
      bench.running(bench.p(2));
      bench.queues.putTail(bench.p(2), queued);
      bench.spin(bench.p(1));
      bench.spin(bench.p(3));
      bench.data.processors.stream().skip(1).forEach(other -> other.clock = SECOND);
      bench.data.needsSpinning = needed;
      bench.end();
      bench.scheduler.settle();
      assertThat(bench.p(0).status)
          .isEqualTo(needed ? Processor.Status.RUNNING : Processor.Status.IDLE);
      assertThat(bench.p(0).running).isSameAs(needed ? queued : null);
    }
  }

  @Test
  void rule_1_4_step10_whoLooksForWorkCountsAsSpinningWhileItLooks() {
    Bench bench = Bench.begun(2);
    bench.running(bench.p(1));
    bench.p(1).runnext = bench.goroutine();
    bench.p(1).clock = MICROSECOND;
    bench.end();
    bench.scheduler.settle();
    assertThat(bench.p(0).status).isEqualTo(Processor.Status.SPINNING);
    assertThat(bench.data.spinning).isEqualTo(1);
  }

  @Test
  void rule_1_4_step14_whoComesBackFromThePollerAndFindsNoProcessorParks() {
    Bench bench = Bench.begun(2);
    Goroutine waiting = awaiting(bench, 3, false);
    OsThread thread = new OsThread(bench.data.nextThread++);
    bench.data.threads.add(thread);
    assertThat(bench.scheduler.poller().block(thread, bench.p(1), true)).isTrue();
    bench.running(bench.p(1));
    bench.scheduler.poller().announce(3, false, MILLISECOND);
    assertThat(bench.scheduler.poller().nextReturn()).isEqualTo(MILLISECOND);
    bench.scheduler.poller().end(MILLISECOND);
    assertThat(thread.status).isEqualTo(OsThread.Status.PARKED);
    assertThat(bench.data.idleThreads).containsExactly(thread);
    assertThat(bench.data.globalQueue).containsExactly(waiting);
    assertThat(waiting.status).isEqualTo(Goroutine.Status.RUNNABLE);
    assertThat(waiting.sinceNanos).isEqualTo(MILLISECOND);
  }

  @Test
  void rule_1_4_step14_onlyAThreadThatHasLookedAtAllKnowsTheTimersOfOthers() {
    for (boolean wasSpinning : new boolean[] {true, false}) {
      Bench bench = Bench.begun(2);
      bench.p(0).timers.add(bench.sleeper(MILLISECOND));
      OsThread thread = new OsThread(bench.data.nextThread++);
      boolean blocks = bench.scheduler.poller().block(thread, bench.p(1), wasSpinning);
      assertThat(blocks).isEqualTo(wasSpinning);
    }
  }

  @Test
  void rule_1_4_step14_whoGoesIdleBreaksThePollersSleepForAnEarlierTimer() {
    for (long when : new long[] {MILLISECOND, 3 * MILLISECOND}) {
      Bench bench = Bench.begun(3);
      bench.p(0).timers.add(bench.sleeper(2 * MILLISECOND));
      OsThread polling = new OsThread(bench.data.nextThread++);
      assertThat(bench.scheduler.poller().block(polling, bench.p(0), false)).isTrue();
      bench.p(1).timers.add(bench.sleeper(when));
      bench.p(1).clock = 5 * MICROSECOND;
      OsThread idle = new OsThread(bench.data.nextThread++);
      assertThat(bench.scheduler.poller().block(idle, bench.p(1), true)).isFalse();
      assertThat(bench.scheduler.poller().nextReturn())
          .isEqualTo(when < 2 * MILLISECOND ? 5 * MICROSECOND : 2 * MILLISECOND);
    }
  }

  @Test
  void rule_1_11_aWakeUpForTheNetworkThatFindsNobodyIsRemembered() {
    for (int version : new int[] {19, 20}) {
      Config config = Config.DEFAULT.withProcessors(1).withLanguage(new LanguageVersion(version));
      Bench bench = Bench.begun(config);
      awaiting(bench, 3, false);
      bench.scheduler.poller().announce(3, false, 0);
      bench.scheduler.poller().injectReady(MILLISECOND);
      assertThat(bench.data.globalQueue).hasSize(1);
      assertThat(bench.data.needsSpinning).isEqualTo(version == 20);
    }
  }

  @Test
  void rule_1_2_whatDoesNotFitAfterPollingGoesToTheGlobalQueue() {
    Bench bench = Bench.begun(1);
    for (int i = 0; i < RunQueues.CAPACITY - 1; i++) {
      bench.queues.putTail(bench.p(0), bench.goroutine());
    }
    Goroutine last = awaiting(bench, 3, false);
    Goroutine fits = awaiting(bench, 4, false);
    Goroutine runs = awaiting(bench, 5, false);
    for (int descriptor = 3; descriptor <= 5; descriptor++) {
      bench.scheduler.poller().announce(descriptor, false, descriptor);
    }
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.p(0).clock = MILLISECOND;
    bench.scheduler.poller().poll(bench.p(0));
    assertThat(bench.p(0).running).isSameAs(runs);
    assertThat(bench.p(0).queue).hasSize(RunQueues.CAPACITY).endsWith(fits);
    assertThat(bench.data.globalQueue).containsExactly(last);
  }

  @Test
  void rule_1_11_whoHasWaitedLongestForADescriptorIsTold() {
    Bench bench = Bench.begun(1);
    Goroutine writer = awaiting(bench, 3, true);
    awaiting(bench, 4, false);
    Goroutine first = awaiting(bench, 3, false);
    awaiting(bench, 3, false);
    bench.scheduler.poller().announce(3, false, 2 * MILLISECOND);
    assertThat(bench.scheduler.poller().nextReady()).isEqualTo(2 * MILLISECOND);
    assertThat(bench.data.pollWaits.first().goroutine).isSameAs(first);
    bench.scheduler.poller().announce(3, false, 3 * MILLISECOND);
    assertThat(bench.data.pollWaits.first().goroutine).isSameAs(first);
    assertThat(bench.scheduler.poller().nextReady()).as("not later").isEqualTo(2 * MILLISECOND);
    bench.scheduler.poller().announce(3, true, MILLISECOND);
    assertThat(bench.data.pollWaits.first().goroutine).isSameAs(writer);
    bench.scheduler.poller().announce(5, false, 0);
    assertThat(bench.scheduler.poller().nextReady()).isEqualTo(MILLISECOND);
  }

  @Test
  void rule_1_11_aClosedDescriptorWakesTheWaitersOfOneDirectionInTheirOrder() {
    Bench bench = Bench.begun(1);
    Goroutine first = awaiting(bench, 3, false);
    Goroutine writer = awaiting(bench, 3, true);
    Goroutine other = awaiting(bench, 4, false);
    Goroutine last = awaiting(bench, 3, false);
    bench.scheduler.poller().announce(3, false, FAR); // the first is the last to be ready now
    bench.scheduler.poller().unblock(bench.p(0), 3, false, "closed");
    assertThat(bench.p(0).runnext).isSameAs(last);
    assertThat(bench.p(0).queue).containsExactly(first);
    assertThat(bench.data.pollWaits).extracting(wait -> wait.goroutine).contains(writer, other);
    assertThat(bench.data.pollWaits).hasSize(2);
  }

  @Test
  void rule_1_11_severalThatAreReadyGoWhereInjectglistPutsThem() {
    Bench bench = Bench.begun(2);
    Goroutine first = awaiting(bench, 3, false);
    Goroutine second = awaiting(bench, 4, false);
    Goroutine third = awaiting(bench, 5, false);
    for (int descriptor = 3; descriptor <= 5; descriptor++) {
      bench.scheduler.poller().announce(descriptor, false, descriptor);
    }
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.p(0).clock = MILLISECOND;
    assertThat(bench.scheduler.poller().poll(bench.p(0))).isTrue();
    assertThat(bench.p(0).running).as("the one reported last").isSameAs(third);
    assertThat(bench.data.globalQueue).as("one for the idle processor").containsExactly(second);
    assertThat(bench.p(1).status).isEqualTo(Processor.Status.RUNNING);
    assertThat(bench.p(0).queue).as("the rest").containsExactly(first);
    assertThat(bench.events(Event.GoUnblock.class)).hasSize(3);
  }

  // sysmon

  /// A machine all of whose processors are idle, and whose sysmon has its next round at 1 ms.
  private static Bench idle() {
    Bench bench = Bench.begun(1);
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.scheduler.settle();
    bench.data.sysmon.wakesAt = MILLISECOND;
    return bench;
  }

  @Test
  void rule_1_9_whileAllAreIdleSysmonSleepsUntilTheNextTimerButAtMostAMinute() {
    Bench bench = idle();
    sysmon(bench).round(bench.scheduler.calls());
    assertThat(bench.data.sysmon.sleepsDeeply).isTrue();
    assertThat(bench.data.sysmon.wakesAt).isEqualTo(MILLISECOND + 60 * SECOND);
    for (long when : new long[] {FAR, 5 * SECOND}) {
      Bench timed = idle();
      timed.p(0).timers.add(timed.sleeper(when));
      sysmon(timed).round(timed.scheduler.calls());
      assertThat(timed.data.sysmon.wakesAt).isEqualTo(Math.min(when, MILLISECOND + 60 * SECOND));
    }
    Bench due = idle();
    due.p(0).timers.add(due.sleeper(MILLISECOND));
    sysmon(due).round(due.scheduler.calls());
    assertThat(due.data.sysmon.sleepsDeeply).isFalse();
    assertThat(due.data.sysmon.wakesAt).isLessThan(2 * MILLISECOND);
  }

  @Test
  void rule_1_9_sysmonThatWakesFromItsDeepSleepLooksAroundOnce() {
    Bench bench = idle();
    sysmon(bench).round(bench.scheduler.calls());
    sysmon(bench).round(bench.scheduler.calls());
    assertThat(bench.data.sysmon.sleepsDeeply).isFalse();
    assertThat(bench.data.sysmon.wakesAt).isBetween(60 * SECOND, 61 * SECOND);
  }

  @Test
  void rule_1_9_sysmonPollsAfterMoreThanTenMilliseconds() {
    for (long since : new long[] {10 * MILLISECOND, 10 * MILLISECOND + 1}) {
      Bench bench = Bench.begun(1);
      Goroutine ready = awaiting(bench, 3, false);
      bench.scheduler.poller().announce(3, false, 0);
      bench.data.polledAt = 7;
      bench.data.sysmon.wakesAt = 7 + since;
      sysmon(bench).round(bench.scheduler.calls());
      boolean polls = since > 10 * MILLISECOND;
      assertThat(bench.data.globalQueue.contains(ready)).isEqualTo(polls);
      assertThat(bench.data.polledAt).isEqualTo(polls ? 7 + since : 7);
    }
  }

  @Test
  void rule_1_9_aProcessorThatIsTakenMakesSysmonsSleepShortAgain() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.scheduler.calls().enter(bench.p(0), "read", SECOND);
    bench.data.sysmon.idleRounds = 60;
    bench.data.sysmon.sleep = MILLISECOND;
    bench.data.sysmon.wakesAt = MILLISECOND;
    sysmon(bench).round(bench.scheduler.calls());
    assertThat(bench.data.sysmon.sleep).as("seen for the first time").isEqualTo(2 * MILLISECOND);
    sysmon(bench).round(bench.scheduler.calls());
    assertThat(bench.data.sysmon.sleep).as("taken").isEqualTo(20 * MICROSECOND);
    assertThat(bench.data.sysmon.idleRounds).isZero();
  }
}

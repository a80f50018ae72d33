package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Processor.Status;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import dev.gopark.source.Costs;
import dev.gopark.source.LanguageVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules about threads, system calls, sysmon, the poller and locked threads. Names begin with
/// the section of the fact sheet that states the rule.
class ThreadsTest {
  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000_000;

  private static OsThread call(Bench bench, long nanos) {
    OsThread thread = bench.turn().thread;
    bench.scheduler.calls().enter(bench.turn(), "read", nanos);
    return thread;
  }

  private static final long WAKE_UP = Costs.DEFAULT.wakeUp();
  private static final long CONTEXT_SWITCH = Costs.DEFAULT.contextSwitch();

  /// Parks the running goroutine until a descriptor is ready at `readyAt`.
  private static Goroutine await(Bench bench, int descriptor, long readyAt) {
    Goroutine running = bench.turn().running;
    bench.scheduler.poller().await(running, descriptor, false, readyAt);
    bench.scheduler.park(bench.turn(), WaitReason.IO_WAIT);
    return running;
  }

  /// A goroutine that waits for the network.
  private static Goroutine awaiting(Bench bench, int descriptor, long readyAt) {
    Goroutine waiting = bench.waiting();
    waiting.reason = WaitReason.IO_WAIT;
    bench.scheduler.poller().await(waiting, descriptor, false, readyAt);
    return waiting;
  }

  private static void busy(Bench bench) {
    bench.data.processors.stream()
        .filter(processor -> processor.running == null)
        .forEach(
            processor -> {
              bench.running(processor);
              processor.clock = 1_000 * MILLISECOND;
            });
  }

  // 1.1: threads.

  @Test
  void rule_1_1_theThreadThatParkedLastIsWokenFirst() {
    Bench bench = Bench.begun(4);
    Threads threads = new Threads(bench.data, bench.config.costs(), bench);
    OsThread first = threads.create(0);
    OsThread last = threads.create(0);
    threads.park(first);
    threads.park(last);
    Processor woken = threads.takeIdle();
    threads.start(woken, 0, false);
    assertThat(woken.thread).isSameAs(last);
    assertThat(bench.data.idleThreads).containsExactly(first);
  }

  @Test
  void rule_1_1_moreThanTenThousandThreadsAreTooMany() {
    Bench bench = Bench.begun(1);
    Threads threads = new Threads(bench.data, bench.config.costs(), bench);
    assertThat(bench.data.threadLimit).isEqualTo(10_000);
    while (bench.data.threads.size() < 10_000) {
      threads.create(0);
    }
    assertThatIllegalStateException().isThrownBy(() -> threads.create(0));
  }

  // 1.4: the order of findRunnable.

  @Test
  void rule_1_4_step9_theNetworkComesAfterTheQueuesAndBeforeStealing() {
    Bench bench = Bench.begun(2);
    bench.occupy(bench.p(1));
    Goroutine victim = bench.goroutine();
    bench.queues.putTail(bench.p(1), victim);
    bench.p(1).clock = MILLISECOND;
    Goroutine ready = awaiting(bench, 3, 0);
    Goroutine queued = bench.goroutine();
    bench.queues.putGlobal(queued);
    bench.p(0).schedtick = 1;
    bench.end();
    assertThat(bench.next()).isSameAs(queued);
    bench.end();
    assertThat(bench.next()).isSameAs(ready);
    assertThat(bench.events(Event.Steal.class)).isEmpty();
  }

  @Test
  void rule_1_4_step9_nobodyPollsWhileAThreadIsBlockedInThePoller() {
    Bench bench = Bench.begun(2);
    Processor other = bench.p(1);
    OsThread poller = new OsThread(bench.data.nextThread++);
    bench.data.threads.add(poller);
    bench.scheduler.poller().await(bench.waiting(), 3, false, 0);
    assertThat(bench.scheduler.poller().block(poller, other, true)).isTrue();
    assertThat(bench.scheduler.poller().poll(bench.p(0))).isFalse();
  }

  @Test
  void rule_1_4_step12_aWakeUpThatFoundNobodyMakesTheNextLookOnceMoreSince1_20() {
    for (boolean remembers : new boolean[] {true, false}) {
      int minor = remembers ? 20 : 19;
      Bench bench =
          Bench.begun(
              Config.DEFAULT
                  .withProcessors(2)
                  .withLanguage(LanguageVersion.parse("go1." + minor).orElseThrow()));
      bench.running(bench.p(1));
      bench.go();
      assertThat(bench.data.needsSpinning).isEqualTo(remembers);
    }
  }

  @Test
  void rule_1_4_step14_aThreadWithoutWorkBlocksInThePollerUntilTheEarliestTimer() {
    Bench bench = Bench.begun(1);
    Timer timer = bench.sleeper(5 * MILLISECOND);
    bench.scheduler.timers().start(bench.p(0), timer);
    OsThread thread = bench.p(0).thread;
    bench.end();
    assertThat(bench.next()).isSameAs(timer.goroutine);
    assertThat(bench.p(0).thread).isSameAs(thread);
    assertThat(bench.p(0).clock).isEqualTo(5 * MILLISECOND + WAKE_UP + CONTEXT_SWITCH);
    assertThat(lastStop(bench)).contains("M0 waits in the poller");
  }

  private static String lastStop(Bench bench) {
    return bench.events(Event.ProcStop.class).getLast().rule();
  }

  @Test
  void rule_1_4_step14_onlyOneThreadBlocksInThePoller() {
    Bench bench = Bench.begun(2);
    Threads threads = new Threads(bench.data, bench.config.costs(), bench);
    bench.p(1).timers.add(bench.sleeper(5 * MILLISECOND));
    Poller poller = bench.scheduler.poller();
    assertThat(poller.block(threads.create(0), bench.p(1), true)).isTrue();
    assertThat(poller.block(threads.create(0), bench.p(1), true)).isFalse();
  }

  @Test
  void rule_1_4_step14_whoHasNotLookedAroundKnowsOnlyOfItsOwnTimers() {
    Bench bench = Bench.begun(2);
    Threads threads = new Threads(bench.data, bench.config.costs(), bench);
    bench.p(1).timers.add(bench.sleeper(5 * MILLISECOND));
    assertThat(bench.scheduler.poller().block(threads.create(0), bench.p(0), false)).isFalse();
  }

  // 1.6 and 1.12: timers and the poller.

  @Test
  void rule_1_6_anEarlierTimerWakesAProcessorWhenNobodyPolls() {
    Bench bench = Bench.begun(2);
    bench.scheduler.timers().start(bench.p(0), bench.sleeper(5 * MILLISECOND));
    assertThat(bench.p(1).status).isEqualTo(Status.SPINNING);
    Bench later = Bench.begun(2);
    later.scheduler.timers().start(later.p(0), later.sleeper(5 * MILLISECOND));
    later.pass(20 * MICROSECOND);
    later.next();
    assertThat(later.p(1).status).as("it polls now").isEqualTo(Status.IDLE);
    later.scheduler.timers().start(later.p(0), later.sleeper(9 * MILLISECOND));
    assertThat(later.data.pollBrokenAt).as("not the first").isEqualTo(Long.MAX_VALUE);
    later.scheduler.timers().start(later.p(0), later.sleeper(2 * MILLISECOND));
    assertThat(later.data.pollBrokenAt).as("its sleep is broken").isEqualTo(later.p(0).clock);
  }

  // 1.7: injectglist.

  @Test
  void rule_1_7_withoutAProcessorAllGoToTheGlobalQueueAndAnIdleOneIsStartedForEach() {
    Bench bench = Bench.begun(4);
    for (int i = 0; i < 2; i++) {
      awaiting(bench, 3 + i, 0);
    }
    bench.scheduler.poller().injectReady(0);
    assertThat(Bench.ids(bench.data.globalQueue))
        .as("the last reported first")
        .containsExactly(3, 2);
    assertThat(bench.data.idleProcessors).hasSize(1);
    assertThat(bench.data.spinning).isZero();
  }

  @Test
  void rule_1_7_withAProcessorOneForEachIdleOneGoesToTheGlobalQueueAndTheRestToItsOwn() {
    Bench bench = Bench.begun(2);
    for (int i = 0; i < 4; i++) {
      awaiting(bench, 3 + i, 0);
    }
    bench.end();
    assertThat(bench.next().id).as("the first one runs").isEqualTo(5);
    assertThat(Bench.ids(bench.data.globalQueue)).containsExactly(4);
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(3, 2);
    assertThat(bench.p(1).status).isEqualTo(Status.RUNNING);
  }

  // 1.9: sysmon.

  @Test
  void
      section1_9_sysmonSleepsTwentyMicrosecondsAndDoublesThatAfterFiftyRoundsUpToTenMilliseconds() {
    Bench bench = Bench.begun(1);
    bench.pass(1_020 * MICROSECOND);
    bench.next();
    assertThat(bench.data.sysmon.idleRounds).isEqualTo(51);
    assertThat(bench.data.sysmon.sleep).isEqualTo(40 * MICROSECOND);
    bench.pass(40 * MICROSECOND);
    bench.next();
    assertThat(bench.data.sysmon.sleep).isEqualTo(80 * MICROSECOND);
    bench.pass(100 * MILLISECOND);
    bench.next();
    assertThat(bench.data.sysmon.sleep).isEqualTo(10 * MILLISECOND);
  }

  @Test
  void rule_1_9_sysmonSleepsWhileAllAreIdleAndASystemCallWakesIt() {
    Bench bench = Bench.begun(1);
    bench.scheduler.timers().start(bench.p(0), bench.sleeper(100 * MILLISECOND));
    bench.pass(MILLISECOND);
    bench.next();
    bench.end();
    bench.next();
    assertThat(bench.data.sysmon.wakesAt)
        .as("at the timer")
        .isBetween(100L * MILLISECOND, 110L * MILLISECOND);
    bench.data.sysmon.sleepsDeeply = true;
    bench.data.sysmon.wakesAt = 200 * MILLISECOND;
    call(bench, MILLISECOND);
    assertThat(bench.data.sysmon.sleepsDeeply).isFalse();
    assertThat(bench.data.sysmon.wakesAt).isEqualTo(bench.p(0).clock);
    assertThat(bench.data.sysmon.sleep).isEqualTo(20 * MICROSECOND);
  }

  @Test
  void rule_1_9_sysmonPollsWhenNobodyHasForTenMilliseconds() {
    Bench bench = Bench.begun(1);
    Goroutine ready = awaiting(bench, 3, MILLISECOND);
    bench.pass(10 * MILLISECOND);
    bench.next();
    assertThat(ready.status).isEqualTo(Goroutine.Status.WAITING);
    bench.pass(11 * MILLISECOND);
    bench.next();
    assertThat(bench.data.globalQueue).containsExactly(ready);
  }

  // 1.10: system calls.

  @Test
  void rule_1_10_aShortCallKeepsItsProcessorAndGoesOnWithoutAQueue() {
    Bench bench = Bench.begun(1);
    Goroutine caller = bench.turn().running;
    OsThread thread = call(bench, 10 * MICROSECOND);
    assertThat(bench.p(0).status).isEqualTo(Status.SYSCALL);
    assertThat(caller.status).isEqualTo(Goroutine.Status.SYSCALL);
    long dispatches = bench.p(0).dispatches;
    assertThat(bench.next()).isSameAs(caller);
    assertThat(bench.p(0).thread).isSameAs(thread);
    assertThat(bench.p(0).dispatches).isEqualTo(dispatches);
    assertThat(bench.events(Event.GoSysBlock.class)).isEmpty();
  }

  @Test
  void rule_1_10_sysmonTakesAProcessorWithWorkAfterMoreThanOneRound() {
    Bench bench = Bench.begun(2);
    busy(bench);
    Goroutine caller = bench.turn().running;
    Goroutine queued = bench.goroutine();
    bench.queues.putTail(bench.p(0), queued);
    OsThread thread = call(bench, MILLISECOND);
    assertThat(bench.next()).isSameAs(queued);
    assertThat(bench.p(0).thread).isNotSameAs(thread);
    assertThat(bench.p(0).clock).isBetween(40 * MICROSECOND, 60 * MICROSECOND);
    assertThat(bench.events(Event.GoSysBlock.class)).hasSize(1);
    assertThat(caller.status).isEqualTo(Goroutine.Status.SYSCALL);
  }

  @Test
  void rule_1_10_aProcessorWithoutWorkStaysTenMillisecondsWhileAnotherIsIdle() {
    Bench bench = Bench.begun(2);
    call(bench, 9 * MILLISECOND);
    bench.next();
    assertThat(bench.events(Event.GoSysBlock.class)).isEmpty();
    Bench longer = Bench.begun(2);
    call(longer, 40 * MILLISECOND);
    longer.next();
    assertThat(longer.events(Event.GoSysBlock.class)).hasSize(1);
    assertThat(longer.events(Event.GoSysBlock.class).getFirst().when().nanos())
        .isBetween(10 * MILLISECOND, 21 * MILLISECOND);
  }

  @Test
  void rule_1_10_aCallThatIsKnownToBlockHandsItsProcessorOffAtOnce() {
    Bench bench = Bench.begun(1);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.scheduler.calls().enterBlocking(bench.p(0), "sigwait", MILLISECOND);
    assertThat(bench.next().id).isEqualTo(2);
    assertThat(bench.p(0).clock).isLessThan(20 * MICROSECOND);
  }

  @Test
  void rule_1_10_aCallWithoutEndLosesItsProcessorToThoseWhoWait() {
    for (boolean inGlobalQueue : new boolean[] {false, true}) {
      Bench bench = Bench.begun(1);
      Goroutine queued = bench.goroutine();
      if (inGlobalQueue) {
        bench.data.globalQueue.add(queued);
      } else {
        bench.queues.putTail(bench.p(0), queued);
      }
      call(bench, OsThread.NEVER);
      assertThat(bench.next()).isSameAs(queued);
      bench.end();
      assertThat(bench.scheduler.settle()).isFalse();
    }
  }

  @Test
  void rule_1_10_aCallEndsWhenWhatItWaitsForHappens() {
    Bench bench = Bench.begun(2);
    Goroutine caller = bench.turn().running;
    caller.scratch = 7;
    bench.scheduler.calls().enterBlocking(bench.p(0), "wait", OsThread.NEVER);
    bench.scheduler.calls().endAt("wait", 8, MILLISECOND);
    bench.scheduler.calls().endAt("read", 7, MILLISECOND);
    assertThat(bench.scheduler.calls().nextReturn()).isEqualTo(OsThread.NEVER);
    bench.scheduler.calls().endAt("wait", 7, MILLISECOND);
    assertThat(bench.next()).isSameAs(caller);
    assertThat(bench.turn().clock).isGreaterThanOrEqualTo(MILLISECOND);
  }

  @Test
  void rule_1_10_whoReturnsWithoutItsProcessorTakesAnIdleOne() {
    Bench bench = Bench.begun(2);
    Goroutine caller = bench.turn().running;
    OsThread thread = bench.turn().thread;
    bench.scheduler.calls().enterBlocking(bench.p(0), "sigwait", MILLISECOND);
    long ticks = bench.p(0).syscalltick;
    assertThat(bench.next()).isSameAs(caller);
    assertThat(bench.turn().thread).isSameAs(thread);
    assertThat(bench.turn()).isSameAs(bench.p(0));
    assertThat(bench.p(0).syscalltick).as("the call has ended here").isEqualTo(ticks + 1);
  }

  @Test
  void rule_1_10_whoFindsNoProcessorGoesToTheGlobalQueueAndItsThreadParks() {
    Bench bench = Bench.begun(1);
    Goroutine caller = bench.turn().running;
    Goroutine other = bench.goroutine();
    bench.queues.putTail(bench.p(0), other);
    OsThread thread = bench.turn().thread;
    bench.scheduler.calls().enterBlocking(bench.p(0), "sigwait", MILLISECOND);
    assertThat(bench.next()).isSameAs(other);
    bench.pass(2 * MILLISECOND);
    bench.next();
    assertThat(bench.data.globalQueue).containsExactly(caller);
    assertThat(bench.data.idleThreads).contains(thread);
  }

  @Test
  void rule_1_10_aHandedOffProcessorIsIdleWhenThereIsNoWorkAndOthersLook() {
    Bench bench = Bench.begun(3);
    bench.spin(bench.p(1));
    bench.running(bench.p(2));
    bench.scheduler.calls().enterBlocking(bench.p(0), "sigwait", MILLISECOND);
    assertThat(bench.p(0).status).isEqualTo(Status.IDLE);
  }

  @Test
  void rule_1_10_aHandedOffProcessorLooksForWorkWhenNobodyElseDoes() {
    Bench bench = Bench.begun(2);
    bench.running(bench.p(1));
    bench.scheduler.calls().enterBlocking(bench.p(0), "sigwait", MILLISECOND);
    assertThat(bench.p(0).status).isEqualTo(Status.SPINNING);
  }

  @Test
  void rule_1_10_theLastBusyProcessorIsHandedOffToSomebodyWhoPolls() {
    Bench bench = Bench.begun(2);
    bench.scheduler.calls().enterBlocking(bench.p(0), "sigwait", MILLISECOND);
    assertThat(bench.p(0).status).isEqualTo(Status.RUNNING);
    assertThat(bench.p(0).thread).isNotNull();
  }

  // 1.11: locked threads and the poller.

  @Test
  void rule_1_11_locksNest() {
    Bench bench = Bench.begun(1);
    Goroutine running = bench.turn().running;
    OsThread thread = bench.turn().thread;
    bench.scheduler.locks().lock(bench.p(0), running);
    bench.scheduler.locks().lock(bench.p(0), running);
    bench.scheduler.locks().unlock(bench.p(0), running);
    assertThat(running.lockedTo).isSameAs(thread);
    bench.scheduler.locks().unlock(bench.p(0), running);
    assertThat(running.lockedTo).isNull();
    bench.scheduler.locks().unlock(bench.p(0), running);
    assertThat(thread.locks).isZero();
  }

  @Test
  void rule_1_11_aLockedThreadGivesItsProcessorAwayAndGetsItBackForItsGoroutine() {
    Bench bench = Bench.begun(1);
    Goroutine locked = bench.turn().running;
    OsThread own = bench.turn().thread;
    bench.scheduler.locks().lock(bench.p(0), locked);
    Goroutine other = bench.goroutine();
    bench.queues.putTail(bench.p(0), other);
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    assertThat(bench.next()).isSameAs(other);
    OsThread second = bench.p(0).thread;
    assertThat(second).isNotSameAs(own);
    assertThat(own.status).isEqualTo(OsThread.Status.AWAITS_LOCKED);
    bench.scheduler.ready(bench.p(0), locked, null, "test");
    bench.end();
    assertThat(bench.next()).isSameAs(locked);
    assertThat(bench.p(0).thread).isSameAs(own);
    assertThat(bench.data.idleThreads).contains(second);
  }

  @Test
  void rule_1_11_aGoroutineThatEndsLockedEndsItsThread() {
    Bench bench = Bench.begun(1);
    Goroutine second = bench.go();
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.next();
    bench.scheduler.locks().lock(bench.p(0), second);
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.scheduler.ready(bench.p(0), second, null, "test");
    bench.next();
    OsThread own = bench.p(0).thread;
    assertThat(own.locked).isSameAs(second);
    own = bench.p(0).thread;
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.end();
    bench.next();
    boolean first = own.number == 0;
    assertThat(bench.data.threads.contains(own)).isEqualTo(first);
    assertThat(bench.p(0).thread).isNotSameAs(own);
  }

  @Test
  void rule_1_11_mainIsLockedToTheFirstThreadWhilePackagesAreInitialised() {
    Bench bench = Bench.begun(1);
    Goroutine main = bench.turn().running;
    bench.initialising = true;
    bench.scheduler.locks().boot(main);
    bench.queues.putTail(bench.p(0), bench.goroutine());
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.next();
    assertThat(bench.data.threads.getFirst().status).isEqualTo(OsThread.Status.AWAITS_LOCKED);

    Bench begun = Bench.begun(1);
    begun.scheduler.locks().boot(begun.turn().running);
    begun.queues.putTail(begun.p(0), begun.goroutine());
    begun.scheduler.park(begun.p(0), WaitReason.CHAN_RECEIVE);
    begun.next();
    assertThat(begun.p(0).thread.number).isZero();
  }

  @Test
  void rule_1_11_whoWaitsForTheNetworkIsRunByTheThreadThatPolls() {
    Bench bench = Bench.begun(1);
    Goroutine waiting = await(bench, 3, MILLISECOND);
    assertThat(bench.next()).isSameAs(waiting);
    assertThat(bench.p(0).clock).isEqualTo(MILLISECOND + WAKE_UP + CONTEXT_SWITCH);
    assertThat(bench.events(Event.GoStart.class).getLast().source()).isEqualTo("network poller");
  }

  @Test
  void rule_1_11_aClosedDescriptorWakesItsWaitersThroughRunnext() {
    Bench bench = Bench.begun(1);
    Goroutine waiting = awaiting(bench, 3, Long.MAX_VALUE);
    bench.scheduler.poller().unblock(bench.p(0), 3, false, "closed");
    assertThat(bench.p(0).runnext).isSameAs(waiting);
    assertThat(bench.data.pollWaits).isEmpty();
  }

  // 1.13: deadlock.

  @Test
  void rule_1_13_aSystemCallThatWillEndIsNoDeadlock() {
    Bench bench = Bench.begun(1);
    call(bench, 3_600_000 * MILLISECOND);
    assertThat(bench.scheduler.settle()).isTrue();
  }

  @Test
  void rule_1_13_aSystemCallThatNeverEndsLeavesTheMachineStanding() {
    Bench bench = Bench.begun(2);
    call(bench, Long.MAX_VALUE);
    assertThat(bench.scheduler.settle()).isFalse();
    assertThat(bench.data.systemCalls).hasSize(1);
    assertThat(List.copyOf(bench.data.goroutines.values())).hasSize(1);
  }
}

package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.event.Event.Placement;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor.Status;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules of the policies beside Go's own, one by one.
class PolicyTest {
  private static final long MILLISECOND = 1_000_000;

  private static Bench begun(SchedulingPolicy policy, int processors) {
    return Bench.begun(Config.DEFAULT.withProcessors(processors).withPolicy(policy));
  }

  private static String lastRule(Bench bench, Class<? extends Event> kind) {
    return bench.events(kind).getLast().rule();
  }

  // global

  @Test
  void inOneCentralQueueAllAreServedInTheOrderInWhichTheyCame() {
    Bench bench = begun(SchedulingPolicy.GLOBAL, 1);
    bench.go();
    bench.scheduler.ready(bench.p(0), bench.waiting(), null, "test");
    bench.go();
    bench.scheduler.yield(bench.p(0));
    assertThat(Bench.ids(bench.data.globalQueue)).containsExactly(2, 3, 4, 1);
    assertThat(bench.runAll()).containsExactly(2, 3, 4, 1);
    assertThat(bench.events(Event.GoCreate.class).getLast().placement())
        .isEqualTo(Placement.GLOBAL_TAIL);
    assertThat(lastRule(bench, Event.GoUnblock.class))
        .isEqualTo("test → G3 goes to the tail of the one queue");
  }

  @Test
  void anyProcessorTakesTheHeadOfTheCentralQueue() {
    Bench bench = begun(SchedulingPolicy.GLOBAL, 2);
    Goroutine created = bench.go();
    bench.go();
    bench.pass(20_000);
    bench.next();
    assertThat(bench.p(1).running).isSameAs(created);
    assertThat(bench.p(1).share.moves).isEqualTo(1);
  }

  @Test
  void withOneCentralQueueNobodySteals() {
    Bench bench = begun(SchedulingPolicy.GLOBAL, 2);
    bench.go();
    bench.end();
    assertThat(bench.runAll()).containsExactly(2);
    assertThat(bench.events(Event.Steal.class)).isEmpty();
    assertThat(bench.events(Event.StealFailed.class)).isEmpty();
    assertThat(lastRule(bench, Event.ProcStop.class)).contains("the one queue is empty → idle");
  }

  // static

  @Test
  void goroutinesAreDealtOutInTurn() {
    Bench bench = begun(SchedulingPolicy.STATIC, 3);
    for (int i = 0; i < 6; i++) {
      bench.go();
    }
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(4, 7);
    assertThat(Bench.ids(bench.p(1).queue)).containsExactly(2, 5);
    assertThat(Bench.ids(bench.p(2).queue)).containsExactly(3, 6);
    assertThat(lastRule(bench, Event.GoCreate.class))
        .isEqualTo("static: goroutines are dealt out in turn → G7 goes to the tail of P0's queue");
  }

  @Test
  void onlyItsOwnProcessorIsWokenForAGoroutine() {
    Bench bench = begun(SchedulingPolicy.STATIC, 4);
    bench.goroutine();
    bench.go();
    assertThat(bench.p(2).status).isEqualTo(Status.SPINNING);
    assertThat(bench.data.idleProcessors).containsExactly(3, 1);
    assertThat(lastRule(bench, Event.ProcStart.class))
        .isEqualTo("P2: woken by P0 because there is work in its queue → M2");
  }

  @Test
  void aWokenGoroutineGoesBackToItsOwnProcessor() {
    Bench bench = begun(SchedulingPolicy.STATIC, 2);
    Goroutine sleeper = bench.waiting();
    bench.scheduler.ready(bench.p(0), sleeper, null, "test");
    assertThat(bench.p(1).queue).containsExactly(sleeper);
    bench.pass(20_000);
    bench.next();
    assertThat(bench.p(1).running).isSameAs(sleeper);
  }

  @Test
  void whoeverHasNoWorkLeavesThatOfOthersAlone() {
    Bench bench = begun(SchedulingPolicy.STATIC, 2);
    for (int i = 0; i < 6; i++) {
      bench.go();
    }
    bench.pass(5 * MILLISECOND);
    for (int i = 0; i < 3; i++) {
      assertThat(bench.next().id).isEqualTo(2 + 2 * i);
      bench.end();
    }
    assertThat(bench.next().id).isEqualTo(1);
    assertThat(bench.p(1).status).isEqualTo(Status.IDLE);
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(3, 5, 7);
  }

  @Test
  void fewerProcessorsHaveTheWorkOfTheOthersDealtOutToThem() {
    Bench bench = begun(SchedulingPolicy.STATIC, 3);
    for (int i = 0; i < 5; i++) {
      bench.go();
    }
    bench.scheduler.resize(2);
    bench.check();
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(4, 3);
    assertThat(Bench.ids(bench.p(1).queue)).containsExactly(2, 5, 6);
  }

  @Test
  void whoFindsItsOwnWorkHasSomebodyLookForTimersThatNobodyInThePollerWaitsFor() {
    for (long when : new long[] {MILLISECOND, 3 * MILLISECOND}) {
      Bench bench = begun(SchedulingPolicy.STATIC, 4);
      bench.p(3).timers.add(bench.sleeper(2 * MILLISECOND));
      OsThread polling = new OsThread(bench.data.nextThread++);
      assertThat(bench.scheduler.poller().block(polling, bench.p(3), false)).isTrue();
      bench.p(0).timers.add(bench.sleeper(when));
      bench.policy.foundWork(bench.p(0));
      assertThat(bench.data.spinning).isEqualTo(when < 2 * MILLISECOND ? 1 : 0);
    }
  }

  @Test
  void afterAStopOfTheWorldSomebodyLooksForTimers() {
    for (SchedulingPolicy policy : SchedulingPolicy.values()) {
      Bench bench = begun(policy, 3);
      bench.scheduler.resize(2);
      assertThat(bench.data.spinning).as("%s", policy).isEqualTo(1);
    }
  }

  // steal-task

  @Test
  void theOwnerOfADequeTakesTheYoungest() {
    Bench bench = begun(SchedulingPolicy.STEAL_TASK, 1);
    for (int i = 0; i < 4; i++) {
      bench.go();
    }
    assertThat(bench.turn().running).isNotNull();
    bench.end();
    assertThat(bench.runAll()).containsExactly(5, 4, 3, 2);
    assertThat(lastRule(bench, Event.GoCreate.class))
        .isEqualTo(
            "steal-task: the creator goes on; G5 waits in P0's deque, where it may be stolen");
  }

  @Test
  void aThiefTakesTheOldestAndNoMore() {
    Bench bench = begun(SchedulingPolicy.STEAL_TASK, 2);
    for (int i = 0; i < 3; i++) {
      bench.go();
    }
    bench.pass(20_000);
    bench.next();
    assertThat(bench.p(1).running).isNotNull().extracting(g -> g.id).isEqualTo(2);
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(3, 4);
    assertThat(lastRule(bench, Event.Steal.class))
        .isEqualTo("P1: nothing to run → steals G2, the oldest of 3 in P0's deque");
  }

  @Test
  void whoeverYieldsIsTheLastOfItsDeque() {
    Bench bench = begun(SchedulingPolicy.STEAL_TASK, 1);
    bench.go();
    bench.go();
    bench.scheduler.yield(bench.p(0));
    assertThat(bench.runAll()).containsExactly(3, 2, 1);
  }

  /// Two that wake each other without end do not keep a third one waiting.
  @Test
  void aTimeSliceIsSharedByAllThatComeFromTheTail() {
    Bench bench = begun(SchedulingPolicy.STEAL_TASK, 1);
    Goroutine patient = bench.go();
    Goroutine busy = bench.go();
    bench.pass(6 * MILLISECOND);
    bench.next();
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    assertThat(bench.next()).isSameAs(busy);
    bench.pass(6 * MILLISECOND);
    assertThat(bench.next().preempt).isTrue();
    bench.scheduler.preempt(bench.p(0));
    assertThat(bench.next()).isSameAs(patient);
    bench.pass(9 * MILLISECOND);
    assertThat(bench.next().preempt).as("it has a slice of its own").isFalse();
  }

  @Test
  void fewerProcessorsPutTheWorkOfTheOthersWhereItIsStolenFirst() {
    Bench bench = begun(SchedulingPolicy.STEAL_TASK, 2);
    Goroutine own = bench.go();
    List<Goroutine> others = bench.goroutines(2);
    bench.running(bench.p(1)).status = Goroutine.Status.RUNNING;
    others.forEach(goroutine -> bench.queues.append(bench.p(1), goroutine));
    Goroutine running = bench.p(1).running;
    bench.data.spinning = 0;
    bench.scheduler.resize(1);
    assertThat(bench.p(0).queue).containsExactly(others.get(0), others.get(1), running, own);
  }

  // steal-continuation

  @Test
  void theChildRunsAtOnceAndItsParentAfterIt() {
    Bench bench = begun(SchedulingPolicy.STEAL_CONTINUATION, 1);
    Goroutine child = bench.go();
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(1);
    assertThat(bench.next()).isSameAs(child);
    Goroutine grandchild = bench.go();
    assertThat(bench.next()).isSameAs(grandchild);
    assertThat(bench.runAll()).containsExactly(3, 2, 1);
    assertThat(bench.events(Event.GoCreate.class).getLast().placement())
        .isEqualTo(Placement.AT_ONCE);
    assertThat(lastRule(bench, Event.GoCreate.class))
        .isEqualTo(
            "steal-continuation: the child runs at once; G2's continuation waits in P0's deque");
    assertThat(lastRule(bench, Event.GoSched.class))
        .isEqualTo(
            "its child runs at once → the tail of P0's deque, where its continuation may be"
                + " stolen");
  }

  @Test
  void aThiefTakesTheContinuationAndNotTheChild() {
    Bench bench = begun(SchedulingPolicy.STEAL_CONTINUATION, 2);
    Goroutine child = bench.go();
    bench.p(0).clock += 20_000;
    bench.next();
    assertThat(bench.p(1).running).isNotNull().extracting(g -> g.id).isEqualTo(1);
    bench.pass(40_000);
    assertThat(bench.next()).isSameAs(child);
    assertThat(bench.turn().number).isZero();
  }

  @Test
  void aGoroutineThatNobodyStartsWaitsInTheDeque() {
    Bench bench = begun(SchedulingPolicy.STEAL_CONTINUATION, 1);
    bench.scheduler.park(bench.p(0), WaitReason.CHAN_RECEIVE);
    bench.scheduler.start(bench.p(0), bench.goroutine(), true);
    assertThat(Bench.ids(bench.p(0).queue)).containsExactly(2);
    assertThat(bench.events(Event.GoCreate.class).getLast().placement())
        .isEqualTo(Placement.LOCAL_TAIL);
    assertThat(bench.events(Event.GoSched.class)).isEmpty();
  }

  @Test
  void aWokenGoroutineWaitsInTheDequeOfItsWaker() {
    Bench bench = begun(SchedulingPolicy.STEAL_CONTINUATION, 1);
    bench.scheduler.ready(bench.p(0), bench.waiting(), null, "test");
    assertThat(bench.turn().running).isNotNull();
    assertThat(lastRule(bench, Event.GoUnblock.class))
        .isEqualTo("test → G2 goes to the tail of P0's deque");
  }
}

package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StealingTest {
  private static final int LOOK = 50;

  private final Bench bench = new Bench(3);
  private final Processor thief = bench.p(1);
  private final Stealing stealing =
      new Stealing(bench.data, bench.config.costs(), bench.policy, bench.scheduler.timers(), bench);

  StealingTest() {
    bench.running(bench.p(0));
    bench.spin(thief);
  }

  @Test
  void rule_1_5_aQueueIsRobbedInTheFirstPass() {
    Goroutine queued = bench.goroutine();
    bench.queues.putTail(bench.p(0), queued);
    assertThat(stealing.search(thief)).isSameAs(queued);
    assertThat(thief.clock).isZero();
  }

  @Test
  void rule_1_5_theRunnextOfARunningVictimIsTakenOnlyInTheFourthPassAndAfterThreeMicroseconds() {
    Goroutine next = bench.goroutine();
    bench.queues.putNext(bench.p(0), next);
    assertThat(stealing.search(thief)).isNull();
    assertThat(thief.backOff).isZero();
    assertThat(thief.clock).isEqualTo(3 * LOOK + 3_000);
    assertThat(bench.p(0).runnext).isSameAs(next);
    assertThat(stealing.resume(thief)).isSameAs(next);
    assertThat(thief.backOff).isNegative();
    assertThat(bench.p(0).runnext).isNull();
  }

  @Test
  void rule_1_5_theRunnextOfAVictimInASystemCallIsTakenWithoutWaiting() {
    Goroutine next = bench.goroutine();
    callsSystem(bench.p(0));
    bench.queues.putNext(bench.p(0), next);
    assertThat(stealing.search(thief)).isSameAs(next);
    assertThat(thief.clock).isEqualTo(3 * LOOK);
  }

  @Test
  void rule_1_5_theRunnextOfAVictimThatIsAboutToRunItIsNotTakenAtOnce() {
    bench.p(0).running = null;
    bench.p(0).runnext = bench.goroutine();
    assertThat(stealing.search(thief)).isNull();
    assertThat(thief.backOff).isZero();
  }

  /// Makes the goroutine on `processor` one that is in a system call.
  private static void callsSystem(Processor processor) {
    processor.running = null;
    processor.status = Processor.Status.SYSCALL;
  }

  @Test
  void rule_1_5_afterTheBackOffTheThiefGoesOnWithTheVictimsThatAreLeft() {
    Bench four = new Bench(4);
    Stealing search =
        new Stealing(four.data, four.config.costs(), four.policy, four.scheduler.timers(), four);
    Processor seeker = four.p(2);
    four.running(four.p(0));
    four.running(four.p(1)); // whose runnext it sees
    four.spin(seeker);
    four.running(four.p(3));
    four.p(1).runnext = four.goroutine();
    assertThat(search.search(seeker)).isNull();
    assertThat(seeker.backOff).isEqualTo(1);
    four.p(1).runnext = null;
    four.queues.putTail(four.p(0), four.goroutine());
    Goroutine left = four.goroutine();
    four.queues.putTail(four.p(3), left);
    assertThat(search.resume(seeker)).isSameAs(left);
  }

  @Test
  void rule_1_5_aRunnextThatChangedMeanwhileCostsAnotherWait() {
    bench.p(0).runnext = bench.goroutine();
    stealing.search(thief);
    Goroutine other = bench.goroutine();
    bench.p(0).runnext = other;
    long before = thief.clock;
    assertThat(stealing.resume(thief)).isNull();
    assertThat(thief.backOff).isZero();
    assertThat(thief.clock).isEqualTo(before + 3_000);
    assertThat(stealing.resume(thief)).isSameAs(other);
  }

  @Test
  void aThiefWhoseVictimRanItsRunnextGivesUpAfterTheLastPass() {
    bench.p(0).runnext = bench.goroutine();
    stealing.search(thief);
    bench.p(0).runnext = null;
    assertThat(stealing.resume(thief)).isNull();
    assertThat(thief.backOff).isNegative();
    assertThat(bench.events(Event.StealFailed.class)).hasSize(1);
  }

  @Test
  void aThiefThatComesTooLateTakesHalfOfTheQueueInstead() {
    bench.p(0).runnext = bench.goroutine();
    stealing.search(thief);
    bench.p(0).runnext = null;
    List<Goroutine> queued = bench.goroutines(4);
    queued.forEach(goroutine -> bench.queues.putTail(bench.p(0), goroutine));
    assertThat(stealing.resume(thief)).isSameAs(queued.get(1));
  }

  @Test
  void rule_1_5_nothingIsTakenFromAnIdleProcessor() {
    assertThat(stealing.search(thief)).isNull();
    assertThat(bench.events(Event.Steal.class)).isEmpty();
    assertThat(thief.clock).isEqualTo(4 * LOOK);
  }

  @Test
  void rule_1_5_theTimersOfOthersFireInTheLastPassOnly() {
    Timer timer = bench.sleeper(0);
    bench.scheduler.timers().start(bench.p(2), timer);
    Goroutine queued = bench.goroutine();
    bench.queues.putTail(bench.p(0), queued);
    assertThat(stealing.search(thief)).isSameAs(queued);
    assertThat(timer.active).isTrue();
    assertThat(stealing.search(thief)).isNull();
    assertThat(timer.active).isFalse();
    assertThat(thief.runnext).isSameAs(timer.goroutine);
  }

  @Test
  void aTimerThatWakesNobodyDoesNotKeepTheThiefFromStealing() {
    Timer timer = new Timer(Timer.Purpose.CHANNEL);
    bench.scheduler.timers().start(bench.p(0), timer);
    callsSystem(bench.p(0));
    bench.p(0).runnext = bench.goroutine();
    assertThat(stealing.search(thief)).isNotNull();
    assertThat(stealing.firedTimers()).isTrue();
  }

  @Test
  void aLoneProcessorDoesNotLookAround() {
    Bench alone = new Bench(1);
    Stealing search =
        new Stealing(
            alone.data, alone.config.costs(), alone.policy, alone.scheduler.timers(), alone);
    assertThat(search.search(alone.p(0))).isNull();
    assertThat(alone.p(0).clock).isZero();
    assertThat(alone.events(Event.StealFailed.class)).isEmpty();
  }
}

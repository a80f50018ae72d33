package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gopark.runtime.model.Timer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
  private final Bench bench = new Bench(2);
  private final Timers timers = bench.scheduler.timers();

  private Timer started(long when) {
    Timer timer = bench.sleeper(when);
    timers.start(bench.p(0), timer);
    return timer;
  }

  private Timer ticker(long when, long period) {
    Timer timer = new Timer(Timer.Purpose.CHANNEL);
    timer.when = when;
    timer.period = period;
    timers.start(bench.p(0), timer);
    return timer;
  }

  @Test
  void rule_1_12_timersFireInOrderOfTimeAndThenOfStart() {
    Timer late = started(20);
    Timer first = started(10);
    Timer second = started(10);
    assertThat(bench.p(0).timers).containsExactly(first, second, late);
    bench.p(0).clock = 15;
    assertThat(timers.run(bench.p(0), bench.p(0))).isTrue();
    assertThat(bench.p(0).timers).containsExactly(late);
    assertThat(bench.p(0).runnext).isSameAs(second.goroutine);
    assertThat(bench.p(0).queue).containsExactly(first.goroutine);
  }

  @Test
  void rule_1_12_aTimerIsDueAtItsVeryTimeAndNotBefore() {
    started(10);
    bench.p(0).clock = 9;
    assertThat(timers.run(bench.p(0), bench.p(0))).isFalse();
    bench.p(0).clock = 10;
    assertThat(timers.run(bench.p(0), bench.p(0))).isTrue();
  }

  @Test
  void rule_1_12_whoeverFiresATimerDoesItsWork() {
    Timer timer = started(10);
    bench.p(1).clock = 10;
    timers.run(bench.p(1), bench.p(0));
    assertThat(bench.p(1).runnext).isSameAs(timer.goroutine);
    assertThat(bench.p(0).runnext).isNull();
  }

  @Test
  void aStoppedTimerDoesNotFireAndStoppingTwiceIsFalse() {
    Timer timer = started(10);
    assertThat(timers.stop(timer)).isTrue();
    assertThat(timers.stop(timer)).isFalse();
    bench.p(0).clock = 10;
    assertThat(timers.run(bench.p(0), bench.p(0))).isFalse();
  }

  @Test
  void aTimerThatHasFiredCannotBeStopped() {
    Timer timer = started(10);
    bench.p(0).clock = 10;
    timers.run(bench.p(0), bench.p(0));
    assertThat(timers.stop(timer)).isFalse();
  }

  @Test
  void rule_1_12_aTickerSkipsTheTicksItMissed() {
    Timer ticker = ticker(10, 10);
    bench.p(0).clock = 55;
    timers.run(bench.p(0), bench.p(0));
    assertThat(ticker.when).isEqualTo(60);
    assertThat(ticker.active).isTrue();
  }

  @Test
  void aTickerWhoseNextTickWouldOverflowNeverTicksAgain() {
    Timer ticker = ticker(10, Long.MAX_VALUE - 1);
    bench.p(0).clock = 10;
    timers.run(bench.p(0), bench.p(0));
    assertThat(ticker.when).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aTimerCannotBeStartedTwice() {
    Timer timer = started(10);
    assertThatIllegalStateException().isThrownBy(() -> timers.start(bench.p(1), timer));
  }

  @Test
  void theSoonestTimerIsThatOfAllProcessors() {
    started(30);
    Timer soon = bench.sleeper(20);
    timers.start(bench.p(1), soon);
    assertThat(timers.soonest()).isSameAs(soon);
    assertThat(List.of(timers.stop(soon))).containsExactly(true);
    assertThat(timers.soonest()).isNotSameAs(soon);
  }
}

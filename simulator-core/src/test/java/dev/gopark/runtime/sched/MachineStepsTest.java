package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small programs, step by step: the invariants hold everywhere, and nothing depends on how the
/// steps were made.
class MachineStepsTest {
  private static final long MAX_STEPS = 300_000;
  private static final long CHECKED_STEPS = 2_500;

  /// A program, how to run it, and the exit code to expect.
  record Run(String name, Program program, Config config, int exitCode) {
    @Override
    public String toString() {
      return "%s, %s, %d processors, seed %d"
          .formatted(name, config.policy().label, config.processors(), config.seed());
    }

    Machine machine(EventSink sink) {
      return SmallPrograms.machine(program, config, sink);
    }

    void check(Machine machine) {
      Invariants.check(machine.data(), config);
    }
  }

  static Stream<Run> runs() {
    List<Run> runs = new ArrayList<>();
    add(runs, "ping pong", PING_PONG, 0);
    add(runs, "pipeline", PIPELINE, 0);
    add(runs, "many goroutines", MANY, 0);
    add(runs, "selects", SELECTS, 0);
    add(runs, "sleepers", SLEEPERS, 0);
    add(runs, "spinners", SPINNERS, 0);
    add(runs, "changing GOMAXPROCS", GOMAXPROCS, 0);
    add(runs, "deadlock", DEADLOCK, 2);
    add(runs, "send on closed channel", CLOSED, 2);
    return runs.stream();
  }

  private static void add(List<Run> runs, String name, String source, int exitCode) {
    Program program = SmallPrograms.compile(source);
    for (int processors : new int[] {1, 2, 4}) {
      Config config = Config.DEFAULT.withProcessors(processors);
      runs.add(new Run(name, program, config.withSeed(2), exitCode));
      for (SchedulingPolicy policy : SchedulingPolicy.values()) {
        runs.add(new Run(name, program, config.withPolicy(policy), exitCode));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theInvariantsHoldAfterEveryStep(Run run) {
    Machine machine = run.machine(_ -> {});
    run.check(machine);
    while (machine.outcome() == null && machine.steps() < CHECKED_STEPS) {
      assertThat(machine.data().quantumLeft).as("the state is settled").isPositive();
      machine.run(1);
      if (machine.outcome() == null) {
        run.check(machine);
      }
    }
    while (machine.outcome() == null && machine.steps() < MAX_STEPS) {
      machine.run(997);
      run.check(machine);
    }
    Outcome outcome = machine.outcome();
    assertThat(outcome).as("ends within %d steps", MAX_STEPS).isNotNull();
    assertThat(outcome == null ? -1 : outcome.exitCode()).isEqualTo(run.exitCode());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void steppingAndRunningOnMakeTheSameEvents(Run run) {
    List<Event> atOnce = new ArrayList<>();
    Machine whole = run.machine(atOnce::add);
    whole.run(MAX_STEPS);
    List<Event> stepwise = new ArrayList<>();
    Machine stepped = run.machine(stepwise::add);
    long stride = 1;
    while (stepped.outcome() == null && stepped.steps() < MAX_STEPS) {
      stepped.run(Math.min(stride, MAX_STEPS - stepped.steps()));
      stride = stride % 7 + 1;
    }
    assertThat(stepwise).isEqualTo(atOnce);
    assertThat(stepped.digest()).isEqualTo(whole.digest());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aCopyGoesOnLikeItsOriginal(Run run) {
    Machine original = run.machine(_ -> {});
    for (int i = 0; i < 40 && original.outcome() == null; i++) {
      Machine copy = original.copy(_ -> {});
      assertThat(copy.digest()).isEqualTo(original.digest());
      copy.run(211);
      original.run(211);
      assertThat(copy.digest()).as("after step %d", original.steps()).isEqualTo(original.digest());
      if (original.outcome() == null) {
        run.check(copy);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunThatNobodyObservesIsTheSame(Run run) {
    Machine observed = run.machine(_ -> {});
    Machine unobserved = run.machine(EventSink.outputOnly(_ -> {}));
    for (int i = 0; i < 20; i++) {
      observed.run(500);
      unobserved.run(500);
      assertThat(unobserved.digest()).isEqualTo(observed.digest());
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyEventOfAProcessorIsLaterThanTheOnesBefore(Run run) {
    long[] latest = new long[64];
    Machine machine =
        run.machine(
            event -> {
              int processor = event.when().processor();
              assertThat(event.when().nanos())
                  .as("%s", event)
                  .isGreaterThanOrEqualTo(latest[processor]);
              latest[processor] = event.when().nanos();
            });
    machine.run(20_000);
    assertThat(machine.steps()).isPositive();
  }

  @Test
  void aLoopWithoutCallsIsPreemptedAfterTenMilliseconds() {
    List<Event> atOnce = new ArrayList<>();
    Machine whole = SmallPrograms.machine(SmallPrograms.compile(BUSY), 1, 1, atOnce::add);
    whole.run(Long.MAX_VALUE);
    assertThat(whole.outcome()).isEqualTo(new Outcome.Exited(0));
    assertThat(atOnce.stream().filter(Event.GoPreempt.class::isInstance).map(Event::when))
        .singleElement()
        .satisfies(when -> assertThat(when.nanos()).isBetween(10_000_000L, 10_001_000L));
    List<Event> inParts = new ArrayList<>();
    Machine parts = SmallPrograms.machine(whole.program(), 1, 1, inParts::add);
    while (parts.outcome() == null) {
      parts.run(1_013);
    }
    assertThat(inParts).isEqualTo(atOnce);
  }

  private static final String BUSY =
      """
      package main

      var done bool

      func main() {
        go func() { done = true }()
        for !done {
        }
      }
      """;

  private static final String PING_PONG =
      """
      package main

      func main() {
        there, back := make(chan int), make(chan int)
        go func() {
          for v := range there {
            back <- v + 1
          }
          close(back)
        }()
        sum := 0
        for i := 0; i < 100; i++ {
          there <- i
          sum += <-back
        }
        close(there)
        _, ok := <-back
        println(sum, ok)
      }
      """;

  private static final String PIPELINE =
      """
      package main

      func stage(in, out chan int) {
        for v := range in {
          out <- v * 2
        }
        close(out)
      }

      func main() {
        first := make(chan int, 3)
        last := first
        for i := 0; i < 5; i++ {
          next := make(chan int, i%3)
          go stage(last, next)
          last = next
        }
        go func() {
          for i := 0; i < 50; i++ {
            first <- i
          }
          close(first)
        }()
        sum := 0
        for v := range last {
          sum += v
        }
        println(sum)
      }
      """;

  private static final String MANY =
      """
      package main

      func main() {
        done := make(chan int, 10)
        for i := 0; i < 600; i++ {
          go func() { done <- i }()
        }
        sum := 0
        for i := 0; i < 600; i++ {
          sum += <-done
        }
        println(sum)
      }
      """;

  private static final String SELECTS =
      """
      package main

      import "runtime"

      func main() {
        a, b, quit := make(chan int), make(chan int, 2), make(chan bool)
        for i := 0; i < 4; i++ {
          go func() {
            for n := 0; ; n++ {
              select {
              case a <- n:
              case b <- n:
              case v := <-a:
                _ = v
              case <-quit:
                return
              }
              runtime.Gosched()
            }
          }()
        }
        for i := 0; i < 100; i++ {
          select {
          case <-a:
          case <-b:
          default:
            runtime.Gosched()
          }
        }
        close(quit)
      }
      """;

  private static final String SLEEPERS =
      """
      package main

      import "time"

      func main() {
        done := make(chan int)
        for i := 0; i < 20; i++ {
          go func() {
            for j := 0; j < 5; j++ {
              time.Sleep(1000 * (i%4) * 700)
            }
            done <- i
          }()
        }
        for i := 0; i < 20; i++ {
          <-done
        }
        time.Sleep(50000000)
      }
      """;

  private static final String SPINNERS =
      """
      package main

      import "runtime"

      func main() {
        done := make(chan int)
        for i := 0; i < 3; i++ {
          go func() {
            for j := 0; j < 100; j++ {
              runtime.Gosched()
            }
            done <- i
          }()
        }
        for i := 0; i < 3; i++ {
          <-done
        }
      }
      """;

  private static final String GOMAXPROCS =
      """
      package main

      import "runtime"

      func main() {
        done := make(chan int)
        for i := 0; i < 12; i++ {
          go func() {
            for j := 0; j < 30; j++ {
              if j%10 == i%10 {
                runtime.GOMAXPROCS(1 + (i+j)%5)
              }
              runtime.Gosched()
            }
            done <- i
          }()
        }
        go runtime.GOMAXPROCS(3)
        for i := 0; i < 12; i++ {
          <-done
        }
      }
      """;

  private static final String DEADLOCK =
      """
      package main

      func main() {
        c := make(chan int)
        for i := 0; i < 3; i++ {
          go func() { c <- i }()
        }
        <-c
        select {}
      }
      """;

  private static final String CLOSED =
      """
      package main

      func main() {
        c := make(chan int)
        for i := 0; i < 3; i++ {
          go func() { c <- i }()
        }
        <-c
        close(c)
        _, ok := <-c
        println(ok)
        select {}
      }
      """;
}

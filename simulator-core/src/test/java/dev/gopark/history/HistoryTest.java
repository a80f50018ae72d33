package dev.gopark.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final String ENDLESS =
      """
      package main

      func main() {
      	for {
      	}
      }
      """;

  private static final String SUM =
      """
      package main

      func main() {
      	sum := 0
      	for i := 0; i < 200000; i++ {
      		sum += i
      		if i%1000 == 0 {
      			c := make(chan int, 1)
      			c <- i
      		}
      	}
      	println(sum)
      }
      """;

  private static History history(String source, InputTape input, long bytes, int maxEvents) {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    assertThat(loaded.diagnostics()).isEmpty();
    return new History(
        Objects.requireNonNull(loaded.program()),
        Config.DEFAULT.withHostTime(true),
        Objects.requireNonNull(loaded.library()),
        input,
        bytes,
        maxEvents);
  }

  private static History history(String source) {
    return history(source, InputTape.empty(), 64L << 20, 100_000);
  }

  @Test
  void aStepThroughAnEndlessLoopCanBeCancelled() {
    for (StepSize size : List.of(StepSize.LINE, StepSize.EVENT, StepSize.SWITCH)) {
      History history = history(ENDLESS);
      history.run(100, () -> false);
      AtomicInteger asked = new AtomicInteger();
      assertThat(history.forward(size, () -> asked.incrementAndGet() > 3)).isFalse();
      assertThat(history.step()).isGreaterThan(100);
      assertThat(history.atEnd()).isFalse();
    }
  }

  @Test
  void aRunStopsWhenCancelled() {
    History history = history(ENDLESS);
    AtomicInteger asked = new AtomicInteger();
    long executed = history.run(Long.MAX_VALUE, () -> asked.incrementAndGet() > 3);
    assertThat(executed).isPositive().isEqualTo(history.step());
  }

  @Test
  void runExecutesExactlyAsManyStepsAsAskedFor() {
    History history = history(ENDLESS);
    assertThat(history.run(123_457, () -> false)).isEqualTo(123_457);
    assertThat(history.step()).isEqualTo(123_457);
  }

  @Test
  void aLongRunIsSoughtExactlyUnderATightBudget() {
    History straight = history(SUM);
    straight.run(Long.MAX_VALUE, () -> false);
    long length = straight.step();
    assertThat(length).isGreaterThan(1_000_000);
    History tight = history(SUM, InputTape.empty(), 100_000, 10);
    tight.run(Long.MAX_VALUE, () -> false);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 8; i++) {
      long step = random.nextLong(length);
      straight.seek(step);
      tight.seek(step);
      assertThat(tight.digest()).as("step %d", step).isEqualTo(straight.digest());
    }
    int count = straight.eventCount();
    assertThat(tight.events(3, count)).isEqualTo(straight.events(3, count));
  }

  @Test
  void aRunGoesOnFromACheckpointWithAllItsEvents() {
    History straight = history(SUM);
    straight.run(Long.MAX_VALUE, () -> false);
    History halting = history(SUM);
    while (!halting.atEnd()) {
      halting.run(10_000, () -> false);
      long reached = halting.step();
      halting.seek(reached / 2);
      halting.seek(reached);
    }
    int count = straight.eventCount();
    assertThat(halting.eventCount()).isEqualTo(count);
    assertThat(halting.events(0, count)).isEqualTo(straight.events(0, count));
  }

  @Test
  void seekingBeyondTheEndStopsThere() {
    History history = history(SUM);
    history.seek(Long.MAX_VALUE);
    assertThat(history.outcome()).isEqualTo(new Outcome.Exited(0));
    assertThat(history.step()).isEqualTo(history.recordedSteps());
    assertThat(history.forward(StepSize.INSTRUCTION)).isFalse();
    assertThat(history.back(StepSize.INSTRUCTION)).isTrue();
    assertThat(history.outcome()).isNull();
  }

  @Test
  void thereIsNothingBeforeTheStart() {
    History history = history(SUM);
    for (StepSize size : StepSize.values()) {
      assertThat(history.back(size)).isFalse();
    }
  }

  @Test
  void linesComeInTheOrderInWhichTheyRun() {
    History history =
        history(
            """
            package main

            func f() int {
            	a := 1
            	return a
            }

            func main() {
            	x := f()
            	x++
            	println(x)
            }
            """);
    List<Integer> lines = new ArrayList<>();
    while (history.forward(StepSize.LINE) && !history.atEnd()) {
      lines.add(history.snapshot().goroutines().getFirst().line());
    }
    assertThat(lines).startsWith(9, 4, 5, 10, 11);
  }

  @Test
  void inputIsReadOnceAndRemembered() {
    byte[] typed = "7\n8\n".getBytes(StandardCharsets.UTF_8);
    String source =
        """
        package main

        import "fmt"

        func main() {
        	var a, b int
        	fmt.Scanln(&a)
        	fmt.Scanln(&b)
        	println(a * b)
        }
        """;
    History history = history(source, InputTape.of(typed), 64L << 20, 100_000);
    history.run(Long.MAX_VALUE, () -> false);
    assertThat(history.events(0, history.eventCount()))
        .anyMatch(event -> event instanceof Event.Output output && output.text().equals("56\n"));
    long digest = history.digest();
    history.seek(10);
    history.run(Long.MAX_VALUE, () -> false);
    assertThat(history.digest()).isEqualTo(digest);
  }

  @Test
  void goroutinesThatAreNotAliveCannotBeInspected() {
    History history = history(SUM);
    assertThat(history.inspect(1)).isNotNull();
    assertThat(history.inspect(99)).isNull();
  }
}

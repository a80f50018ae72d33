package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Regions do what single operations do: the same states at the same steps, wherever a run stops.
class RegionsTest {
  private static final int STOPS = 60;
  private static final int LONGEST_STRETCH = 3_000;

  @TestFactory
  List<DynamicTest> statesAreThoseOfSingleOperations() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : List.of("ok", "panic", "deadlock", "newer")) {
      for (Path program : Programs.in(folder)) {
        for (int processors : List.of(1, 4)) {
          String name = "%s/%s on %d".formatted(folder, program.getFileName(), processors);
          tests.add(DynamicTest.dynamicTest(name, () -> compare(program, processors)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(300);
    return tests;
  }

  private static void compare(Path program, int processors) throws IOException {
    Loaded loaded = Programs.load(Programs.target(program), null);
    List<Event> slowEvents = new ArrayList<>();
    List<Event> fastEvents = new ArrayList<>();
    Machine slow = machine(loaded, processors, Integer.MAX_VALUE, slowEvents::add);
    Machine fast = machine(loaded, processors, 1, fastEvents::add);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < STOPS && slow.outcome() == null; i++) {
      int stretch = random.nextInt(1, LONGEST_STRETCH);
      slow.run(stretch);
      fast.run(stretch);
      assertThat(fast.steps()).isEqualTo(slow.steps());
      assertThat(fast.digest()).as("step %,d", slow.steps()).isEqualTo(slow.digest());
      assertThat(fast.outcome()).isEqualTo(slow.outcome());
    }
    assertThat(fastEvents).isEqualTo(slowEvents);
  }

  private static Machine machine(Loaded loaded, int processors, int warm, EventSink sink) {
    Config config = loaded.configure(Config.DEFAULT).withProcessors(processors);
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        config,
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(config.seed()),
        InputTape.empty(),
        sink,
        warm,
        Runnable::run);
  }
}

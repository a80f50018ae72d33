package dev.gopark.regions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A program on two machines: one executes single operations, the other regions wherever there can
/// be any. Both have to be in the same state whenever they stop, though the second one stops more
/// often and is now and then replaced by a copy.
public final class BothWays {
  /// Of so many stretches one goes on with a copy.
  private static final int COPIES = 8;

  private final List<Event> slowEvents = new ArrayList<>();
  private final List<Event> fastEvents = new ArrayList<>();
  private final Machine slow;
  private Machine fast;
  private final SplittableRandom random = new SplittableRandom(1);

  private BothWays(Loaded loaded, Config config) {
    slow = machine(loaded, config, Integer.MAX_VALUE, slowEvents::add);
    fast = machine(loaded, config, 1, fastEvents::add);
  }

  /// Runs a program in up to `stops` stretches of up to `longest` steps. How it has ended, or null
  /// if it has not.
  public static @Nullable Outcome compare(Loaded loaded, Config config, int stops, int longest) {
    BothWays machines = new BothWays(loaded, config);
    for (int i = 0; i < stops && machines.slow.outcome() == null; i++) {
      machines.advance(machines.random.nextInt(1, longest));
    }
    return machines.slow.outcome();
  }

  private void advance(int stretch) {
    slow.run(stretch);
    int part = random.nextInt(stretch + 1);
    fast.run(part);
    if (random.nextInt(COPIES) == 0) {
      fast = fast.copy(fastEvents::add);
    }
    fast.run(stretch - part);
    assertThat(fast.steps()).isEqualTo(slow.steps());
    assertThat(fastEvents).isEqualTo(slowEvents);
    assertThat(fast.digest()).as("step %,d", slow.steps()).isEqualTo(slow.digest());
    assertThat(fast.outcome()).isEqualTo(slow.outcome());
    slowEvents.clear();
    fastEvents.clear();
  }

  private static Machine machine(Loaded loaded, Config config, int warm, EventSink sink) {
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

package dev.gopark.gotest;

import dev.gopark.choice.Chooser;
import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of a package's tests, and a look at what each of them leaves behind. The run itself is
/// that of `go test`: the look is taken at copies of the machine, which go on without the next
/// test.
public final class TestRun {
  private static final long CHUNK_STEPS = 1_000_000;

  /// Most steps that leftovers are followed for; they may spin.
  private static final long LINGER_STEPS = 5_000_000;

  /// What the alarm of package testing panics with begins so.
  private static final String TIMED_OUT = "test timed out after ";

  private final Program program;
  private final NativeLibrary library;
  private final Config config;
  private final InputTape input;
  private final long lingerNanos;
  private final BooleanSupplier stop;

  /// @param lingerNanos virtual time that goroutines have to finish after their test; 0 for no look
  /// @param stop says when to give up
  public TestRun(
      Loaded loaded, Config config, InputTape input, long lingerNanos, BooleanSupplier stop) {
    Program runnable = loaded.program();
    NativeLibrary needed = loaded.library();
    if (runnable == null || needed == null) {
      throw new IllegalArgumentException("tests with errors cannot run");
    }
    this.program = runnable;
    this.library = needed;
    this.config = config;
    this.input = input;
    this.lingerNanos = lingerNanos;
    this.stop = stop;
  }

  /// Runs the tests; null when `stop` said so before they were through.
  ///
  /// @param output is told what they write, when they write it
  public @Nullable TestResult run(Consumer<Event.Output> output) {
    StringBuilder text = new StringBuilder();
    EventSink sink =
        EventSink.outputOnly(
            event -> {
              if (event instanceof Event.Output written) {
                text.append(written.text());
                output.accept(written);
              }
            });
    TestEnds ends = new TestEnds(new SeededChooser(config.seed()));
    Machine machine = machine(ends, sink);
    ends.of(machine);
    Outcome outcome = outcome(machine);
    if (outcome == null) {
      return null;
    }
    List<Aftermath> aftermaths = aftermaths(ends.soFar());
    if (lingerNanos > 0 && standsStill(outcome)) {
      aftermaths.add(new Leftovers(machine).stuck());
    }
    long nanos = machine.figures().makespanNanos();
    return new TestResult(outcome, machine.steps(), nanos, text.toString(), aftermaths);
  }

  /// Whether the tests came to nothing because they waited for ever.
  private static boolean standsStill(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Deadlocked _ -> true;
      case Outcome.Panicked(String message) -> message.startsWith(TIMED_OUT);
      case Outcome.Exited _, Outcome.Fatal _, Outcome.LimitReached _ -> false;
    };
  }

  private Machine machine(Chooser chooser, EventSink sink) {
    return new Machine(program, config, library, chooser, input, sink);
  }

  private @Nullable Outcome outcome(Machine machine) {
    while (machine.outcome() == null && !stop.getAsBoolean()) {
      machine.run(CHUNK_STEPS);
    }
    return machine.outcome();
  }

  /// Runs the tests once more, and from each end on that leaves something behind a copy.
  private List<Aftermath> aftermaths(List<TestEnd> ends) {
    List<Aftermath> aftermaths = new ArrayList<>();
    Machine again = machine(new SeededChooser(config.seed()), EventSink.outputOnly(_ -> {}));
    Set<Integer> known = new HashSet<>();
    for (TestEnd end : ends) {
      if (lingerNanos > 0 && end.leavesSome() && !known.containsAll(end.alive())) {
        again.run(end.step() - again.steps());
        Aftermath aftermath = new Leftovers(linger(again)).after(end, known);
        if (!aftermath.isClean()) {
          aftermaths.add(aftermath);
        }
        known.addAll(end.alive());
      }
    }
    return aftermaths;
  }

  private Machine linger(Machine machine) {
    Chooser chooser = new Lingering(machine.data().chooser.copy(), lingerNanos);
    Machine copy = machine.copy(chooser, EventSink.outputOnly(_ -> {}));
    for (long left = LINGER_STEPS;
        left > 0 && copy.outcome() == null && !stop.getAsBoolean();
        left -= CHUNK_STEPS) {
      copy.run(CHUNK_STEPS);
    }
    return copy;
  }
}

package dev.gopark.bench;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.util.Objects;

/// A Go program that does one thing [#OPERATIONS] times, compiled once and run as often as asked.
final class Workload {
  /// Enough that making a machine does not count.
  static final int OPERATIONS = 100_000;

  private static final EventSink NOBODY = EventSink.outputOnly(_ -> {});

  private final Program program;
  private final NativeLibrary library;
  private final Config config;

  /// The program with the lines `declarations` and a `main` with `body`; both may use the constant
  /// `operations`, and package `runtime`.
  Workload(int processors, String declarations, String body) {
    String source =
        """
        package main
        import "runtime"
        const operations = %d
        var _ = runtime.Gosched
        %s
        func main() {
        %s
        }
        """
            .formatted(OPERATIONS, declarations, body);
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    program = Objects.requireNonNull(loaded.program(), () -> loaded.diagnostics().toString());
    library = Objects.requireNonNull(loaded.library());
    config = Config.DEFAULT.withProcessors(processors);
  }

  /// A new machine, about to run the program; nobody looks at what happens.
  Machine machine() {
    return machine(NOBODY);
  }

  Machine machine(EventSink sink) {
    return new Machine(
        program, config, library, new SeededChooser(config.seed()), InputTape.empty(), sink);
  }

  /// Runs the whole program; how many instructions that took.
  long run() {
    Machine machine = machine();
    machine.run(Long.MAX_VALUE);
    if (!(machine.outcome() instanceof Outcome.Exited(int code)) || code != 0) {
      throw new IllegalStateException("the program ended with " + machine.outcome());
    }
    return machine.steps();
  }
}

package dev.gopark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.util.Objects;

/// Machines that have run a small program, for the analysis to look at.
final class Runs {
  private static final long STEP_LIMIT = 2_000_000;

  private Runs() {}

  /// `source` after its run on one processor, or after two million steps.
  static Machine of(SourceFile source) {
    return of(source, _ -> {});
  }

  /// The same, with its events told to `sink`.
  static Machine of(SourceFile source, EventSink sink) {
    Loaded loaded = ProgramLoader.load(source, null);
    assertThat(loaded.diagnostics()).isEmpty();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            Config.DEFAULT.withProcessors(1).withLanguage(loaded.language()),
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(1),
            InputTape.empty(),
            sink);
    machine.run(STEP_LIMIT);
    return machine;
  }

  /// A program whose file-level declarations are `declarations` and whose `main` is `body`; imports
  /// runtime, sync, time.
  static Machine main(String declarations, String body) {
    return of(source(declarations, body));
  }

  /// The source of such a program.
  static SourceFile source(String declarations, String body) {
    String text =
        """
        package main

        import (
        	"runtime"
        	"sync"
        	"time"
        )

        var _ = runtime.Gosched
        var _ sync.Mutex
        var _ time.Duration

        %s

        func main() {
        %s
        }
        """;
    return SourceFile.of("main.go", text.formatted(declarations, body));
  }
}

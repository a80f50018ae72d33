package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.history.History;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The Go programs under `src/test/go` and what becomes of them when they run.
final class Programs {
  private static final Path ROOT =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "go");
  private static final long STEP_LIMIT = 200_000_000;

  private Programs() {}

  /// What a run printed and how it ended. Chars are bytes.
  record Result(String stdout, String stderr, Outcome outcome, List<Event> events) {}

  static List<Path> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".go")).sorted().toList();
    }
  }

  static String beside(Path program, String extension) throws IOException {
    String name = program.getFileName().toString().replaceFirst("\\.go$", "." + extension);
    return Files.readString(program.resolveSibling(name), StandardCharsets.ISO_8859_1);
  }

  /// Text whose chars are bytes, as text.
  static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  static SourceFile source(Path program) throws IOException {
    return new SourceFile(program.getFileName().toString(), Files.readAllBytes(program));
  }

  static Loaded load(SourceFile source, LanguageVersion version) {
    Loaded loaded = ProgramLoader.load(source, version);
    assertThat(loaded.diagnostics()).isEmpty();
    return loaded;
  }

  static Result run(Loaded loaded, Config config) {
    List<Event> events = new ArrayList<>();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            config,
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(config.seed()),
            InputTape.empty(),
            events::add);
    machine.run(STEP_LIMIT);
    Outcome outcome = Objects.requireNonNull(machine.outcome(), "the program goes on and on");
    return new Result(text(events, false), text(events, true), outcome, events);
  }

  static History history(Loaded loaded, Config config) {
    return new History(
        Objects.requireNonNull(loaded.program()),
        config,
        Objects.requireNonNull(loaded.library()),
        InputTape.empty());
  }

  private static String text(List<Event> events, boolean error) {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      if (event instanceof Event.Output output && output.error() == error) {
        text.append(output.text());
      }
    }
    return text.toString();
  }
}

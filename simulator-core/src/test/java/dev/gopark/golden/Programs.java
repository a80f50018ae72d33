package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.build.Txtar;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
      return files.filter(file -> file.toString().matches(".*\\.(go|txtar)")).sorted().toList();
    }
  }

  static Path fileBeside(Path program, String extension) {
    String name = program.getFileName().toString().replaceFirst("\\.(go|txtar)$", "." + extension);
    return program.resolveSibling(name);
  }

  static String beside(Path program, String extension) throws IOException {
    return Files.readString(fileBeside(program, extension), StandardCharsets.ISO_8859_1);
  }

  /// Text whose chars are bytes, as text.
  static String decoded(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /// A Go file, or the files of a txtar file.
  static Target target(Path program) throws IOException {
    String name = program.getFileName().toString();
    SourceFile file = new SourceFile(name, Files.readAllBytes(program));
    return Txtar.isNamedSo(name) ? Target.of(Txtar.parse(file.text())) : Target.of(file);
  }

  static Loaded load(Target target, @Nullable LanguageVersion version) {
    Loaded loaded = ProgramLoader.load(target, version);
    assertThat(loaded.diagnostics()).isEmpty();
    return loaded;
  }

  static Result run(Loaded loaded, Config config) {
    return run(loaded, config, machine -> machine.run(STEP_LIMIT));
  }

  /// As above; `drive` runs the machine to its end.
  static Result run(Loaded loaded, Config config, Consumer<Machine> drive) {
    List<Event> events = new ArrayList<>();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            config,
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(config.seed()),
            InputTape.empty(),
            events::add);
    drive.accept(machine);
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

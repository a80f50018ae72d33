package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small program that has run: both streams in one text, what was reported, and how it ended.
record Played(String text, List<Event> events, Outcome outcome, Machine machine) {
  static final Config ONE = Config.DEFAULT.withProcessors(1);
  static final Config OLD = ONE.withLanguage(LanguageVersion.GO_1_19);

  private static final long MAX_STEPS = 100_000_000;

  private static final List<String> PACKAGES =
      List.of(
          "context",
          "errors",
          "fmt",
          "math",
          "os",
          "os/signal",
          "runtime",
          "strings",
          "sync",
          "sync/atomic",
          "syscall",
          "time");

  /// On one processor, with the newest Go.
  static Played run(String declarations, String body) {
    return run(ONE, declarations, body);
  }

  static Played run(String body) {
    return run("", body);
  }

  /// The program of these declarations and a `main` with this body; packages are imported as used.
  static Played run(Config config, String declarations, String body) {
    String code = declarations + "\nfunc main() {\n" + body + "\n}\n";
    String imports =
        PACKAGES.stream()
            .filter(name -> uses(code, name.substring(name.lastIndexOf('/') + 1)))
            .map(name -> "import \"" + name + "\"\n")
            .collect(Collectors.joining());
    return program(config, "package main\n" + imports + code);
  }

  private static boolean uses(String code, String name) {
    return Stream.of(code.split("\\W" + name + "\\.", -1)).count() > 1;
  }

  static Played program(Config config, String source) {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), config.language());
    assertThat(loaded.diagnostics()).isEmpty();
    List<Event> events = new ArrayList<>();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            config,
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(config.seed()),
            InputTape.empty(),
            events::add);
    machine.run(MAX_STEPS);
    Outcome outcome = Objects.requireNonNull(machine.outcome(), "the program goes on and on");
    String text =
        events.stream()
            .filter(Event.Output.class::isInstance)
            .map(event -> ((Event.Output) event).text())
            .collect(Collectors.joining());
    return new Played(text, events, outcome, machine);
  }

  <E extends Event> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Rules of the events of this kind, in order.
  <E extends Event> List<String> rules(Class<E> kind) {
    return all(kind).stream().map(Event::rule).toList();
  }

  /// The words of the text, one after the other.
  String words() {
    return String.join(" ", text.trim().split("\\s+"));
  }

  String firstLine() {
    return text.lines().findFirst().orElse("");
  }
}

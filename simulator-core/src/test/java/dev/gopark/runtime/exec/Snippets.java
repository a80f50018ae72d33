package dev.gopark.runtime.exec;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;

/// Runs small programs on one processor and returns what they print, both streams in one.
final class Snippets {
  private static final long MAX_STEPS = 100_000_000;

  private Snippets() {}

  /// A program that is `declarations` and a `main` with `body`.
  static String run(String declarations, String body, LanguageVersion version) {
    String source = "package main\n" + declarations + "\nfunc main() {\n" + body + "\n}\n";
    return run(source, Config.DEFAULT.withLanguage(version));
  }

  static String run(String declarations, String body) {
    return run(declarations, body, LanguageVersion.NEWEST);
  }

  static String run(String source, Config config) {
    Loaded loaded = ProgramLoader.load(SourceFile.of("x.go", source), config.language());
    Program program = loaded.program();
    if (program == null || loaded.library() == null) {
      throw new IllegalArgumentException(loaded.toString());
    }
    StringBuilder printed = new StringBuilder();
    EventSink sink = EventSink.outputOnly(event -> add(printed, event));
    Machine machine =
        new Machine(
            program,
            config.withProcessors(1),
            loaded.library(),
            new SeededChooser(1),
            InputTape.empty(),
            sink);
    machine.run(MAX_STEPS);
    return printed.toString();
  }

  private static void add(StringBuilder printed, Event event) {
    if (event instanceof Event.Output output) {
      printed.append(output.text());
    }
  }
}

package dev.gopark.cli;

import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.LoadedTests;
import dev.gopark.source.Config;
import dev.gopark.source.Costs;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Latencies;
import dev.gopark.source.SignalAt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The program and what all commands that run it can be told about it.
final class ProgramOptions {
  @Option(names = "--seed", paramLabel = "S", description = "Decides what Go leaves open.")
  private @Nullable Long seed;

  @Option(names = "--until-steps", paramLabel = "N", description = "Stop after N instructions.")
  private @Nullable Long untilSteps;

  @Option(
      names = "--lang",
      paramLabel = "VERSION",
      converter = LanguageConverter.class,
      description = "The Go version whose rules apply, such as go1.21.")
  private @Nullable LanguageVersion language;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "An environment variable of the program; it sees none of the host's.")
  private List<String> environment = List.of();

  @Option(
      names = "--stdin",
      paramLabel = "FILE",
      description = "What the program reads from its standard input, instead of this one.")
  private @Nullable Path input;

  @Option(
      names = "--latency",
      paramLabel = "NAME=DURATION",
      split = ",",
      description = {
        "How long the simulated world takes: file (100us), console (10ms), network (25us, one way),",
        "process (1ms, to start one)."
      })
  private List<String> latencies = List.of();

  @Option(
      names = "--signal",
      paramLabel = "NAME@TIME",
      split = ",",
      description = "A signal that somebody sends to the program, such as INT@2s.")
  private List<String> signals = List.of();

  @Option(
      names = "--cost",
      paramLabel = "NAME=NANOSECONDS",
      split = ",",
      description = {
        "What the simulated machine takes for: instruction (1), call (3), allocation (20),",
        "channel (15), lock (5), switch (50), spawn (60), steal (50), wake-up (5000), map-write (15),",
        "output (300)."
      })
  private List<String> costs = List.of();

  @Parameters(
      paramLabel = "PROGRAM [--] ARGS",
      arity = "1..*",
      description =
          "A folder, Go files of one folder, or a txtar file; then the program's arguments.")
  private List<String> words = List.of();

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// The first file, or the folder, that makes the program.
  Path file() {
    return line().program().getFirst();
  }

  private ProgramArguments line() {
    return ProgramArguments.of(words, afterDashes());
  }

  /// How many words stand behind a `--`.
  private int afterDashes() {
    List<String> all =
        spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
    int dashes = all.indexOf("--");
    return dashes < 0 ? 0 : all.size() - dashes - 1;
  }

  /// A mistake in the use of the command.
  RuntimeException usage(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }

  void checkProcessors(int count) {
    if (count < 1 || count > Config.MAX_PROCESSORS) {
      throw usage("--procs must be 1 to " + Config.MAX_PROCESSORS + ", not " + count);
    }
  }

  /// The program, or null when it cannot run; then the reasons have been printed.
  @Nullable Loaded load(Streams streams) {
    check();
    return new Sources(streams).program(line().program(), language);
  }

  /// The tests, or null when there is nothing to read; then this has been said.
  @Nullable LoadedTests loadTests(Streams streams) {
    check();
    return new Sources(streams).tests(line().program(), language);
  }

  private void check() {
    if (untilSteps != null && untilSteps < 0) {
      throw usage("--until-steps must not be negative");
    }
    for (String variable : environment) {
      if (variable.indexOf('=') < 1) {
        throw usage("--env needs NAME=VALUE, not " + variable);
      }
    }
  }

  /// `streams` with the standard input that was asked for.
  Streams withInput(Streams streams) throws IOException {
    return input == null
        ? streams
        : new Streams(
            new ByteArrayInputStream(Files.readAllBytes(input)), streams.out(), streams.err());
  }

  /// What comes of `before` when the settings of `option` are made one after the other.
  private <T> T changed(
      T before,
      String option,
      List<String> settings,
      String form,
      BiFunction<T, String, Optional<T>> change) {
    T result = before;
    for (String setting : settings) {
      result =
          change
              .apply(result, setting)
              .orElseThrow(() -> usage(option + " needs " + form + ", not " + setting));
    }
    return result;
  }

  private SignalAt signal(String text) {
    return SignalAt.parse(text)
        .orElseThrow(() -> usage("--signal needs " + SignalAt.FORM + ", not " + text));
  }

  /// Flags win over directives, directives over defaults.
  Config config(Loaded loaded) {
    Config config = loaded.configure(Config.DEFAULT);
    config = seed == null ? config : config.withSeed(seed);
    config = untilSteps == null ? config : config.withLimits(config.limits().withSteps(untilSteps));
    config =
        config.withLatencies(
            changed(config.latencies(), "--latency", latencies, Latencies.FORM, Latencies::with));
    config = config.withCosts(changed(config.costs(), "--cost", costs, Costs.FORM, Costs::with));
    return config
        .withSignals(signals.stream().map(this::signal).toList())
        .withArguments(line().arguments())
        .withEnvironment(environment);
  }
}

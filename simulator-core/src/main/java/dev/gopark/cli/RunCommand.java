package dev.gopark.cli;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `gopark run`
@Command(
    name = "run",
    description = "Runs a Go program in the terminal.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Option(names = "--procs", paramLabel = "N", description = "Simulated processors, 1 to 64.")
  private @Nullable Integer processors;

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
      names = "--trace",
      paramLabel = "FILE",
      description = "Write every event, one JSON object a line.")
  private @Nullable Path trace;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result and the findings as JSON.")
  private @Nullable Path json;

  @Option(names = "--explain", description = "Say in plain words what is wrong with the program.")
  private boolean explain;

  @Option(names = "--host-time", description = "time.Now reads the real clock: for benchmarks.")
  private boolean hostTime;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "An environment variable of the program; it sees none of the host's.")
  private List<String> environment = List.of();

  @Parameters(
      paramLabel = "PROGRAM [--] ARGS",
      arity = "1..*",
      description =
          "A folder, Go files of one folder, or a txtar file; then the program's arguments.")
  private List<String> words = List.of();

  @Spec private @Nullable CommandSpec spec;

  private final Streams streams;

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    validate();
    ProgramArguments line = ProgramArguments.of(words, afterDashes());
    Loaded loaded = new Sources(streams).program(line.program(), language);
    if (loaded == null) {
      return ExitCode.COMPILE_ERROR;
    }
    Config config = config(loaded).withArguments(line.arguments());
    Path named = line.program().getFirst();
    Run.Request request = new Run.Request(loaded, config, named, trace, json, explain);
    return new Run(request, streams).execute();
  }

  private void validate() {
    if (processors != null && (processors < 1 || processors > Config.MAX_PROCESSORS)) {
      throw usage("--procs must be 1 to " + Config.MAX_PROCESSORS + ", not " + processors);
    }
    if (untilSteps != null && untilSteps < 0) {
      throw usage("--until-steps must not be negative");
    }
    for (String variable : environment) {
      if (variable.indexOf('=') < 1) {
        throw usage("--env needs NAME=VALUE, not " + variable);
      }
    }
  }

  /// How many words stand behind a `--`.
  private int afterDashes() {
    List<String> all =
        spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
    int dashes = all.indexOf("--");
    return dashes < 0 ? 0 : all.size() - dashes - 1;
  }

  private RuntimeException usage(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }

  /// Flags win over directives, directives over defaults.
  private Config config(Loaded loaded) {
    Config config = loaded.configure(Config.DEFAULT);
    config = processors == null ? config : config.withProcessors(processors);
    config = seed == null ? config : config.withSeed(seed);
    config = untilSteps == null ? config : config.withLimits(config.limits().withSteps(untilSteps));
    return config.withEnvironment(environment).withHostTime(hostTime);
  }
}

package dev.gopark.cli;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SchedulingPolicy;
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

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      converter = PolicyConverter.class,
      description = {
        "How goroutines are dealt out to processors:",
        "go: as Go's own scheduler does (the default).",
        "global: from one central queue.",
        "static: in turn, nobody steals.",
        "steal-task: thieves take new goroutines.",
        "steal-continuation: a new goroutine runs at once; thieves take what its creator has still"
            + " to do."
      })
  private @Nullable SchedulingPolicy policy;

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

  @Parameters(index = "0", paramLabel = "FILE.go", description = "The program.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "ARGS",
      arity = "0..*",
      description = "Its arguments, after --.")
  private List<String> arguments = List.of();

  @Spec private @Nullable CommandSpec spec;

  private final Streams streams;

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    validate();
    Loaded loaded = new Sources(streams).load(file, language);
    if (loaded == null) {
      return ExitCode.COMPILE_ERROR;
    }
    Run.Request request = new Run.Request(loaded, config(loaded), file, trace, json, explain);
    return new Run(request, streams).execute();
  }

  private void validate() {
    if (processors != null && (processors < 1 || processors > Config.MAX_PROCESSORS)) {
      throw usage("--procs must be 1 to " + Config.MAX_PROCESSORS + ", not " + processors);
    }
    if (untilSteps != null && untilSteps < 0) {
      throw usage("--until-steps must not be negative");
    }
  }

  private RuntimeException usage(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }

  /// Flags win over directives, directives over defaults.
  private Config config(Loaded loaded) {
    Config config = loaded.directives().applyTo(Config.DEFAULT);
    config = processors == null ? config : config.withProcessors(processors);
    config = seed == null ? config : config.withSeed(seed);
    config = policy == null ? config : config.withPolicy(policy);
    config = untilSteps == null ? config : config.withLimits(config.limits().withSteps(untilSteps));
    return config.withLanguage(loaded.language()).withArguments(arguments).withHostTime(hostTime);
  }
}

package dev.gopark.cli;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.nio.file.Path;
import java.util.List;
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

  @Parameters(index = "0", paramLabel = "FILE.go", description = "The program.")
  private Path file = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "ARGS",
      arity = "0..*",
      description = "Its arguments, after --.")
  private List<String> arguments = List.of();

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  Path file() {
    return file;
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
    if (untilSteps != null && untilSteps < 0) {
      throw usage("--until-steps must not be negative");
    }
    return new Sources(streams).load(file, language);
  }

  /// Flags win over directives, directives over defaults.
  Config config(Loaded loaded) {
    Config config = loaded.directives().applyTo(Config.DEFAULT);
    config = seed == null ? config : config.withSeed(seed);
    config = untilSteps == null ? config : config.withLimits(config.limits().withSteps(untilSteps));
    return config.withLanguage(loaded.language()).withArguments(arguments);
  }
}

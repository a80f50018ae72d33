package dev.gopark.source;

import java.util.List;

/// Everything beside the source that decides a run. Same source, same `Config`, same choices: same
/// events.
///
/// @param processors simulated processors (GOMAXPROCS), 1 to 64
/// @param seed seeds the default chooser
/// @param language the Go version in force
/// @param arguments the program's `os.Args[1:]`
/// @param environment the program's environment variables, each `name=value`
/// @param hostTime whether `time.Now` reads the real clock: the one declared exception to
///   determinism
public record Config(
    int processors,
    long seed,
    LanguageVersion language,
    Costs costs,
    Limits limits,
    List<String> arguments,
    List<String> environment,
    boolean hostTime) {
  public static final int MAX_PROCESSORS = 64;

  public static final Config DEFAULT =
      new Config(
          4, 1, LanguageVersion.NEWEST, Costs.DEFAULT, Limits.DEFAULT, List.of(), List.of(), false);

  public Config {
    if (processors < 1 || processors > MAX_PROCESSORS) {
      throw new IllegalArgumentException("processors must be 1 to 64, not " + processors);
    }
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
  }

  public Config withProcessors(int count) {
    return new Config(count, seed, language, costs, limits, arguments, environment, hostTime);
  }

  public Config withSeed(long newSeed) {
    return new Config(
        processors, newSeed, language, costs, limits, arguments, environment, hostTime);
  }

  public Config withLanguage(LanguageVersion version) {
    return new Config(processors, seed, version, costs, limits, arguments, environment, hostTime);
  }

  public Config withLimits(Limits newLimits) {
    return new Config(
        processors, seed, language, costs, newLimits, arguments, environment, hostTime);
  }

  public Config withArguments(List<String> newArguments) {
    return new Config(
        processors, seed, language, costs, limits, newArguments, environment, hostTime);
  }

  public Config withEnvironment(List<String> variables) {
    return new Config(processors, seed, language, costs, limits, arguments, variables, hostTime);
  }

  public Config withHostTime(boolean real) {
    return new Config(processors, seed, language, costs, limits, arguments, environment, real);
  }
}

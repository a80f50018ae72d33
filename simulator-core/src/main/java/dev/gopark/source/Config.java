package dev.gopark.source;

import java.util.List;

/// Everything beside the source that decides a run. Same source, same `Config`, same choices: same
/// events.
///
/// @param processors simulated processors (GOMAXPROCS), 1 to 64
/// @param seed seeds the default chooser
/// @param policy how goroutines are dealt out to the processors
/// @param language the Go version in force
/// @param arguments the program's `os.Args[1:]`
/// @param hostTime whether `time.Now` reads the real clock: the one declared exception to
///   determinism
public record Config(
    int processors,
    long seed,
    SchedulingPolicy policy,
    LanguageVersion language,
    Costs costs,
    Limits limits,
    List<String> arguments,
    boolean hostTime) {
  public static final int MAX_PROCESSORS = 64;

  public static final Config DEFAULT =
      new Config(
          4,
          1,
          SchedulingPolicy.GO,
          LanguageVersion.NEWEST,
          Costs.DEFAULT,
          Limits.DEFAULT,
          List.of(),
          false);

  public Config {
    if (processors < 1 || processors > MAX_PROCESSORS) {
      throw new IllegalArgumentException("processors must be 1 to 64, not " + processors);
    }
    arguments = List.copyOf(arguments);
  }

  public Config withProcessors(int count) {
    return new Config(count, seed, policy, language, costs, limits, arguments, hostTime);
  }

  public Config withSeed(long newSeed) {
    return new Config(processors, newSeed, policy, language, costs, limits, arguments, hostTime);
  }

  public Config withPolicy(SchedulingPolicy newPolicy) {
    return new Config(processors, seed, newPolicy, language, costs, limits, arguments, hostTime);
  }

  public Config withLanguage(LanguageVersion version) {
    return new Config(processors, seed, policy, version, costs, limits, arguments, hostTime);
  }

  public Config withLimits(Limits newLimits) {
    return new Config(processors, seed, policy, language, costs, newLimits, arguments, hostTime);
  }

  public Config withArguments(List<String> newArguments) {
    return new Config(processors, seed, policy, language, costs, limits, newArguments, hostTime);
  }

  public Config withHostTime(boolean real) {
    return new Config(processors, seed, policy, language, costs, limits, arguments, real);
  }
}

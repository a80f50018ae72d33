package dev.gopark.source;

import java.util.List;
import java.util.function.Consumer;

/// Everything beside the source that decides a run. Same source, same `Config`, same choices: same
/// events.
///
/// @param processors simulated processors (GOMAXPROCS), 1 to 64
/// @param seed seeds the default chooser
/// @param policy how goroutines are dealt out to the processors
/// @param language the Go whose run time is simulated
/// @param settings the Go whose behaviour the run time keeps to where it can, as GODEBUG settings
///   do: that of the program's module
/// @param latencies how long the world outside the program takes
/// @param arguments the program's `os.Args[1:]`
/// @param environment the program's environment variables, each `name=value`
/// @param signals what somebody sends to the program, in order of time
/// @param picks what a person decides in the scheduler's place, in order of steps
/// @param hostTime whether `time.Now` reads the real clock: the one declared exception to
///   determinism
/// @param race whether data races are looked for, which makes the run slower
public record Config(
    int processors,
    long seed,
    SchedulingPolicy policy,
    LanguageVersion language,
    LanguageVersion settings,
    Costs costs,
    Latencies latencies,
    Limits limits,
    List<String> arguments,
    List<String> environment,
    List<SignalAt> signals,
    List<PickAt> picks,
    boolean hostTime,
    boolean race) {
  public static final int MAX_PROCESSORS = 64;

  public static final Config DEFAULT =
      new Config(
          4,
          1,
          SchedulingPolicy.GO,
          LanguageVersion.NEWEST,
          LanguageVersion.NEWEST,
          Costs.DEFAULT,
          Latencies.DEFAULT,
          Limits.DEFAULT,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          false);

  public Config {
    if (processors < 1 || processors > MAX_PROCESSORS) {
      throw new IllegalArgumentException("processors must be 1 to 64, not " + processors);
    }
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
    signals = signals.stream().sorted(SignalAt.BY_TIME).toList();
    picks = picks.stream().sorted(PickAt.BY_STEP).toList();
  }

  public Config withProcessors(int count) {
    return with(draft -> draft.processors = count);
  }

  public Config withSeed(long newSeed) {
    return with(draft -> draft.seed = newSeed);
  }

  public Config withPolicy(SchedulingPolicy newPolicy) {
    return with(draft -> draft.policy = newPolicy);
  }

  /// A run time of Go `version` that behaves as such.
  public Config withLanguage(LanguageVersion version) {
    return with(draft -> draft.language = draft.settings = version);
  }

  public Config withSettings(LanguageVersion version) {
    return with(draft -> draft.settings = version);
  }

  /// Whether timer channels look unbuffered and timers that nobody waits for are forgotten, as
  /// since Go 1.23.
  public boolean hasUnbufferedTimers() {
    return language.atLeast(23) && settings.atLeast(23);
  }

  /// Whether `panic(nil)` becomes an error of its own, as since Go 1.21.
  public boolean hasPanicNilError() {
    return language.atLeast(21) && settings.atLeast(21);
  }

  public Config withCosts(Costs newCosts) {
    return with(draft -> draft.costs = newCosts);
  }

  public Config withLimits(Limits newLimits) {
    return with(draft -> draft.limits = newLimits);
  }

  public Config withLatencies(Latencies newLatencies) {
    return with(draft -> draft.latencies = newLatencies);
  }

  public Config withArguments(List<String> newArguments) {
    return with(draft -> draft.arguments = newArguments);
  }

  public Config withEnvironment(List<String> variables) {
    return with(draft -> draft.environment = variables);
  }

  public Config withSignals(List<SignalAt> newSignals) {
    return with(draft -> draft.signals = newSignals);
  }

  public Config withPicks(List<PickAt> newPicks) {
    return with(draft -> draft.picks = newPicks);
  }

  public Config withHostTime(boolean real) {
    return with(draft -> draft.hostTime = real);
  }

  public Config withRace(boolean wanted) {
    return with(draft -> draft.race = wanted);
  }

  private Config with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.config();
  }

  /// What a changed configuration is made from.
  private static final class Draft {
    int processors;
    long seed;
    SchedulingPolicy policy;
    LanguageVersion language;
    LanguageVersion settings;
    Costs costs;
    Latencies latencies;
    Limits limits;
    List<String> arguments;
    List<String> environment;
    List<SignalAt> signals;
    List<PickAt> picks;
    boolean hostTime;
    boolean race;

    Draft(Config config) {
      processors = config.processors;
      seed = config.seed;
      policy = config.policy;
      language = config.language;
      settings = config.settings;
      costs = config.costs;
      latencies = config.latencies;
      limits = config.limits;
      arguments = config.arguments;
      environment = config.environment;
      signals = config.signals;
      picks = config.picks;
      hostTime = config.hostTime;
      race = config.race;
    }

    Config config() {
      return new Config(
          processors,
          seed,
          policy,
          language,
          settings,
          costs,
          latencies,
          limits,
          arguments,
          environment,
          signals,
          picks,
          hostTime,
          race);
    }
  }
}

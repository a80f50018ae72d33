package dev.gopark.ui.session;

import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;

/// How programs are run: what the view model says of processors, seed and policy. Belongs to the
/// JavaFX thread.
final class Settings {
  private final SessionViewModel model;

  Settings(SessionViewModel model) {
    this.model = model;
  }

  /// Takes over what the directives of a program ask for.
  void follow(Checked program) {
    model.processors.set(program.processors().orElse(Config.DEFAULT.processors()));
    model.seed.set(program.seed().orElse(Config.DEFAULT.seed()));
    SchedulingPolicy asked = program.policy();
    model.policy.set(asked == null ? Config.DEFAULT.policy() : asked);
  }

  Config config() {
    return Config.DEFAULT
        .withProcessors(model.processors.get())
        .withSeed(model.seed.get())
        .withPolicy(model.policy.get());
  }

  /// Another number of processors; whether it is another one.
  boolean setProcessors(int count) {
    boolean changes = count != model.processors.get();
    model.processors.set(Math.clamp(count, 1, Config.MAX_PROCESSORS));
    return changes;
  }

  /// Another seed; whether it is another one.
  boolean setSeed(long seed) {
    boolean changes = seed != model.seed.get();
    model.seed.set(seed);
    return changes;
  }

  /// Another policy; whether it is another one.
  boolean setPolicy(SchedulingPolicy policy) {
    boolean changes = policy != model.policy.get();
    model.policy.set(policy);
    return changes;
  }

  /// What a command line needs to run a program like this.
  String options() {
    return "--procs " + model.processors.get() + " --seed " + model.seed.get();
  }
}

package dev.gopark.ui.session;

import dev.gopark.source.Config;
import dev.gopark.source.PickAt;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import java.util.stream.Collectors;

/// How programs are run: what the view model says of processors, seed and policy. Belongs to the
/// JavaFX thread.
final class Settings {
  private final SessionViewModel model;

  /// What else there is to a run, and what it reads; chars are bytes.
  private Config rest = Config.DEFAULT;

  private String input = "";
  private List<PickAt> picks = List.of();

  Settings(SessionViewModel model) {
    this.model = model;
  }

  /// Takes over what the directives of a program ask for.
  void follow(Checked program) {
    rest = Config.DEFAULT;
    input = "";
    model.processors.set(program.processors().orElse(Config.DEFAULT.processors()));
    model.seed.set(program.seed().orElse(Config.DEFAULT.seed()));
    SchedulingPolicy asked = program.policy();
    model.policy.set(asked == null ? Config.DEFAULT.policy() : asked);
  }

  /// Takes over how a run was recorded.
  void follow(dev.gopark.recording.Recording recording) {
    rest = recording.config();
    input = recording.input();
    model.processors.set(rest.processors());
    model.seed.set(rest.seed());
    model.policy.set(rest.policy());
  }

  /// What programs read from standard input; chars are bytes.
  String input() {
    return input;
  }

  Config config() {
    return undecided().withPicks(picks);
  }

  /// The same without what a person has decided in the scheduler's place.
  Config undecided() {
    return rest.withProcessors(model.processors.get())
        .withSeed(model.seed.get())
        .withPolicy(model.policy.get())
        .withPicks(List.of());
  }

  /// What was decided in the run as it was recorded.
  List<PickAt> recordedPicks() {
    return rest.picks();
  }

  /// From now on this is decided.
  void decide(List<PickAt> decided) {
    picks = decided;
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
    return "--procs "
        + model.processors.get()
        + " --seed "
        + model.seed.get()
        + picks.stream().map(" --pick \"%s\""::formatted).collect(Collectors.joining());
  }
}

package dev.gopark.compare;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs a program in each of several settings, one after the other.
public final class Comparer {
  private static final long CHUNK_STEPS = 1_000_000;

  private final Request request;
  private final Program program;
  private final NativeLibrary library;
  private final InputTape input;

  /// What is to be compared.
  ///
  /// @param config everything but processors and policy; its seed is the first
  /// @param seeds how many seeds are tried, from that of `config` upwards
  public record Request(
      Loaded loaded,
      Config config,
      List<Integer> processors,
      List<SchedulingPolicy> policies,
      int seeds) {
    public Request {
      if (processors.isEmpty() || policies.isEmpty() || seeds < 1) {
        throw new IllegalArgumentException("nothing to compare");
      }
      processors = List.copyOf(processors);
      policies = List.copyOf(policies);
    }
  }

  /// @param input what every run reads as its standard input
  public Comparer(Request request, InputTape input) {
    Program runnable = request.loaded().program();
    NativeLibrary needed = request.loaded().library();
    if (runnable == null || needed == null) {
      throw new IllegalArgumentException("a program with errors cannot run");
    }
    this.request = request;
    this.program = runnable;
    this.library = needed;
    this.input = input;
  }

  /// All settings, by processors, then policy.
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (int processors : request.processors()) {
      request.policies().forEach(policy -> settings.add(new Setting(processors, policy)));
    }
    return settings;
  }

  /// Runs all settings, until `stop` says so.
  public Comparison run(BooleanSupplier stop) {
    List<Row> rows = new ArrayList<>();
    for (Setting setting : settings()) {
      Row row = run(setting, stop);
      if (row == null) {
        return new Comparison(rows, false);
      }
      rows.add(row);
    }
    return new Comparison(rows, true);
  }

  /// Runs one setting with all seeds; null when `stop` said so before it was done.
  public @Nullable Row run(Setting setting, BooleanSupplier stop) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < request.seeds(); i++) {
      Trial trial = trial(setting, request.config().seed() + i, stop);
      if (trial == null) {
        return null;
      }
      trials.add(trial);
    }
    return new Row(setting, trials);
  }

  private @Nullable Trial trial(Setting setting, long seed, BooleanSupplier stop) {
    Config config =
        request
            .config()
            .withProcessors(setting.processors())
            .withPolicy(setting.policy())
            .withSeed(seed);
    Recorded recorded = new Recorded();
    EventSink sink = EventSink.outputOnly(recorded::accept);
    Machine machine = new Machine(program, config, library, new SeededChooser(seed), input, sink);
    Outcome outcome = machine.outcome();
    while (outcome == null) {
      if (stop.getAsBoolean()) {
        return null;
      }
      machine.run(CHUNK_STEPS);
      outcome = machine.outcome();
    }
    return new Trial(seed, recorded.ending(outcome), machine.figures(), machine.steps());
  }
}

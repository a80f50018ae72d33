package dev.gopark.golden;

import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.Costs;
import java.util.SplittableRandom;

/// Runs a program as on a host that has other things to do: wake-ups take more or less time, and
/// now and then a processor loses its core for a while. In the first of all trials nothing happens.
final class RoughHost {
  private static final long STEP_LIMIT = 20_000_000;

  /// From the sleeping thread that is still warm to the one that others keep waiting.
  private static final int[] WAKE_UPS = {5_000, 200, 1_000, 50_000, 0, 20_000};

  /// Steps from one stall to the next, at most.
  private static final int[] GAPS = {0, 2_000, 200, 40};

  /// How long stalls are at most, as powers of 2 in nanoseconds: 128 ns to 134 ms.
  private static final int SHORTEST_LOG = 7;

  private static final int LONGEST_LOG = 27;

  private final Loaded loaded;
  private final Config config;

  RoughHost(Loaded loaded, Config config) {
    this.loaded = loaded;
    this.config = config;
  }

  /// The same trial ends the same.
  String outcome(int trial) {
    Costs costs = Costs.DEFAULT.withWakeUp(WAKE_UPS[trial % WAKE_UPS.length]);
    int gap = GAPS[trial % GAPS.length];
    SplittableRandom random = new SplittableRandom(trial);
    Config rough = config.withSeed(1 + trial).withCosts(costs);
    return Outcomes.of(Programs.run(loaded, rough, machine -> drive(machine, gap, random)));
  }

  private static void drive(Machine machine, int gap, SplittableRandom random) {
    while (machine.outcome() == null && machine.steps() < STEP_LIMIT) {
      machine.run(gap == 0 ? STEP_LIMIT : random.nextInt(1, gap));
      if (gap != 0) {
        stall(machine.data(), random);
      }
    }
  }

  /// Takes a processor's core away: its clock goes on, it does not.
  private static void stall(MachineData data, SplittableRandom random) {
    Processor processor = data.processors.get(random.nextInt(data.processors.size()));
    processor.clock += random.nextLong(1L << random.nextInt(SHORTEST_LOG, LONGEST_LOG + 1));
    if (processor == data.turn) {
      data.quantumLeft = 0;
    }
  }
}

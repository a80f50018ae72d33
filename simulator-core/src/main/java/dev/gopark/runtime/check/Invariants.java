package dev.gopark.runtime.check;

import dev.gopark.runtime.model.MachineData;
import dev.gopark.source.Config;

/// What holds of a machine whenever its state is settled, and when it has stopped in a deadlock.
public final class Invariants {
  private Invariants() {}

  /// Looks at everything.
  ///
  /// @throws BrokenRule naming the first rule that is broken, and by whom
  public static void check(MachineData data, Config config) {
    checkScheduling(data, config);
    Judge judge = new Judge(data);
    new ChannelRules(data, judge).check();
    new LockRules(data, judge).check();
  }

  /// Looks at goroutines, queues, processors, threads and timers, and not at what goroutines wait
  /// for.
  public static void checkScheduling(MachineData data, Config config) {
    Judge judge = new Judge(data);
    new PlaceRules(data, judge).check();
    new ProcessorRules(data, config, judge).check();
    new TimerRules(data, judge).check();
  }
}

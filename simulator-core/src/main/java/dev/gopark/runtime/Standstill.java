package dev.gopark.runtime;

import dev.gopark.runtime.model.MachineData;
import java.util.stream.Collectors;

/// The end of a run in which nothing can ever happen again by itself.
final class Standstill {
  private Standstill() {}

  /// Ends it: in a deadlock, unless somebody is frozen, a timer is due in a far future, or real Go
  /// would not notice. Before Go 1.23 a ticker that nobody waits for hides it from the runtime.
  static void end(MachineKernel kernel) {
    MachineData data = kernel.data();
    if (!data.held.isEmpty()) {
      kernel.limit("only frozen goroutines could go on: " + held(data));
    } else if (kernel.scheduler().timers().matterLater()) {
      kernel.limit("nothing happens for more than ten years of virtual time: real Go waits here");
    } else if (!data.systemCalls.isEmpty()) {
      kernel.limit("all goroutines wait, one in a system call that never ends: real Go hangs here");
    } else if (!data.pollWaits.isEmpty()) {
      kernel.limit("all goroutines wait, and nothing comes from the network: real Go hangs here");
    } else if (kernel.scheduler().timers().pending() && !kernel.config().hasUnbufferedTimers()) {
      kernel.limit("all goroutines are asleep, but a ticker goes on: real Go hangs here");
    } else {
      Crash.deadlock(kernel);
    }
  }

  private static String held(MachineData data) {
    return data.held.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}

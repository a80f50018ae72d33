package dev.gopark.runtime;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.sched.Picks;
import dev.gopark.source.Pick;
import dev.gopark.source.PickAt;
import java.util.List;

/// Makes the picks of a run's configuration when their steps have come. One that cannot be made
/// then is passed over, and an event says why.
final class Picking {
  private final List<PickAt> picks;
  private final MachineKernel kernel;
  private final MachineData data;

  Picking(List<PickAt> picks, MachineKernel kernel) {
    this.picks = picks;
    this.kernel = kernel;
    this.data = kernel.data();
  }

  /// The step of the next one, or `Long.MAX_VALUE`.
  long nextStep() {
    return data.picksMade < picks.size() ? picks.get(data.picksMade).step() : Long.MAX_VALUE;
  }

  /// Makes the next one if its step has come; whether there was one.
  boolean makeNext() {
    if (nextStep() > data.steps) {
      return false;
    }
    Pick pick = picks.get(data.picksMade++).pick();
    Picks scheduler = kernel.scheduler().picks();
    String obstacle = scheduler.obstacle(pick);
    boolean possible = obstacle.isEmpty();
    if (kernel.observed()) {
      String rule = possible ? "you: " + pick : "passed over: %s, as %s".formatted(pick, obstacle);
      kernel.emit(new Event.Picked(kernel.when(), pick, possible, rule));
    }
    if (possible) {
      scheduler.make(pick);
    }
    return true;
  }
}

package dev.gopark.runtime;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Reachability;
import dev.gopark.source.LanguageVersion;
import java.util.Set;

/// A [Machine] seen through [MachineState].
final class MachineView implements MachineState {
  private final Machine machine;
  private final Snapshot snapshot;

  MachineView(Machine machine) {
    this.machine = machine;
    this.snapshot = machine.snapshot();
  }

  @Override
  public Snapshot snapshot() {
    return snapshot;
  }

  @Override
  public LanguageVersion language() {
    return machine.config().language();
  }

  @Override
  public Set<Integer> reachableObjects(int goroutine) {
    Goroutine found = machine.data().goroutine(goroutine);
    return found == null ? Set.of() : Reachability.objects(machine.data(), found);
  }

  @Override
  public GoroutineDetail inspect(int goroutine) {
    return machine.inspect(goroutine);
  }
}

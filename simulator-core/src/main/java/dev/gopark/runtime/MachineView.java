package dev.gopark.runtime;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.Reachability;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
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

  @Override
  public String sourceLine(int goroutine) {
    Goroutine found = machine.data().goroutine(goroutine);
    if (found == null) {
      return "";
    }
    Places.Place place = machine.places().of(found);
    SourceFile file = place.function().file();
    int line = place.line();
    int end = line < file.lineCount() ? file.lineStart(line + 1) : file.length();
    return place.function().isUser() ? file.text(file.lineStart(line), end).stripTrailing() : "";
  }

  @Override
  public int heldSince(int goroutine, int object) {
    for (SyncState state : machine.data().objects) {
      if (state.id == object && state instanceof SyncState.Semaphored lock) {
        for (SyncState.Semaphored.Holder holder : lock.holders) {
          if (holder.goroutine().id == goroutine) {
            return holder.line();
          }
        }
      }
    }
    return 0;
  }
}

package dev.gopark.runtime;

import dev.gopark.code.Program;
import dev.gopark.runtime.model.Ahead;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.Race;
import dev.gopark.runtime.model.Reachability;
import dev.gopark.runtime.model.Rescue;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  public Program program() {
    return machine.program();
  }

  @Override
  public List<Race> races() {
    return List.copyOf(machine.data().races);
  }

  @Override
  public Set<Integer> reachableObjects(int goroutine) {
    Goroutine found = machine.data().goroutine(goroutine);
    return found == null ? Set.of() : Reachability.objects(machine.data(), found);
  }

  @Override
  public Set<Integer> stuck(Set<Integer> gone) {
    return Rescue.stuck(machine.data(), machine.program().methods(), gone);
  }

  @Override
  public @Nullable Recurrence recurrence(Set<Integer> stuck) {
    return Recurrence.ahead(machine, stuck);
  }

  @Override
  public @Nullable Recurrence spinning(Set<Integer> gone) {
    Machine after = machine.afterwards(gone, EventSink.outputOnly(_ -> {}));
    return after == null ? null : Recurrence.ofSpinning(after);
  }

  @Override
  public Set<Integer> endingQuietly(Set<Integer> gone) {
    QuietEnds ends = new QuietEnds();
    Machine after = machine.afterwards(gone, ends);
    return after == null ? Set.of() : ends.of(after);
  }

  @Override
  public boolean hasWorkLeft(int goroutine) {
    Goroutine found = machine.data().goroutine(goroutine);
    return found != null && Ahead.matters(machine.data(), found);
  }

  @Override
  public Set<Integer> wakes(int goroutine) {
    Goroutine found = machine.data().goroutine(goroutine);
    return found == null
        ? Set.of()
        : Rescue.wakes(machine.data(), machine.program().methods(), found);
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

package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A channel, lock or other synchronisation object as pictures and events know it: an id, a name,
/// and who holds it and who waits.
public abstract sealed class SyncState extends Shadowed permits Channel, SyncState.Semaphored {
  public final int id;
  public final ObjectKind kind;

  /// As a person would write it, `forks[2]`.
  public final String name;

  /// As Go writes it.
  public final String type;

  /// `file:line`
  public final String createdAt;

  private @Nullable ObjectRef ref;

  SyncState(int id, ObjectKind kind, String name, String type, String createdAt) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.type = type;
    this.createdAt = createdAt;
  }

  /// How events name it.
  public ObjectRef ref() {
    if (ref == null) {
      ref = new ObjectRef(id, kind, name);
    }
    return ref;
  }

  /// A synchronisation object of package sync, built on wait queues of goroutines.
  public static final class Semaphored extends SyncState {
    /// Those that hold it, in order of acquisition.
    public final List<Holder> holders = new ArrayList<>(0);

    /// Goroutines that wait (to lock, for a wait group, on a cond), in queue order.
    public final ArrayDeque<Goroutine> waiters = new ArrayDeque<>(0);

    /// Of a RWMutex: readers that wait.
    public final ArrayDeque<Goroutine> readerWaiters = new ArrayDeque<>(0);

    /// Goroutines to which it was handed over, or which were released, until they have run again.
    public final List<Goroutine> granted = new ArrayList<>(0);

    /// Whether the holders hold it for reading.
    public boolean readers;

    /// Of a wait group its counter, of a semaphore its count; otherwise free for the kind's own
    /// use.
    public long counter;

    public boolean starving;
    public boolean done;

    /// A goroutine that holds it, and the instruction by which it took it.
    public record Holder(Goroutine goroutine, Function function, int pc) {
      /// The line (from 1) in the user's source, 0 when it was not taken there.
      public int line() {
        return function.isUser() ? function.lineAt(pc) : 0;
      }
    }

    public Semaphored(int id, ObjectKind kind, String name, String type, String createdAt) {
      super(id, kind, name, type, createdAt);
    }

    /// `goroutine`, which is at `place`, holds it from now on.
    public void hold(Goroutine goroutine, Places.Place place) {
      holders.add(new Holder(goroutine, place.function(), place.pc()));
    }

    /// `goroutine`, or else the one that has held it longest, holds it no more.
    public void release(Goroutine goroutine) {
      int index = holders.size() - 1;
      while (index > 0 && holders.get(index).goroutine != goroutine) {
        index--;
      }
      if (index >= 0) {
        holders.remove(index);
      }
    }
  }
}

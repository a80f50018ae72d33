package dev.gopark.runtime.model;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A channel, lock or other synchronisation object as pictures and events know it: an id, a name,
/// and who holds it and who waits.
public abstract sealed class SyncState permits Channel, SyncState.Semaphored {
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
    /// Goroutines that hold it, in order of acquisition.
    public final List<Goroutine> holders = new ArrayList<>();

    /// For each holder the place at which it took it.
    public final List<Places.Place> holderPlaces = new ArrayList<>();

    /// Goroutines that wait (to lock, for a wait group, on a cond), in queue order.
    public final ArrayDeque<Goroutine> waiters = new ArrayDeque<>();

    /// Of a RWMutex: readers that wait.
    public final ArrayDeque<Goroutine> readerWaiters = new ArrayDeque<>();

    /// Goroutines to which it was handed over, or which were released, until they have run again.
    public final List<Goroutine> granted = new ArrayList<>();

    /// Whether the holders hold it for reading.
    public boolean readers;

    /// Of a wait group its counter, of a semaphore its count; otherwise free for the kind's own
    /// use.
    public long counter;

    public boolean starving;
    public boolean done;

    public Semaphored(int id, ObjectKind kind, String name, String type, String createdAt) {
      super(id, kind, name, type, createdAt);
    }

    /// `goroutine`, which is at `place`, holds it from now on.
    public void hold(Goroutine goroutine, Places.Place place) {
      holders.add(goroutine);
      holderPlaces.add(place);
    }

    /// `goroutine`, or else the one that has held it longest, holds it no more.
    public void release(Goroutine goroutine) {
      if (!holders.isEmpty()) {
        int index = Math.max(holders.indexOf(goroutine), 0);
        holders.remove(index);
        holderPlaces.remove(index);
      }
    }
  }
}

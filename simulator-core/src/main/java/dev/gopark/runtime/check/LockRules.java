package dev.gopark.runtime.check;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Goroutine.Status;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.SyncState.Semaphored;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Locks, wait groups and conds, and the goroutines that wait for them, name each other, and nobody
/// waits who could go on.
///
/// A goroutine that waits, or is on its way to a lock, is in a method of the program's struct: that
/// is the first reference register of its frame.
final class LockRules {
  private final MachineData data;
  private final Judge judge;

  /// What somebody waits for, each with its struct.
  private final Map<Semaphored, HeapObject> awaited = new IdentityHashMap<>();

  /// Objects that a goroutine which does not wait is on its way to.
  private final Set<SyncState> approached = Collections.newSetFromMap(new IdentityHashMap<>());

  /// Goroutines found in queues.
  private final Set<Goroutine> queued = Collections.newSetFromMap(new IdentityHashMap<>());

  LockRules(MachineData data, Judge judge) {
    this.data = data;
    this.judge = judge;
  }

  void check() {
    data.goroutines.values().forEach(this::look);
    Set<Semaphored> locks = Collections.newSetFromMap(new IdentityHashMap<>());
    locks.addAll(awaited.keySet());
    for (SyncState object : data.objects) {
      if (object instanceof Semaphored lock) {
        locks.add(lock);
      }
    }
    locks.forEach(this::visit);
    data.goroutines.values().forEach(this::isQueued);
    awaited.forEach(this::hasWokenAllItCan);
  }

  private void look(Goroutine goroutine) {
    HeapObject struct = receiver(goroutine);
    SyncState lock = struct == null ? null : struct.sync;
    if (goroutine.waitingFor instanceof Semaphored wanted) {
      judge.demand(
          struct != null && lock == wanted,
          Rule.WAIT_QUEUES,
          () -> "%s waits for %s and is elsewhere".formatted(goroutine, wanted.name));
      awaited.put(wanted, struct);
    } else if (lock != null && goroutine.status != Status.WAITING && goroutine.phase != 0) {
      approached.add(lock);
    }
    boolean waits = goroutine.reason != null && goroutine.reason.isSync();
    judge.demand(
        waits == (goroutine.waitingFor != null),
        Rule.WAIT_QUEUES,
        () -> "%s waits (%s) for nothing".formatted(goroutine, goroutine.reason));
  }

  private static @Nullable HeapObject receiver(Goroutine goroutine) {
    boolean any = goroutine.current.code().refCount() > 0;
    return any && goroutine.refs[goroutine.refBase] instanceof HeapObject struct ? struct : null;
  }

  private void visit(Semaphored lock) {
    lock.waiters.forEach(waiter -> waits(waiter, lock));
    lock.readerWaiters.forEach(waiter -> waits(waiter, lock));
    for (Goroutine granted : lock.granted) {
      judge.demand(
          granted.status != Status.WAITING && data.goroutine(granted.id) == granted,
          Rule.WAIT_QUEUES,
          () -> "%s was released by %s and is %s".formatted(granted, lock.name, granted.status));
    }
  }

  private void waits(Goroutine waiter, Semaphored lock) {
    judge.demand(
        queued.add(waiter) && waiter.waitingFor == lock && waiter.status == Status.WAITING,
        Rule.WAIT_QUEUES,
        () ->
            "%s is in a queue of %s, is %s, waits for %s, or is queued twice"
                .formatted(waiter, lock.name, waiter.status, waiter.waitingFor));
  }

  private void isQueued(Goroutine goroutine) {
    SyncState wanted = goroutine.waitingFor;
    judge.demand(
        wanted == null || queued.contains(goroutine),
        Rule.WAIT_QUEUES,
        () -> "%s waits and is in no queue".formatted(goroutine));
  }

  private void hasWokenAllItCan(Semaphored lock, HeapObject struct) {
    StructRules rules = new StructRules(lock, struct, approached.contains(lock));
    judge.demand(
        rules.broken() == null,
        Rule.NO_LOST_WAKE_UP,
        () -> "of %s: %s (waiting %s)".formatted(lock.name, rules.broken(), lock.waiters));
  }
}

package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import dev.gopark.event.WaitReason;
import dev.gopark.types.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Tells which goroutines can never run again. Those that can run, and timers, hold on to what they
/// can still use: what they can reach through memory with the code that lies ahead of them. A
/// goroutine that waits for something that is held on to, in a way in which that code can use it,
/// may be woken, and then holds on to more; so on until nothing changes. Who remains waits for
/// ever, whatever is chosen: no schedule wakes it. A lock is held on to by its holders alone,
/// unless somebody's code unlocks what it has not locked.
public final class Rescue {
  private final MachineData data;
  private final Usable usable;
  private final Set<Integer> up = new TreeSet<>();

  private Rescue(MachineData data, Map<Type, Map<String, Function>> methods) {
    this.data = data;
    this.usable = new Usable(data, methods);
  }

  /// Ids of the goroutines that wait for ever.
  ///
  /// @param methods the method sets of the program's types
  /// @param gone goroutines that count as ended
  public static Set<Integer> stuck(
      MachineData data, Map<Type, Map<String, Function>> methods, Set<Integer> gone) {
    Rescue rescue = new Rescue(data, methods);
    rescue.begin(gone);
    Set<Integer> open = new TreeSet<>(data.goroutines.keySet());
    open.removeAll(gone);
    open.removeAll(rescue.up);
    while (rescue.wake(open)) {
      open.removeAll(rescue.up);
    }
    return open;
  }

  /// Ids of the waiting goroutines that `helper` could help by what it can use, were it to run:
  /// perhaps itself too. Closing is no help for who sends. Locks are not looked at.
  public static Set<Integer> wakes(
      MachineData data, Map<Type, Map<String, Function>> methods, Goroutine helper) {
    Rescue rescue = new Rescue(data, methods);
    rescue.usable.hold(helper);
    Set<Integer> woken = new TreeSet<>();
    for (Goroutine waiter : data.goroutines.values()) {
      if (!needsNobody(waiter) && rescue.canHelp(waiter)) {
        woken.add(waiter.id);
      }
    }
    return woken;
  }

  private void begin(Set<Integer> gone) {
    for (Goroutine goroutine : data.goroutines.values()) {
      if (!gone.contains(goroutine.id) && needsNobody(goroutine)) {
        add(goroutine);
      }
    }
    for (Processor processor : data.processors) {
      for (Timer timer : processor.timers) {
        if (timer.function != null) {
          usable.hold(timer.function);
        }
      }
    }
  }

  private static boolean needsNobody(Goroutine goroutine) {
    WaitReason reason = goroutine.reason;
    return goroutine.status != Goroutine.Status.WAITING
        || reason == null
        || reason == WaitReason.SLEEP
        || reason == WaitReason.IO_WAIT
        || reason == WaitReason.PANIC_WAIT;
  }

  private void add(Goroutine goroutine) {
    up.add(goroutine.id);
    usable.hold(goroutine);
  }

  private boolean wake(Collection<Integer> open) {
    boolean woken = false;
    for (int id : open) {
      Goroutine goroutine = data.goroutine(id);
      if (goroutine != null && canWake(goroutine)) {
        add(goroutine);
        woken = true;
      }
    }
    return woken;
  }

  private boolean canWake(Goroutine goroutine) {
    if (!goroutine.sudogs.isEmpty()) {
      return goroutine.sudogs.stream().anyMatch(this::canServe);
    }
    if (!(goroutine.waitingFor instanceof SyncState.Semaphored object)) {
      return false;
    }
    return switch (object.kind) {
      case MUTEX, RW_MUTEX, ONCE -> canUnlock(object);
      case WAIT_GROUP -> usable.holds(object) && usable.calls("sync.(*WaitGroup).", "Done", "Add");
      case COND -> usable.holds(object) && usable.calls("sync.(*Cond).", "Signal", "Broadcast");
      case SEMAPHORE, CHANNEL -> usable.holds(object);
    };
  }

  /// As above, but who would only panic then is not helped.
  private boolean canHelp(Goroutine goroutine) {
    return goroutine.sudogs.isEmpty()
        ? canWake(goroutine)
        : goroutine.sudogs.stream()
            .anyMatch(
                place ->
                    canServe(place) && (!place.send || usable.receives(place.channel.element)));
  }

  private boolean canServe(Sudog place) {
    Channel channel = place.channel;
    if (channel.timer != null) {
      return channel.timer.active || usable.holds(channel);
    }
    if (!usable.holds(channel)) {
      return false;
    }
    return usable.closes(channel.element)
        || (place.send ? usable.receives(channel.element) : usable.sends(channel.element));
  }

  private boolean canUnlock(SyncState.Semaphored lock) {
    boolean held =
        lock.holders.stream()
            .map(SyncState.Semaphored.Holder::goroutine)
            .anyMatch(holder -> !up.contains(holder.id));
    return !held || usable.holds(lock) && usable.unlocksOthers();
  }
}

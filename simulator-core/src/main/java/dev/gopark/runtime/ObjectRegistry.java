package dev.gopark.runtime;

import dev.gopark.code.Registers;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import org.jspecify.annotations.Nullable;

/// Makes channels, recognises locks at their first use, names both, and keeps the list of those
/// that are shown.
final class ObjectRegistry {
  /// Idle objects beyond this number are no longer shown, oldest first.
  private static final int MAX_OBJECTS = 4_096;

  /// Looking for a lock's name takes a walk through all variables: so many are worth it.
  private static final int MAX_NAMED = 512;

  private static final long CHANNEL_BYTES = 96;

  private final MachineKernel kernel;
  private final MachineData data;

  /// The texts given to the last object, which the next one often shares.
  private String lastPlace = "";

  private String lastType = "";

  ObjectRegistry(MachineKernel kernel) {
    this.kernel = kernel;
    this.data = kernel.data();
  }

  /// The lock, wait group, cond or once that `object` is.
  SyncState.Semaphored syncState(HeapObject object, ObjectKind kind) {
    if (object.sync instanceof SyncState.Semaphored known) {
      return known;
    }
    int id = data.nextObject++;
    SyncState.Semaphored created =
        new SyncState.Semaphored(
            id, kind, lockName(object, kind, id), "sync." + kind.label, here());
    object.sync = created;
    register(created);
    return created;
  }

  private String lockName(HeapObject object, ObjectKind kind, int id) {
    String found =
        id > MAX_NAMED
            ? null
            : new ObjectNames(kernel.program(), data).find(object, kernel.current());
    return found != null ? found : kind.label + " " + id;
  }

  Channel makeChannel(Type.Channel type, int capacity) {
    int id = data.nextObject++;
    Channel created =
        new Channel(
            id,
            channelName(id),
            typeText(type),
            here(),
            allocate(CHANNEL_BYTES + 8L * capacity),
            type.element(),
            Registers.isWord(type.element()),
            capacity);
    register(created);
    if (kernel.observed()) {
      String rule =
          capacity == 0
              ? created.name + " has no buffer: sender and receiver wait for each other"
              : "%s has room for %d value%s"
                  .formatted(created.name, capacity, capacity == 1 ? "" : "s");
      kernel.emit(new Event.ChanMake(kernel.when(), created.ref(), capacity, rule));
    }
    return created;
  }

  /// Refuses what is larger than all simulated memory, before Java is asked for it.
  private long allocate(long bytes) {
    if (bytes > kernel.config().limits().heapBytes()) {
      kernel.write(true, "runtime: out of memory: cannot allocate " + bytes + "-byte block\n");
      throw kernel.fatal("out of memory");
    }
    return data.heap.allocate(bytes);
  }

  /// The variable that the running instruction makes it for.
  private String channelName(int id) {
    Goroutine running = kernel.data().turn.running;
    if (running != null) {
      Places.Place place = kernel.places().of(running);
      @Nullable String[] names = place.function().code().names();
      String name = place.pc() < names.length ? names[place.pc()] : null;
      if (name != null) {
        return name;
      }
      if (running.current.name().startsWith("context.")) {
        return "context " + id;
      }
    }
    return "chan " + id;
  }

  private String typeText(Type type) {
    String text = TypePrinter.print(type);
    lastType = text.equals(lastType) ? lastType : text;
    return lastType;
  }

  private String here() {
    String place = kernel.data().turn.running == null ? "" : kernel.when().position();
    lastPlace = place.equals(lastPlace) ? lastPlace : place;
    return lastPlace;
  }

  private void register(SyncState state) {
    data.objects.add(state);
    if (data.objects.size() > MAX_OBJECTS) {
      forgetIdle();
    }
  }

  /// Drops the oldest half of the objects that nobody holds or waits for.
  private void forgetIdle() {
    int excess = data.objects.size() - MAX_OBJECTS / 2;
    int[] dropped = {0};
    data.objects.removeIf(state -> isIdle(state) && dropped[0]++ < excess);
  }

  private static boolean isIdle(SyncState state) {
    return switch (state) {
      case Channel channel -> channel.senders.isEmpty() && channel.receivers.isEmpty();
      case SyncState.Semaphored lock ->
          lock.holders.isEmpty() && lock.waiters.isEmpty() && lock.readerWaiters.isEmpty();
    };
  }
}

package dev.gopark.runtime.race;

import dev.gopark.runtime.model.Access;
import dev.gopark.runtime.model.Access.Origin;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.runtime.model.MemoryOrder;
import dev.gopark.runtime.model.Race;
import dev.gopark.runtime.model.Shadow;
import dev.gopark.runtime.model.Shadowed;
import dev.gopark.runtime.model.VectorClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Compares each access to memory with the earlier ones that it is not ordered behind. Of these it
/// keeps, for each slot, those that a later access could still race with. Flanagan, Freund,
/// "FastTrack" (2009), without the loss of accesses that Go's detector allows itself.
public final class RaceDetector implements MemoryOrder {
  /// More races than these are not told apart any more.
  private static final int MAX_RACES = 1_000;

  private final MachineData data;
  private final BiFunction<Shadowed, Integer, String> names;
  private final Consumer<Race> found;

  /// @param names tells what people call a slot of an object
  /// @param found is told of each new race
  public RaceDetector(
      MachineData data, BiFunction<Shadowed, Integer, String> names, Consumer<Race> found) {
    this.data = data;
    this.names = names;
    this.found = found;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void access(
      Goroutine g, Shadowed memory, int slot, boolean write, boolean atomic, String via) {
    Shadow shadow = memory.shadow();
    Access known = shadow.accesses(slot);
    int count = g.clock.of(g.id);
    if (known != null && isRepeated(known, g, count, write, atomic)) {
      return;
    }
    Access access = new Access(origin(g), count, write, atomic, via, Stacks.of(g), null);
    List<Access> kept = new ArrayList<>();
    int all = 0;
    for (Access earlier = known; earlier != null; earlier = earlier.next()) {
      int seen = g.clock.of(earlier.by().goroutine());
      boolean ordered = earlier.count() <= seen;
      if (!ordered && conflict(earlier, access)) {
        report(earlier, access, memory, slot, seen);
      }
      if (!(ordered && covers(access, earlier))) {
        kept.add(earlier);
      }
      all++;
    }
    shadow.setAccesses(slot, access.withNext(kept.size() == all ? known : linked(kept)));
  }

  private static @Nullable Access linked(List<Access> accesses) {
    Access first = null;
    for (Access access : accesses.reversed()) {
      first = access.withNext(first);
    }
    return first;
  }

  /// Whether the latest access says all that the same goroutine's new one would.
  private static boolean isRepeated(
      Access latest, Goroutine g, int count, boolean write, boolean atomic) {
    return latest.by().goroutine() == g.id
        && latest.count() == count
        && (latest.write() || !write)
        && latest.atomic() == atomic;
  }

  private static boolean conflict(Access earlier, Access later) {
    return (earlier.write() || later.write()) && !(earlier.atomic() && later.atomic());
  }

  /// Whether whatever races with `earlier` later on will race with `later` as well.
  private static boolean covers(Access later, Access earlier) {
    return (later.write() || !earlier.write()) && (!later.atomic() || earlier.atomic());
  }

  /// Of each place in memory the first race is told, with the latest of the earlier accesses; as Go
  /// does.
  private void report(Access earlier, Access later, Shadowed memory, int slot, int known) {
    long address = address(memory, slot);
    if (data.races.size() < MAX_RACES
        && data.races.stream().noneMatch(race -> race.address() == address)) {
      String name = names.apply(memory, slot);
      Race race = new Race(earlier, later, address, name, data.steps, known);
      data.races.add(race);
      found.accept(race);
    }
  }

  private static long address(Shadowed memory, int slot) {
    return switch (memory) {
      case HeapObject object -> object.address(slot);
      case MapObject map -> map.address;
      case Channel channel -> channel.address;
      default -> 0;
    };
  }

  private static Origin origin(Goroutine g) {
    return new Origin(g.id, g.creator, g.startedBy.stack());
  }

  private static void tick(Goroutine g) {
    g.clock = g.clock.with(g.id, g.clock.of(g.id) + 1);
  }

  @Override
  public void acquire(Goroutine g, Shadowed object, int slot) {
    if (object.shadow != null) {
      g.clock = g.clock.join(object.shadow.clock(slot));
    }
  }

  @Override
  public void release(Goroutine g, Shadowed object, int slot) {
    object.shadow().setClock(slot, g.clock);
    tick(g);
  }

  @Override
  public void releaseMerge(Goroutine g, Shadowed object, int slot) {
    Shadow shadow = object.shadow();
    shadow.setClock(slot, g.clock.join(shadow.clock(slot)));
    tick(g);
  }

  @Override
  public void releaseAcquire(Goroutine g, Shadowed object, int slot) {
    acquire(g, object, slot);
    release(g, object, slot);
  }

  @Override
  public void meet(Goroutine one, Goroutine other) {
    VectorClock both = one.clock.join(other.clock);
    one.clock = both;
    other.clock = both;
    tick(one);
    tick(other);
  }

  @Override
  public void started(Goroutine child, @Nullable Goroutine creator) {
    if (creator != null) {
      child.startedBy = child.startedBy.withStack(Stacks.of(creator));
    }
    VectorClock inherited = creator == null ? VectorClock.EMPTY : creator.clock;
    child.clock = inherited.with(child.id, 1);
    if (creator != null) {
      tick(creator);
    }
  }

  @Override
  public void pass(Shadowed from, int slot, Shadowed to, int toSlot) {
    VectorClock passed = from.shadow == null ? null : from.shadow.clock(slot);
    if (passed != null) {
      Shadow shadow = to.shadow();
      shadow.setClock(toSlot, passed.join(shadow.clock(toSlot)));
    }
  }
}

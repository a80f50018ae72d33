package dev.gopark.runtime.race;

import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MemoryOrder;
import dev.gopark.runtime.model.Native;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.runtime.model.Shadowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A library whose bodies also say what they order: what a call passes on before it runs, and what
/// it has learned when it is done. The names of the acts are those of [MemoryOrder]; the slots are
/// fields of package sync's structs.
public final class OrderedNatives implements NativeLibrary {
  // Slots by which goroutines meet.
  private static final int MUTEX = 0;
  private static final int WRITER_SEM = 1;
  private static final int READER_SEM = 2;
  private static final int WAIT_GROUP = 0;
  private static final int WAIT_GROUP_SEMA = 2;
  private static final int ONCE_DONE = 0;
  private static final int POOL = 0;

  private static final Act NOTHING = (_, _, _, _) -> {};

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("sync.(*Mutex).Lock", after(acquire(MUTEX))),
          Map.entry("sync.(*Mutex).TryLock", after(ifTrue(acquire(MUTEX)))),
          Map.entry("sync.(*Mutex).Unlock", before(release(MUTEX))),
          Map.entry("sync.(*RWMutex).RLock", after(acquire(READER_SEM))),
          Map.entry("sync.(*RWMutex).TryRLock", after(ifTrue(acquire(READER_SEM)))),
          Map.entry("sync.(*RWMutex).RUnlock", before(merge(WRITER_SEM))),
          Map.entry("sync.(*RWMutex).Lock", after(acquire(READER_SEM).then(acquire(WRITER_SEM)))),
          Map.entry(
              "sync.(*RWMutex).TryLock",
              after(ifTrue(acquire(READER_SEM).then(acquire(WRITER_SEM))))),
          Map.entry("sync.(*RWMutex).Unlock", before(release(READER_SEM))),
          Map.entry("sync.(*WaitGroup).Add", before(OrderedNatives::add)),
          Map.entry("sync.(*WaitGroup).Done", before(merge(WAIT_GROUP))),
          Map.entry(
              "sync.(*WaitGroup).Wait", new Rule(OrderedNatives::beginsWait, acquire(WAIT_GROUP))),
          Map.entry("sync.(*Once).finish", before(release(ONCE_DONE))),
          Map.entry("sync.(*Pool).put", before(OrderedNatives::putBack)),
          Map.entry("sync.(*Pool).take", after(OrderedNatives::taken)),
          Map.entry("time.newTimer", after(OrderedNatives::startTimer)),
          Map.entry("time.newFuncTimer", after(OrderedNatives::startTimer)),
          Map.entry("time.reset", before(OrderedNatives::resetTimer)));

  private final NativeLibrary library;

  public OrderedNatives(NativeLibrary library) {
    this.library = library;
  }

  /// Something that a call does to the order of things.
  @FunctionalInterface
  interface Act {
    /// @param receiver the first reference that the call got
    void run(MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object receiver);

    default Act then(Act second) {
      return (order, g, call, receiver) -> {
        run(order, g, call, receiver);
        second.run(order, g, call, receiver);
      };
    }
  }

  /// What a function does before it runs and when it is done.
  record Rule(Act before, Act after) {}

  static Rule before(Act act) {
    return new Rule(act, NOTHING);
  }

  static Rule after(Act act) {
    return new Rule(NOTHING, act);
  }

  @Override
  public @Nullable Native find(String name) {
    Native body = library.find(name);
    Rule rule = rule(name);
    return body == null || rule == null ? body : ordered(body, rule);
  }

  private static @Nullable Rule rule(String name) {
    Rule known = RULES.getOrDefault(name, LibraryAccess.RULES.get(name));
    return known != null ? known : AtomicOrder.rule(name);
  }

  private static Native ordered(Native body, Rule rule) {
    return call -> {
      Goroutine g = call.goroutine();
      MemoryOrder order = call.kernel().order();
      Object receiver = g.refs.length == 0 ? null : call.ref(0);
      if (g.phase == 0) {
        rule.before().run(order, g, call, receiver);
      }
      Result result = body.call(call);
      if (result == Result.DONE) {
        rule.after().run(order, g, call, receiver);
      }
      return result;
    };
  }

  private static Act acquire(int slot) {
    return (order, g, _, receiver) -> {
      if (receiver instanceof HeapObject object) {
        order.acquire(g, object, slot);
      }
    };
  }

  private static Act release(int slot) {
    return (order, g, _, receiver) -> {
      if (receiver instanceof HeapObject object) {
        order.release(g, object, slot);
      }
    };
  }

  private static Act merge(int slot) {
    return (order, g, _, receiver) -> {
      if (receiver instanceof HeapObject object) {
        order.releaseMerge(g, object, slot);
      }
    };
  }

  static Act ifTrue(Act act) {
    return (order, g, call, receiver) -> {
      if (call.bool(0)) {
        act.run(order, g, call, receiver);
      }
    };
  }

  /// Counting down passes on; the first count up must not come while somebody begins to wait.
  private static void add(
      MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object receiver) {
    if (receiver instanceof HeapObject group) {
      if ((int) call.word(0) < 0) {
        order.releaseMerge(g, group, WAIT_GROUP);
      } else if (group.word(WAIT_GROUP) == 0) {
        order.access(g, group, WAIT_GROUP_SEMA, false, false, "");
      }
    }
  }

  private static void beginsWait(
      MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object receiver) {
    if (receiver instanceof HeapObject group && group.word(0) > 0 && group.word(1) == 0) {
      order.access(g, group, WAIT_GROUP_SEMA, true, false, "");
    }
  }

  /// The receiver comes behind the value. Whoever takes any value learns of all that were put.
  private static void putBack(
      MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object value) {
    if (call.ref(1) instanceof HeapObject pool) {
      order.releaseMerge(g, pool, POOL);
    }
  }

  private static void taken(
      MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object receiver) {
    if (receiver instanceof HeapObject pool) {
      order.acquire(g, pool, POOL);
    }
  }

  private static void startTimer(
      MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object receiver) {
    resetTimer(order, g, call, call.ref(0));
  }

  private static void resetTimer(
      MemoryOrder order, Goroutine g, NativeCall call, @Nullable Object receiver) {
    if (receiver instanceof Channel channel && channel.timer != null) {
      Shadowed timer = channel.timer;
      order.release(g, timer, 0);
    }
  }
}

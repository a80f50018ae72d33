package dev.gopark.runtime.race;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MemoryOrder;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.race.OrderedNatives.Act;
import dev.gopark.runtime.race.OrderedNatives.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What package sync/atomic orders: a load acquires, a store releases, what does both in one does
/// both; a swap that fails has only loaded.
final class AtomicOrder {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:sync/)?atomic\\.(?:\\(\\*(?<type>\\w+)(?:\\[.*\\])?\\)\\.)?"
              + "(?<op>Load|Store|Add|And|Or|Swap|CompareAndSwap|swap|replace)(?<suffix>\\w*)");

  private AtomicOrder() {}

  /// The rule of a function, or null if it is none of that package.
  static @Nullable Rule rule(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return null;
    }
    boolean references =
        "Pointer".equals(parts.group("type")) || "Value".equals(parts.group("type"));
    return switch (parts.group("op")) {
      case "Load" -> OrderedNatives.before(at(0, false, MemoryOrder::acquire));
      case "Store" -> OrderedNatives.before(at(references ? 1 : 0, true, MemoryOrder::release));
      case "CompareAndSwap", "replace" -> exchange(references ? 2 : 0);
      default -> OrderedNatives.before(at(references ? 1 : 0, true, MemoryOrder::releaseAcquire));
    };
  }

  private static Rule exchange(int register) {
    Act done = at(register, true, MemoryOrder::releaseAcquire);
    Act failed = at(register, false, MemoryOrder::acquire);
    return OrderedNatives.after(
        (order, g, call, receiver) -> (call.bool(0) ? done : failed).run(order, g, call, receiver));
  }

  @FunctionalInterface
  private interface Step {
    void run(MemoryOrder order, Goroutine g, HeapObject memory, int slot);
  }

  /// An access to the word that reference register `register` leads to, and what it orders.
  private static Act at(int register, boolean write, Step step) {
    return (order, g, call, _) -> {
      switch (call.ref(register)) {
        case Pointer pointer -> run(order, g, pointer.owner.array(), slot(pointer), write, step);
        case HeapObject object -> run(order, g, object, 0, write, step);
        case null, default -> {}
      }
    };
  }

  private static int slot(Pointer pointer) {
    return pointer.owner.start() + pointer.slot;
  }

  private static void run(
      MemoryOrder order, Goroutine g, HeapObject memory, int slot, boolean write, Step step) {
    order.access(g, memory, slot, write, true, "");
    step.run(order, g, memory, slot);
  }
}

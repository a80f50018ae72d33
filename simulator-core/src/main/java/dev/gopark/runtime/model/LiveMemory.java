package dev.gopark.runtime.model;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Measures the memory that a program still holds, as a garbage collector's mark phase would: about
/// the bytes Go would need for it.
public final class LiveMemory {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> open = new ArrayDeque<>();
  private final LiveStack stack;
  private final References references;
  private long bytes;

  private LiveMemory(MachineData data) {
    stack = new LiveStack(data.functions);
    references = new References(data);
  }

  /// Bytes reachable from package-level variables, goroutines and timers.
  public static long measure(MachineData data) {
    LiveMemory memory = new LiveMemory(data);
    memory.add(data.globals);
    data.goroutines.values().forEach(memory::add);
    data.processors.forEach(processor -> processor.timers.forEach(memory::add));
    memory.drain();
    return memory.bytes;
  }

  private void drain() {
    Consumer<Object> add = this::add;
    while (!open.isEmpty()) {
      Object object = open.removeFirst();
      bytes += size(object);
      references.of(object, add);
    }
  }

  private void add(Object object) {
    if (seen.add(object)) {
      open.addLast(object);
    }
  }

  private long size(Object object) {
    return switch (object) {
      case ByteArray array -> array.values.length;
      case StructObject struct -> 8L * struct.slots() + text(struct.refs);
      case RefArray array -> 8L * array.slots() + text(array.values);
      case RefCell cell -> 8 + text(cell.value);
      case EmptyArray _, ArrayView _ -> 16;
      case HeapObject other -> 8L * other.slots();
      case Goroutine goroutine ->
          8L * (goroutine.words.length + goroutine.refs.length) + stackText(goroutine);
      case Channel channel -> 96 + 8L * channel.capacity + text(channel.refBuffer);
      case MapObject map -> 48L * map.size();
      case Box box -> 16 + text(box.ref);
      default -> 16;
    };
  }

  private long stackText(Goroutine goroutine) {
    long[] sum = {0};
    stack.forEachFrame(
        goroutine,
        (live, _, refBase) -> {
          for (int register : live.refs()) {
            sum[0] += text(goroutine.refs[refBase + register]);
          }
        });
    return sum[0];
  }

  private static long text(@Nullable Object... values) {
    long sum = 0;
    for (Object value : values) {
      if (value instanceof String text) {
        sum += text.length();
      }
    }
    return sum;
  }
}

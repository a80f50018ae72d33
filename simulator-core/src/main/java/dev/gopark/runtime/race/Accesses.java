package dev.gopark.runtime.race;

import dev.gopark.runtime.model.EmptyArray;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.StructObject;
import org.jspecify.annotations.Nullable;

/// Takes accesses to structs, arrays and slices apart into accesses to their slots.
final class Accesses {
  private Accesses() {}

  /// A slot that is no struct or array itself.
  static void slot(Goroutine g, Kernel k, HeapObject owner, int slot, boolean write) {
    HeapObject array = owner.array();
    if (!(array instanceof EmptyArray)) {
      k.order().access(g, array, owner.start() + slot, write, false, "");
    }
  }

  /// All of a struct or array, with those that lie in it.
  static void whole(Goroutine g, Kernel k, @Nullable Object value, boolean write) {
    if (value instanceof HeapObject object && !(object.array() instanceof EmptyArray)) {
      slots(g, k, object, 0, (int) object.slots(), write);
    }
  }

  private static void slots(
      Goroutine g, Kernel k, HeapObject owner, int from, int to, boolean write) {
    for (int slot = from; slot < to; slot++) {
      if (isPart(owner, slot)) {
        whole(g, k, owner.ref(slot), write);
      } else {
        slot(g, k, owner, slot, write);
      }
    }
  }

  private static boolean isPart(HeapObject owner, int slot) {
    return switch (owner.array()) {
      case StructObject struct -> struct.layout.part(slot) != null;
      case RefArray array -> array.element != null;
      default -> false;
    };
  }

  /// Elements of a slice, as far as there are so many.
  static void elements(
      Goroutine g, Kernel k, SliceValue slice, long from, long count, boolean write) {
    if (from >= 0 && from + count <= slice.length && !(slice.array instanceof EmptyArray)) {
      int first = slice.offset + (int) from;
      slots(g, k, slice.array, first, first + (int) count, write);
    }
  }

  /// What `append` does to memory that others may know: it writes behind the slice, or reads the
  /// slice to move it.
  static void append(Goroutine g, Kernel k, @Nullable SliceValue slice, long count) {
    if (slice == null || slice.array instanceof EmptyArray) {
      return;
    }
    int end = slice.offset + (int) slice.length;
    if (slice.length + count > slice.capacity) {
      slots(g, k, slice.array, slice.offset, end, false);
    } else {
      slots(g, k, slice.array, end, end + (int) count, true);
    }
  }
}

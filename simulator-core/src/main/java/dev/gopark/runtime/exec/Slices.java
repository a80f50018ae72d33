package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Aggregates;
import dev.gopark.runtime.model.ByteArray;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.WordArray;
import dev.gopark.types.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Slices and the elements behind them. Elements that are structs or arrays keep their identity for
/// ever, so that pointers to them stay true: assigning to one copies into it.
final class Slices {
  private Slices() {}

  static int length(@Nullable SliceValue slice) {
    return slice == null ? 0 : slice.length;
  }

  static int capacity(@Nullable SliceValue slice) {
    return slice == null ? 0 : slice.capacity;
  }

  /// `slice[low:high:max]`, the bounds having been checked.
  static @Nullable SliceValue part(
      Kernel k, @Nullable SliceValue slice, int low, int high, int max) {
    if (slice == null) {
      return null;
    }
    if (high > slice.length) {
      Elements.fill(k, slice.array, slice.offset + slice.length, slice.offset + high);
    }
    return new SliceValue(slice.array, slice.offset + low, high - low, max - low);
  }

  /// Sets an element; a struct or array given to an element that has none yet becomes it.
  static void put(SliceValue slice, int index, @Nullable Object value) {
    int slot = slice.offset + index;
    if (slice.array instanceof RefArray array
        && array.element != null
        && array.values[slot] instanceof HeapObject old
        && value instanceof HeapObject source) {
      Aggregates.assign(old, source);
    } else {
      slice.array.setRef(slot, value);
    }
  }

  /// `copy(target, source)`
  static int copy(Kernel k, @Nullable SliceValue target, @Nullable SliceValue source) {
    if (target == null || source == null) {
      return 0;
    }
    int count = Math.min(target.length, source.length);
    move(k, source.array, source.offset, target.array, target.offset, count);
    return count;
  }

  /// `copy(target, source)` from a string.
  static int copy(@Nullable SliceValue target, String source) {
    if (target == null) {
      return 0;
    }
    int count = Math.min(target.length, source.length());
    for (int i = 0; i < count; i++) {
      target.array.setWord(target.offset + i, source.charAt(i));
    }
    return count;
  }

  /// Copies elements between arrays of one type, which may be the same array.
  static void move(Kernel k, HeapObject source, int from, HeapObject target, int to, int count) {
    switch (source) {
      case WordArray words ->
          System.arraycopy(words.values, from, ((WordArray) target).values, to, count);
      case ByteArray bytes ->
          System.arraycopy(bytes.values, from, ((ByteArray) target).values, to, count);
      case RefArray refs when refs.element != null ->
          moveAggregates(k, refs, from, (RefArray) target, to, count);
      case RefArray refs ->
          System.arraycopy(refs.values, from, ((RefArray) target).values, to, count);
      default -> throw new IllegalStateException("no array: " + source.getClass());
    }
  }

  private static void moveAggregates(
      Kernel k, RefArray source, int from, RefArray target, int to, int count) {
    if (from < to) {
      for (int i = count - 1; i >= 0; i--) {
        moveAggregate(k, source, from + i, target, to + i);
      }
    } else {
      for (int i = 0; i < count; i++) {
        moveAggregate(k, source, from + i, target, to + i);
      }
    }
  }

  private static void moveAggregate(Kernel k, RefArray source, int from, RefArray target, int to) {
    if (source.values[from] instanceof HeapObject value) {
      if (target.values[to] instanceof HeapObject old) {
        Aggregates.assign(old, value);
      } else {
        target.values[to] = Aggregates.copy(k.heap(), value);
      }
    }
  }

  /// `clear(slice)`
  static void clear(@Nullable SliceValue slice) {
    if (slice == null) {
      return;
    }
    int end = slice.offset + slice.length;
    switch (slice.array) {
      case WordArray words -> Arrays.fill(words.values, slice.offset, end, 0);
      case ByteArray bytes -> Arrays.fill(bytes.values, slice.offset, end, (byte) 0);
      case RefArray refs when refs.element != null -> clearAggregates(refs, slice.offset, end);
      case RefArray refs -> Arrays.fill(refs.values, slice.offset, end, null);
      default -> throw new IllegalStateException("no array: " + slice.array.getClass());
    }
  }

  private static void clearAggregates(RefArray array, int start, int end) {
    for (int i = start; i < end; i++) {
      if (array.element != null && array.values[i] instanceof HeapObject value) {
        array.element.clear(value);
      }
    }
  }

  /// The array of type `type` at the start of a slice: the slice's own when it is just as long,
  /// else a copy, which then lives apart from the slice.
  static @Nullable HeapObject arrayPointer(Kernel k, @Nullable SliceValue slice, Type type) {
    if (!(type.underlying() instanceof Type.Array(long wanted, Type _))) {
      throw new IllegalStateException("no array type: " + type);
    }
    if (length(slice) < wanted) {
      throw RuntimeErrors.arrayLength(k, length(slice), wanted);
    }
    if (slice == null || slice.offset == 0 && slice.array.slots() == wanted) {
      return slice == null ? null : slice.array;
    }
    HeapObject array = k.layouts().of(type).zero(k.heap());
    move(k, slice.array, slice.offset, array, 0, (int) wanted);
    return array;
  }
}

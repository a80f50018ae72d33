package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Aggregates;
import dev.gopark.runtime.model.ArrayView;
import dev.gopark.runtime.model.ByteArray;
import dev.gopark.runtime.model.EmptyArray;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.WordArray;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Slices and the elements behind them. Elements that are structs or arrays keep their identity for
/// ever, so that pointers to them stay true: assigning to one copies into it.
final class Slices {
  private Slices() {}

  static long length(@Nullable SliceValue slice) {
    return slice == null ? 0 : slice.length;
  }

  static long capacity(@Nullable SliceValue slice) {
    return slice == null ? 0 : slice.capacity;
  }

  /// `slice[low:high:max]`, the bounds having been checked.
  static @Nullable SliceValue part(
      Kernel k, @Nullable SliceValue slice, long low, long high, long max) {
    if (slice == null) {
      return null;
    }
    if (high > slice.length) {
      Elements.fill(k, slice.array, slice.offset + slice.length, slice.offset + high);
    }
    return of(slice.array, slice.offset, low, high, max);
  }

  /// The elements from `low` to `high` after the slot `start` of `array`.
  static SliceValue of(HeapObject array, int start, long low, long high, long max) {
    int offset = array instanceof EmptyArray ? 0 : start + (int) low;
    return new SliceValue(array, offset, high - low, max - low);
  }

  /// `copy(target, source)`
  static long copy(Kernel k, @Nullable SliceValue target, @Nullable SliceValue source) {
    if (target == null || source == null) {
      return 0;
    }
    long count = Math.min(target.length, source.length);
    move(k, source, target.array, target.offset, count);
    return count;
  }

  /// Copies the first `count` elements of `source` to the slot `to` and on of an array.
  static void move(Kernel k, SliceValue source, HeapObject target, int to, long count) {
    Aggregates.move(k.heap(), source.array, source.offset, target, to, (int) count);
  }

  /// `copy(target, source)` from a string.
  static int copy(@Nullable SliceValue target, String source) {
    if (target == null) {
      return 0;
    }
    int count = (int) Math.min(target.length, source.length());
    for (int i = 0; i < count; i++) {
      target.array.setWord(target.offset + i, source.charAt(i));
    }
    return count;
  }

  /// `clear(slice)`
  static void clear(@Nullable SliceValue slice) {
    if (slice == null) {
      return;
    }
    int end = slice.offset + (int) slice.length;
    switch (slice.array) {
      case WordArray words -> Arrays.fill(words.values, slice.offset, end, 0);
      case ByteArray bytes -> Arrays.fill(bytes.values, slice.offset, end, (byte) 0);
      case RefArray refs when refs.element != null -> clearAggregates(refs, slice.offset, end);
      case RefArray refs -> Arrays.fill(refs.values, slice.offset, end, null);
      case EmptyArray _ -> {}
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

  /// The array of `wanted` elements at the start of a slice: the slice's own when it is just as
  /// long, else a view of it.
  static @Nullable HeapObject arrayPointer(Kernel k, @Nullable SliceValue slice, long wanted) {
    if (length(slice) < wanted) {
      throw RuntimeErrors.arrayLength(k, length(slice), wanted);
    }
    if (slice == null || slice.offset == 0 && slice.array.slots() == wanted) {
      return slice == null ? null : slice.array;
    }
    return slice.array instanceof EmptyArray empty
        ? new EmptyArray(empty.address(), wanted, empty.element)
        : new ArrayView(slice.array, slice.offset, (int) wanted);
  }
}

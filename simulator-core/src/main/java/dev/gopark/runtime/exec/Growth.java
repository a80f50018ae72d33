package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.SliceValue;
import org.jspecify.annotations.Nullable;

/// `append`, with the capacities that gc's `growslice` gives.
final class Growth {
  /// Up to this capacity a slice doubles; beyond it grows by ever nearer to a quarter.
  private static final int THRESHOLD = 256;

  private Growth() {}

  /// The slice with room for one more element, its last, which is still to be set.
  static SliceValue byOne(Kernel k, Elements elements, @Nullable SliceValue slice) {
    return by(k, elements, slice, 1);
  }

  static @Nullable SliceValue append(
      Kernel k, Elements elements, @Nullable SliceValue slice, @Nullable SliceValue added) {
    if (added == null || added.length == 0) {
      return slice;
    }
    int length = Slices.length(slice);
    SliceValue grown = by(k, elements, slice, added.length);
    Slices.move(k, added.array, added.offset, grown.array, grown.offset + length, added.length);
    return grown;
  }

  static @Nullable SliceValue append(
      Kernel k, Elements elements, @Nullable SliceValue slice, String added) {
    if (added.isEmpty()) {
      return slice;
    }
    int length = Slices.length(slice);
    SliceValue grown = by(k, elements, slice, added.length());
    for (int i = 0; i < added.length(); i++) {
      grown.array.setWord(grown.offset + length + i, added.charAt(i));
    }
    return grown;
  }

  private static SliceValue by(Kernel k, Elements elements, @Nullable SliceValue slice, int count) {
    if (slice == null) {
      HeapObject array = elements.array(k, capacity(k, elements, 0, count));
      return new SliceValue(array, 0, count, array.slots());
    }
    int length = slice.length + count;
    if (length <= slice.capacity && length > 0) {
      return new SliceValue(slice.array, slice.offset, length, slice.capacity);
    }
    return moved(k, elements, slice, (long) slice.length + count);
  }

  private static SliceValue moved(Kernel k, Elements elements, SliceValue slice, long length) {
    long capacity = capacity(k, elements, slice.capacity, length);
    HeapObject array = elements.array(k, capacity);
    Slices.move(k, slice.array, slice.offset, array, 0, slice.length);
    k.charge(k.config().costs().allocation());
    Operation.allocated(k);
    return new SliceValue(array, 0, (int) length, array.slots());
  }

  /// The capacity to which a slice of capacity `old` grows to hold `length` elements.
  static long capacity(Kernel k, Elements elements, long old, long length) {
    long size = elements.size();
    if (size == 0) {
      return length;
    }
    long wanted = wanted(old, length);
    long bytes = SizeClasses.roundUp(wanted * size, elements.hasPointers(), k.config().language());
    return bytes / size;
  }

  private static long wanted(long old, long length) {
    if (length > 2 * old) {
      return length;
    }
    if (old < THRESHOLD) {
      return 2 * old;
    }
    long capacity = old;
    while (capacity < length) {
      capacity += (capacity + 3 * THRESHOLD) / 4;
    }
    return capacity;
  }
}

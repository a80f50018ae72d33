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
    SliceValue grown = by(k, elements, slice, added.length);
    Slices.move(k, added, grown.array, end(grown, added.length), added.length);
    return grown;
  }

  static @Nullable SliceValue append(
      Kernel k, Elements elements, @Nullable SliceValue slice, String added) {
    if (added.isEmpty()) {
      return slice;
    }
    SliceValue grown = by(k, elements, slice, added.length());
    int end = end(grown, added.length());
    for (int i = 0; i < added.length(); i++) {
      grown.array.setWord(end + i, added.charAt(i));
    }
    return grown;
  }

  /// The slot behind the elements that were there before `added` came.
  private static int end(SliceValue grown, long added) {
    return grown.offset + (int) (grown.length - added);
  }

  private static SliceValue by(
      Kernel k, Elements elements, @Nullable SliceValue slice, long count) {
    if (slice == null) {
      HeapObject array = elements.array(k, capacity(k, elements, 0, count));
      return new SliceValue(array, 0, count, array.slots());
    }
    long length = slice.length + count;
    if (length < 0) {
      throw RuntimeErrors.appendLength(k);
    }
    return length <= slice.capacity
        ? new SliceValue(slice.array, slice.offset, length, slice.capacity)
        : moved(k, elements, slice, length);
  }

  private static SliceValue moved(Kernel k, Elements elements, SliceValue slice, long length) {
    long capacity = capacity(k, elements, slice.capacity, length);
    HeapObject array = elements.array(k, capacity);
    Slices.move(k, slice, array, 0, slice.length);
    k.charge(k.config().costs().allocation());
    Operation.allocated(k);
    return new SliceValue(array, 0, length, array.slots());
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

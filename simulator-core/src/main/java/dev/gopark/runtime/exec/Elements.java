package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.ByteArray;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.WordArray;
import dev.gopark.types.BasicType;
import dev.gopark.types.Sizes;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// What an instruction must know of the element type of a slice.
///
/// @param size in bytes
/// @param layout of elements that are structs or arrays, else null
record Elements(Kind kind, long size, boolean hasPointers, @Nullable Layout layout) {
  private static final long MOST_BYTES = 1L << 48;
  private static final int MOST_SLOTS = Integer.MAX_VALUE - 8;

  enum Kind {
    BYTE,
    WORD,
    REF
  }

  static Elements of(Type type, Layout.Table layouts) {
    Kind kind =
        type.underlying() == BasicType.UINT8
            ? Kind.BYTE
            : Registers.isWord(type) ? Kind.WORD : Kind.REF;
    return new Elements(kind, Sizes.of(type), Sizes.hasPointers(type), layouts.find(type));
  }

  /// `make([]T, length, capacity)`
  SliceValue make(Kernel k, long length, long capacity) {
    if (capacity < length || isTooLarge(capacity)) {
      throw length < 0 || isTooLarge(length)
          ? RuntimeErrors.makeSliceLength(k)
          : RuntimeErrors.makeSliceCapacity(k);
    }
    if (length < 0) {
      throw RuntimeErrors.makeSliceLength(k);
    }
    HeapObject array = array(k, capacity);
    fill(k, array, 0, (int) length);
    return new SliceValue(array, 0, (int) length, (int) capacity);
  }

  private boolean isTooLarge(long count) {
    return count < 0 || size > 0 && count > MOST_BYTES / size;
  }

  /// A new array. Elements that are structs or arrays are missing; they come when a slice first
  /// includes them.
  HeapObject array(Kernel k, long capacity) {
    long bytes = capacity * size;
    if (capacity > MOST_SLOTS) {
      throw Memory.exhausted(k, bytes);
    }
    int slots = (int) capacity;
    long address = Memory.reserve(k, kind == Kind.BYTE ? capacity : 8 * capacity);
    return switch (kind) {
      case BYTE -> new ByteArray(address, slots);
      case WORD -> new WordArray(address, slots);
      case REF -> new RefArray(address, slots, layout);
    };
  }

  /// Gives the slots from `start` (inclusive) to `end` (exclusive) their structs or arrays where
  /// they lack them.
  static void fill(Kernel k, HeapObject array, int start, int end) {
    if (array instanceof RefArray owner && owner.element != null) {
      for (int i = start; i < end; i++) {
        if (owner.values[i] == null) {
          owner.values[i] = owner.element.zero(k.heap());
        }
      }
    }
  }
}

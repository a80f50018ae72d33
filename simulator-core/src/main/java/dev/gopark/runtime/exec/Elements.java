package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.ByteArray;
import dev.gopark.runtime.model.EmptyArray;
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
    REF,
    EMPTY
  }

  static Elements of(Type type, Layout.Table layouts) {
    long size = Sizes.of(type);
    return new Elements(kind(type, size), size, Sizes.hasPointers(type), layouts.find(type));
  }

  private static Kind kind(Type type, long size) {
    if (type.underlying() == BasicType.UINT8) {
      return Kind.BYTE;
    }
    if (size == 0) {
      return Kind.EMPTY;
    }
    return Registers.isWord(type) ? Kind.WORD : Kind.REF;
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
    fill(k, array, 0, length);
    return new SliceValue(array, 0, length, capacity);
  }

  private boolean isTooLarge(long count) {
    return count < 0 || size > 0 && count > MOST_BYTES / size;
  }

  /// A new array. Elements that are structs or arrays are missing; they come when a slice first
  /// includes them.
  HeapObject array(Kernel k, long capacity) {
    if (kind == Kind.EMPTY && layout != null) {
      long address = Memory.reserve(k, 0);
      return new EmptyArray(address, capacity, layout.zeroAt(k.heap(), address));
    }
    long bytes = capacity * size;
    if (capacity > MOST_SLOTS) {
      throw Memory.exhausted(k, bytes);
    }
    int slots = (int) capacity;
    long address = Memory.reserve(k, bytes, kind == Kind.BYTE ? capacity : 8 * capacity);
    return switch (kind) {
      case BYTE -> new ByteArray(address, slots);
      case WORD -> new WordArray(address, slots, (int) size);
      case REF, EMPTY -> new RefArray(address, slots, size, layout);
    };
  }

  /// Gives the slots from `start` (inclusive) to `end` (exclusive) their structs or arrays where
  /// they lack them.
  static void fill(Kernel k, HeapObject array, long start, long end) {
    if (array instanceof RefArray owner && owner.element != null) {
      for (int i = (int) start; i < end; i++) {
        if (owner.values[i] == null) {
          owner.values[i] = owner.element.zeroAt(k.heap(), owner.address(i));
        }
      }
    }
  }
}

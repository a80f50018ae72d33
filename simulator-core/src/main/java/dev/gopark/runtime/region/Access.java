package dev.gopark.runtime.region;

import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.RefCell;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.StructObject;
import dev.gopark.runtime.model.WordArray;
import dev.gopark.runtime.model.WordCell;
import org.jspecify.annotations.Nullable;

/// What regions call to get at values. Those that return a boolean and begin with `is` or `has`
/// come first and say whether the access that follows will go well; the usual kinds of objects are
/// asked without a virtual call.
final class Access {
  private Access() {}

  static boolean isObject(@Nullable Object object) {
    return object instanceof HeapObject;
  }

  static long fieldWord(Object object, int slot) {
    if (object instanceof StructObject struct) {
      return struct.words[slot];
    }
    return object instanceof WordCell cell ? cell.value : ((HeapObject) object).word(slot);
  }

  static @Nullable Object fieldRef(Object object, int slot) {
    if (object instanceof StructObject struct) {
      return struct.refs[slot];
    }
    return object instanceof RefCell cell ? cell.value : ((HeapObject) object).ref(slot);
  }

  static void setFieldWord(Object object, int slot, long value) {
    if (object instanceof StructObject struct) {
      struct.words[slot] = value;
    } else if (object instanceof WordCell cell) {
      cell.value = value;
    } else {
      ((HeapObject) object).setWord(slot, value);
    }
  }

  static void setFieldRef(Object object, int slot, @Nullable Object value) {
    if (object instanceof StructObject struct) {
      struct.refs[slot] = value;
    } else if (object instanceof RefCell cell) {
      cell.value = value;
    } else {
      ((HeapObject) object).setRef(slot, value);
    }
  }

  static boolean isPointer(@Nullable Object object) {
    return object instanceof Pointer;
  }

  static long pointerWord(Object object) {
    Pointer pointer = (Pointer) object;
    return pointer.owner instanceof WordCell cell ? cell.value : pointer.owner.word(pointer.slot);
  }

  static @Nullable Object pointerRef(Object object) {
    Pointer pointer = (Pointer) object;
    return pointer.owner.ref(pointer.slot);
  }

  static void setPointerWord(Object object, long value) {
    Pointer pointer = (Pointer) object;
    pointer.owner.setWord(pointer.slot, value);
  }

  static void setPointerRef(Object object, @Nullable Object value) {
    Pointer pointer = (Pointer) object;
    pointer.owner.setRef(pointer.slot, value);
  }

  /// Whether `object` is an array with an element `index`.
  static boolean hasElement(@Nullable Object object, long index) {
    if (object instanceof WordArray array) {
      return index >= 0 && index < array.values.length;
    }
    return object instanceof HeapObject array && index >= 0 && index < array.slots();
  }

  static long elementWord(Object object, long index) {
    return word((HeapObject) object, (int) index);
  }

  static @Nullable Object elementRef(Object object, long index) {
    return ref((HeapObject) object, (int) index);
  }

  static void setElementWord(Object object, long index, long value) {
    setWord((HeapObject) object, (int) index, value);
  }

  static void setElementRef(Object object, long index, @Nullable Object value) {
    ((HeapObject) object).setRef((int) index, value);
  }

  /// Whether `object` is a slice with an element `index`.
  static boolean hasSlot(@Nullable Object object, long index) {
    return object instanceof SliceValue slice && index >= 0 && index < slice.length;
  }

  static long slotWord(Object object, long index) {
    SliceValue slice = (SliceValue) object;
    return word(slice.array, slice.offset + (int) index);
  }

  static @Nullable Object slotRef(Object object, long index) {
    SliceValue slice = (SliceValue) object;
    return ref(slice.array, slice.offset + (int) index);
  }

  static void setSlotWord(Object object, long index, long value) {
    SliceValue slice = (SliceValue) object;
    setWord(slice.array, slice.offset + (int) index, value);
  }

  static void setSlotRef(Object object, long index, @Nullable Object value) {
    SliceValue slice = (SliceValue) object;
    slice.array.setRef(slice.offset + (int) index, value);
  }

  private static long word(HeapObject array, int slot) {
    return array instanceof WordArray words ? words.values[slot] : array.word(slot);
  }

  private static void setWord(HeapObject array, int slot, long value) {
    if (array instanceof WordArray words) {
      words.values[slot] = value;
    } else {
      array.setWord(slot, value);
    }
  }

  private static @Nullable Object ref(HeapObject array, int slot) {
    return array instanceof RefArray refs ? refs.values[slot] : array.ref(slot);
  }

  /// `len` of a slice.
  static long length(@Nullable Object object) {
    return object == null ? 0 : ((SliceValue) object).length;
  }

  /// `cap` of a slice.
  static long capacity(@Nullable Object object) {
    return object == null ? 0 : ((SliceValue) object).capacity;
  }

  /// `len` of a string.
  static long textLength(@Nullable Object object) {
    return object instanceof String text ? text.length() : 0;
  }

  /// Whether `object` is a string with a byte at `index`.
  static boolean hasByte(@Nullable Object object, long index) {
    return object instanceof String text && index >= 0 && index < text.length();
  }

  static long textByte(Object object, long index) {
    return ((String) object).charAt((int) index);
  }

  static boolean isNil(@Nullable Object object) {
    return object == null;
  }

  static boolean isPresent(@Nullable Object object) {
    return object != null;
  }

  static boolean isNotZero(long value) {
    return value != 0;
  }

  static boolean isNotNegative(long value) {
    return value >= 0;
  }

  static long shiftLeft(long value, long count) {
    return count < 0 || count >= Long.SIZE ? 0 : value << count;
  }

  static long shiftRight(long value, long count) {
    return value >> (count < 0 || count >= Long.SIZE ? Long.SIZE - 1 : count);
  }

  static long shiftRightUnsigned(long value, long count) {
    return count < 0 || count >= Long.SIZE ? 0 : value >>> count;
  }

  static boolean equal(double left, double right) {
    return left == right;
  }

  static boolean notEqual(double left, double right) {
    return left != right;
  }

  static boolean less(double left, double right) {
    return left < right;
  }

  static boolean lessOrEqual(double left, double right) {
    return left <= right;
  }

  static boolean equal(long left, long right) {
    return left == right;
  }

  static boolean notEqual(long left, long right) {
    return left != right;
  }

  static boolean less(long left, long right) {
    return left < right;
  }

  static boolean lessOrEqual(long left, long right) {
    return left <= right;
  }

  static boolean lessUnsigned(long left, long right) {
    return Long.compareUnsigned(left, right) < 0;
  }

  static boolean lessOrEqualUnsigned(long left, long right) {
    return Long.compareUnsigned(left, right) <= 0;
  }
}

package dev.gopark.runtime.model;

/// A slice: a window on an array. Immutable; the nil slice is null.
public final class SliceValue {
  public final HeapObject array;
  public final int offset;

  /// More than an int holds only if the elements have no size.
  public final long length;

  public final long capacity;

  /// `array` is no [ArrayView].
  public SliceValue(HeapObject array, int offset, long length, long capacity) {
    this.array = array;
    this.offset = offset;
    this.length = length;
    this.capacity = capacity;
  }
}

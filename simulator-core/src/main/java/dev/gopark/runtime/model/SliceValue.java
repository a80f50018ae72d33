package dev.gopark.runtime.model;

/// A slice: a window on an array. Immutable; the nil slice is null.
public final class SliceValue {
  public final HeapObject array;
  public final int offset;
  public final int length;
  public final int capacity;

  public SliceValue(HeapObject array, int offset, int length, int capacity) {
    this.array = array;
    this.offset = offset;
    this.length = length;
    this.capacity = capacity;
  }
}

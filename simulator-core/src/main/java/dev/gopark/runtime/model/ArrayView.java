package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A part of an array, seen as an array of its own: what `(*[n]T)(slice)` points to. Never a
/// variable, only pointed to; two of the same part are the same pointer.
public final class ArrayView extends HeapObject {
  private final HeapObject array;
  private final int start;
  private final int length;

  /// Slots from `start` on of `array`, which is no view.
  public ArrayView(HeapObject array, int start, int length) {
    super(array.address(start));
    this.array = array;
    this.start = start;
    this.length = length;
  }

  @Override
  public HeapObject array() {
    return array;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public long address(int slot) {
    return array.address(start + slot);
  }

  @Override
  public long word(int slot) {
    return array.word(start + slot);
  }

  @Override
  public void setWord(int slot, long value) {
    array.setWord(start + slot, value);
  }

  @Override
  public @Nullable Object ref(int slot) {
    return array.ref(start + slot);
  }

  @Override
  public void setRef(int slot, @Nullable Object value) {
    array.setRef(start + slot, value);
  }

  @Override
  public long slots() {
    return length;
  }

  /// Whether it is the same part of the same array.
  boolean isSame(@Nullable Object other) {
    return other instanceof ArrayView view
        && view.array == array
        && view.start == start
        && view.length == length;
  }
}

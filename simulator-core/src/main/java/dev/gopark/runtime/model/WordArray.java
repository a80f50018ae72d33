package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// An array of words, of any integer type but bytes, floats or booleans.
public final class WordArray extends HeapObject {
  public final long[] values;

  /// In bytes, as Go has it.
  public final int elementSize;

  public WordArray(long address, int length, int elementSize) {
    super(address);
    this.elementSize = elementSize;
    values = new long[length];
  }

  @Override
  public long word(int slot) {
    return values[slot];
  }

  @Override
  public void setWord(int slot, long value) {
    values[slot] = value;
  }

  @Override
  public @Nullable Object ref(int slot) {
    throw new IllegalStateException("a word array holds no reference");
  }

  @Override
  public void setRef(int slot, @Nullable Object value) {
    throw new IllegalStateException("a word array holds no reference");
  }

  @Override
  public long address(int slot) {
    return address() + (long) elementSize * slot;
  }

  @Override
  public long slots() {
    return values.length;
  }
}

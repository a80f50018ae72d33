package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// An array of references; when `element` is not null its elements are structs or arrays that it
/// owns.
public final class RefArray extends HeapObject {
  public final @Nullable Object[] values;
  public final @Nullable Layout element;

  /// In bytes, as Go has it.
  public final long elementSize;

  public RefArray(long address, int length, long elementSize, @Nullable Layout element) {
    super(address);
    this.values = new Object[length];
    this.elementSize = elementSize;
    this.element = element;
  }

  @Override
  public long word(int slot) {
    throw new IllegalStateException("a reference array holds no word");
  }

  @Override
  public void setWord(int slot, long value) {
    throw new IllegalStateException("a reference array holds no word");
  }

  @Override
  public @Nullable Object ref(int slot) {
    return values[slot];
  }

  @Override
  public void setRef(int slot, @Nullable Object value) {
    values[slot] = value;
  }

  @Override
  public long address(int slot) {
    return address() + elementSize * slot;
  }

  @Override
  public long slots() {
    return values.length;
  }
}

package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// An array of references; when `element` is not null its elements are structs or arrays that it
/// owns.
public final class RefArray extends HeapObject {
  public final @Nullable Object[] values;
  public final @Nullable Layout element;

  public RefArray(long address, int length, @Nullable Layout element) {
    super(address);
    this.values = new Object[length];
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
  public int slots() {
    return values.length;
  }
}

package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// An array of elements without size, such as `struct{}`: however many there are, they lie in the
/// same place and are one object.
public final class EmptyArray extends HeapObject {
  public final long length;
  public final HeapObject element;

  public EmptyArray(long address, long length, HeapObject element) {
    super(address);
    this.length = length;
    this.element = element;
  }

  @Override
  public long address(int slot) {
    return address();
  }

  @Override
  public long word(int slot) {
    throw new IllegalStateException("elements without size hold no word");
  }

  @Override
  public void setWord(int slot, long value) {
    throw new IllegalStateException("elements without size hold no word");
  }

  @Override
  public Object ref(int slot) {
    return element;
  }

  /// All values without size are equal: there is nothing to set.
  @Override
  public void setRef(int slot, @Nullable Object value) {}

  @Override
  public long slots() {
    return length;
  }
}

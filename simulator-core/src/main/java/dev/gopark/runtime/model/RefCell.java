package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A variable that escaped, holding a reference.
public final class RefCell extends HeapObject {
  public @Nullable Object value;

  public RefCell(long address) {
    super(address);
  }

  @Override
  public long word(int slot) {
    throw new IllegalStateException("a reference cell holds no word");
  }

  @Override
  public void setWord(int slot, long newValue) {
    throw new IllegalStateException("a reference cell holds no word");
  }

  @Override
  public @Nullable Object ref(int slot) {
    return value;
  }

  @Override
  public void setRef(int slot, @Nullable Object newValue) {
    value = newValue;
  }

  @Override
  public long address(int slot) {
    return address();
  }

  @Override
  public long slots() {
    return 1;
  }
}

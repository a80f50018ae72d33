package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A variable that escaped, holding a word.
public final class WordCell extends HeapObject {
  public long value;

  public WordCell(long address) {
    super(address);
  }

  @Override
  public long word(int slot) {
    return value;
  }

  @Override
  public void setWord(int slot, long newValue) {
    value = newValue;
  }

  @Override
  public @Nullable Object ref(int slot) {
    throw new IllegalStateException("a word cell holds no reference");
  }

  @Override
  public void setRef(int slot, @Nullable Object newValue) {
    throw new IllegalStateException("a word cell holds no reference");
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

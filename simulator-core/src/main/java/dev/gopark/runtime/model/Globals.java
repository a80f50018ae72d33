package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// All package-level variables: slot i is variable i of the program.
public final class Globals extends HeapObject {
  public final long[] words;
  public final @Nullable Object[] refs;

  public Globals(long address, int count) {
    super(address);
    words = new long[count];
    refs = new Object[count];
  }

  @Override
  public long word(int slot) {
    return words[slot];
  }

  @Override
  public void setWord(int slot, long value) {
    words[slot] = value;
  }

  @Override
  public @Nullable Object ref(int slot) {
    return refs[slot];
  }

  @Override
  public void setRef(int slot, @Nullable Object value) {
    refs[slot] = value;
  }

  @Override
  public int slots() {
    return words.length;
  }
}

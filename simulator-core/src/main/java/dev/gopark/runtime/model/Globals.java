package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// All package-level variables: slot i is variable i of the program.
public final class Globals extends HeapObject {
  /// The size of the largest that lies in one slot, a slice.
  private static final long SLOT_BYTES = 24;

  public final long[] words;
  public final @Nullable Object[] refs;

  Globals(long address, int count) {
    super(address);
    words = new long[count];
    refs = new Object[count];
  }

  /// `count` variables that are zero.
  public static Globals zero(Heap heap, int count) {
    return new Globals(heap.allocate(SLOT_BYTES * count), count);
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
  public long address(int slot) {
    return address() + SLOT_BYTES * slot;
  }

  @Override
  public long slots() {
    return words.length;
  }
}

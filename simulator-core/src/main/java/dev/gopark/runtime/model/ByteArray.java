package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// An array of `uint8`.
public final class ByteArray extends HeapObject {
  public final byte[] values;

  public ByteArray(long address, int length) {
    super(address);
    values = new byte[length];
  }

  @Override
  public long word(int slot) {
    return values[slot] & 0xff;
  }

  @Override
  public void setWord(int slot, long value) {
    values[slot] = (byte) value;
  }

  @Override
  public @Nullable Object ref(int slot) {
    throw new IllegalStateException("a byte array holds no reference");
  }

  @Override
  public void setRef(int slot, @Nullable Object value) {
    throw new IllegalStateException("a byte array holds no reference");
  }

  @Override
  public long address(int slot) {
    return address() + slot;
  }

  @Override
  public long slots() {
    return values.length;
  }
}

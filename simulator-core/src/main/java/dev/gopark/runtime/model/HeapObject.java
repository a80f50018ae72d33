package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// Something in the simulated heap that a pointer can point into: it has slots that hold a word or
/// a reference each. Identity is Java's; [#address()] is the same on every host and serves
/// printing, hashing and ordering.
public abstract sealed class HeapObject extends Shadowed
    permits StructObject,
        WordCell,
        RefCell,
        WordArray,
        ByteArray,
        RefArray,
        EmptyArray,
        ArrayView,
        Globals {
  private long address;

  /// The lock or other synchronisation object that this struct is, once it has been used as one.
  public @Nullable SyncState sync;

  HeapObject(long address) {
    this.address = address;
  }

  /// Where it would lie in memory, as gc lays things out; grows in order of allocation.
  public final long address() {
    return address;
  }

  /// Where `slot` lies.
  public abstract long address(int slot);

  /// A value that nobody has seen yet becomes part of something larger.
  void moveTo(long newAddress) {
    address = newAddress;
  }

  /// The word in `slot`.
  public abstract long word(int slot);

  public abstract void setWord(int slot, long value);

  /// The reference in `slot`.
  public abstract @Nullable Object ref(int slot);

  public abstract void setRef(int slot, @Nullable Object value);

  /// The number of slots.
  public abstract long slots();

  /// The array whose elements these are: of all kinds but [ArrayView] the object itself.
  public HeapObject array() {
    return this;
  }

  /// Which slot of [#array] is the first of these.
  public int start() {
    return 0;
  }
}

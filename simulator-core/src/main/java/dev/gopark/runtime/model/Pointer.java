package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A pointer to a slot of an object: to anything that is not a struct or array (pointers to those
/// are the objects).
public final class Pointer {
  public final HeapObject owner;
  public final int slot;

  public Pointer(HeapObject owner, int slot) {
    this.owner = owner;
    this.slot = slot;
  }

  /// The address it prints as.
  public long address() {
    return owner.address(slot);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pointer pointer && pointer.owner == owner && pointer.slot == slot;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(address());
  }
}

package dev.gopark.runtime.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the race detector knows of an object, slot by slot: who has used the memory, and what those
/// who passed on something by it had seen of the world.
public final class Shadow {
  private static final @Nullable Access[] NO_ACCESSES = {};
  private static final @Nullable VectorClock[] NO_CLOCKS = {};

  private @Nullable Access[] accesses = NO_ACCESSES;
  private @Nullable VectorClock[] clocks = NO_CLOCKS;

  /// The accesses of `slot` that matter still, latest first.
  public @Nullable Access accesses(int slot) {
    return slot < accesses.length ? accesses[slot] : null;
  }

  public void setAccesses(int slot, @Nullable Access latest) {
    if (slot >= accesses.length) {
      accesses = Arrays.copyOf(accesses, grown(slot, accesses.length));
    }
    accesses[slot] = latest;
  }

  /// What whoever acquires `slot` learns.
  public @Nullable VectorClock clock(int slot) {
    return slot < clocks.length ? clocks[slot] : null;
  }

  public void setClock(int slot, @Nullable VectorClock clock) {
    if (slot >= clocks.length) {
      clocks = Arrays.copyOf(clocks, grown(slot, clocks.length));
    }
    clocks[slot] = clock;
  }

  private static int grown(int slot, int length) {
    return Math.max(slot + 1, length + (length >> 1));
  }

  /// An independent copy; what it holds never changes.
  Shadow copy() {
    Shadow copy = new Shadow();
    copy.accesses = accesses.clone();
    copy.clocks = clocks.clone();
    return copy;
  }
}

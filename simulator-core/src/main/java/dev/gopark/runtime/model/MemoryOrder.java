package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// Follows what happens before what in a run, told by whatever makes goroutines wait for each
/// other. Names are those of Go's race detector: who *releases* something says what it has seen,
/// and who *acquires* it afterwards has seen that too. The methods do nothing unless races are to
/// be found.
public interface MemoryOrder {
  /// Follows nothing.
  MemoryOrder OFF = new MemoryOrder() {};

  /// Whether anything is followed.
  default boolean isOn() {
    return false;
  }

  /// `g` reads or writes a slot.
  ///
  /// @param via the function of Go's runtime that does it, empty for an ordinary instruction
  default void access(
      Goroutine g, Shadowed memory, int slot, boolean write, boolean atomic, String via) {}

  /// `g` learns what was released.
  default void acquire(Goroutine g, Shadowed object, int slot) {}

  /// What `g` knows takes the place of what was released before.
  default void release(Goroutine g, Shadowed object, int slot) {}

  /// What `g` knows is added to what was released before.
  default void releaseMerge(Goroutine g, Shadowed object, int slot) {}

  /// `g` learns what was released, and releases.
  default void releaseAcquire(Goroutine g, Shadowed object, int slot) {}

  /// A value goes from one goroutine to the other over an unbuffered channel: each learns all that
  /// the other knows.
  default void meet(Goroutine one, Goroutine other) {}

  /// `child` was started by `creator`, or by nobody.
  default void started(Goroutine child, @Nullable Goroutine creator) {}

  /// What was released at a slot of one object is added to that of another.
  default void pass(Shadowed from, int slot, Shadowed to, int toSlot) {}
}

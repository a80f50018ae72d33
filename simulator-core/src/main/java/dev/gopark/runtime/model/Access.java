package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// That a goroutine has read or written one slot of memory.
///
/// @param by the goroutine
/// @param count its own entry in its clock at the time
/// @param write whether it wrote
/// @param atomic whether an operation of package sync/atomic did
/// @param via the function of Go's runtime that did it, empty for an ordinary instruction
/// @param stack where: the ids of functions and their instructions by turns, innermost first
/// @param next an earlier access that still matters, or null
public record Access(
    Origin by,
    int count,
    boolean write,
    boolean atomic,
    String via,
    int[] stack,
    @Nullable Access next) {

  /// Which goroutine, and where it comes from.
  ///
  /// @param creator the id of the goroutine that created it, 0 for main and for those of timers
  /// @param stack where the creator was, as in [Access]
  public record Origin(int goroutine, int creator, int[] stack) {}

  /// The same access in front of other ones.
  public Access withNext(@Nullable Access other) {
    return new Access(by, count, write, atomic, via, stack, other);
  }
}

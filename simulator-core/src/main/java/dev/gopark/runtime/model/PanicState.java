package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A panic in progress. A newer one, begun while deferred calls of this one run, links back to it.
public final class PanicState {
  /// The value, null for `panic(nil)` before Go 1.21.
  public final @Nullable Object value;

  public final @Nullable PanicState previous;

  /// Depth of the frame stack at which deferred calls run for it: the callee's frame lies directly
  /// above.
  public int deferDepth = -1;

  /// Depth of the frame whose deferred call is running.
  public int targetDepth;

  public boolean recovered;

  /// What its value's `Error` or `String` method returned; null if it has none, or has not been
  /// asked yet.
  public @Nullable String message;

  /// Whether such a method, of this panic or an older one, is running on top of it now.
  public boolean printing;

  /// Whether the same value was panicked with again later.
  public boolean repanicked;

  /// `runtime.Goexit`: runs deferred calls but cannot be recovered.
  public final boolean goexit;

  /// Whether it is a memory fault, which Go announces with a signal line.
  public final boolean fault;

  public PanicState(
      @Nullable Object value, @Nullable PanicState previous, boolean goexit, boolean fault) {
    this.value = value;
    this.previous = previous;
    this.goexit = goexit;
    this.fault = fault;
  }
}

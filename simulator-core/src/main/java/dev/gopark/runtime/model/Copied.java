package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A part of the state of which there may be very many.
public abstract class Copied {
  /// Its copy, while [StateCopier] is making one of the whole state.
  @Nullable Object copy;
}

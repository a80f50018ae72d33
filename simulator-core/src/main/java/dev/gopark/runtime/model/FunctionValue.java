package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import org.jspecify.annotations.Nullable;

/// A function value: a function and what it captured, to be put behind the arguments at a call.
/// Immutable.
public final class FunctionValue {
  public static final long[] NO_WORDS = {};
  public static final @Nullable Object[] NO_REFS = {};

  public final Function function;
  public final long[] words;
  public final @Nullable Object[] refs;

  public FunctionValue(Function function, long[] words, @Nullable Object[] refs) {
    this.function = function;
    this.words = words;
    this.refs = refs;
  }
}

package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A deferred call with its evaluated arguments. Immutable, a linked list with the latest first.
///
/// @param function null when it was nil: the call will panic
/// @param depth the depth of the frame that deferred it: index in the goroutine's frame stack
/// @param site the byte offset in that frame's file of the defer statement
public record Deferred(
    @Nullable FunctionValue function,
    long[] words,
    @Nullable Object[] refs,
    int depth,
    int site,
    @Nullable Deferred next) {
  /// The same call in front of other ones.
  public Deferred before(@Nullable Deferred others) {
    return new Deferred(function, words, refs, depth, site, others);
  }
}

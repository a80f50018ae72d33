package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A part of the state of which [MemoryOrder] may keep something: memory, or an object by which
/// goroutines meet.
public abstract class Shadowed extends Copied {
  /// What is known of it; null until something is, and always without race detection.
  public @Nullable Shadow shadow;

  /// The shadow, begun if need be.
  public Shadow shadow() {
    if (shadow == null) {
      shadow = new Shadow();
    }
    return shadow;
  }
}

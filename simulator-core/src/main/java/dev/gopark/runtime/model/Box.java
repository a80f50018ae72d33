package dev.gopark.runtime.model;

import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// A value in an interface, with its dynamic type. Immutable (a struct inside is never written to);
/// the nil interface is null.
public final class Box {
  public final Type type;

  /// The value of a type that lives in words, else 0.
  public final long word;

  /// The value of a type that lives in references, else null.
  public final @Nullable Object ref;

  public Box(Type type, long word, @Nullable Object ref) {
    this.type = type;
    this.word = word;
    this.ref = ref;
  }
}

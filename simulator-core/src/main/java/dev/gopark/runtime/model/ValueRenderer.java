package dev.gopark.runtime.model;

import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// Renders a value of a type for people, on one line.
@FunctionalInterface
public interface ValueRenderer {
  String render(Type type, long word, @Nullable Object ref);
}

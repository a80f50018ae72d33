package dev.gopark.runtime.model;

import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// A value of type `unsafe.Pointer` that is not nil: a pointer with the type of what it points to,
/// or a mere number, whose `pointer` and `element` are null.
public record UnsafePointer(@Nullable Object pointer, @Nullable Type element, long address) {
  /// Whether `other` points to the same place.
  boolean isSame(@Nullable Object other) {
    return other instanceof UnsafePointer unsafe && unsafe.address == address;
  }
}

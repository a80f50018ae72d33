package dev.gopark.types;

import org.jspecify.annotations.Nullable;

/// Finds the packages a program imports. The library implements it.
public interface Importer {
  /// The checked package with the given import path, the same object for the same path, or null if
  /// there is none.
  @Nullable TypedPackage importPackage(String path);
}

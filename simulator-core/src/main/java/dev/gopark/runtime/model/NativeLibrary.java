package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// Finds the Java bodies of library functions.
@FunctionalInterface
public interface NativeLibrary {
  /// The body of the function with the given name as traces show it (`strings.Index`,
  /// `sync.(*Mutex).Lock`), or null.
  @Nullable Native find(String name);
}

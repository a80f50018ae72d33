package dev.gopark.runtime.model;

/// A function of the library implemented in Java. It must be a pure function of the machine's
/// state.
@FunctionalInterface
public interface Native {
  /// How a native call ended.
  enum Result {
    /// Results are in place: the function returns.
    DONE,
    /// The goroutine was parked, or gave up its processor; called again, with [Goroutine#phase] as
    /// it was left, when it runs again.
    AGAIN
  }

  /// Runs it on `call`'s frame: arguments are there from register 0 of each file, and results go
  /// there.
  Result call(NativeCall call);
}

package dev.gopark.runtime;

/// Where a variable lives: in a frame of a goroutine, or, with goroutine 0, at package level.
///
/// @param level the frame's number among those that [GoroutineDetail] shows, from 0 for the
///   outermost
/// @param name as the program has it; at package level with the package before it, `main.total`
public record VariablePlace(int goroutine, int level, String name) {
  /// A package-level variable.
  public static VariablePlace global(String name) {
    return new VariablePlace(0, 0, name);
  }
}

package dev.gopark.fuzz;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What went wrong with an input.
///
/// @param kind the exception and where in Gopark it was thrown, by which failures are told apart
record Failure(String kind, Throwable cause) {
  private static final int FRAMES = 12;

  /// What goes wrong in `task`; null if nothing does.
  static @Nullable Failure of(Runnable task) {
    try {
      task.run();
      return null;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return new Failure(root.getClass().getSimpleName() + " in " + place(root), root);
    }
  }

  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.gopark."))
        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
        .findFirst()
        .orElse("no method of Gopark");
  }

  boolean isLike(@Nullable Failure other) {
    return other != null && kind.equals(other.kind);
  }

  /// What to read about it.
  String report(long seed, String shrunk) {
    String frames =
        Arrays.stream(cause.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "  at " + frame)
            .collect(Collectors.joining("\n"));
    return "seed %d: %s%n%s%n%s%n".formatted(seed, cause, frames, shrunk);
  }
}

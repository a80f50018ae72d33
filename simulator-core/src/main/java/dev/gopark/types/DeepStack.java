package dev.gopark.types;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Follows deep trees: their parts call each other, which takes more than the stack of an ordinary
/// thread.
public final class DeepStack {
  private static final long STACK_BYTES = 1L << 29;

  private DeepStack() {}

  /// What `task` finds, in a thread called `name` for which the caller waits. What it throws is the
  /// cause of an `IllegalStateException` that begins with `failure`.
  public static <T> T find(String name, String failure, Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    new Thread(null, future, name, STACK_BYTES).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(failure, e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

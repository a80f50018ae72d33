package dev.gopark.source;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs what recurses as deep as a program's text makes it: deeper than the stack of an ordinary
/// thread.
public final class DeepStack {
  private static final long BYTES = 1L << 29;

  private DeepStack() {}

  /// What `task` returns, which runs in a thread of this name. An interruption waits until it has
  /// ended; whatever it throws becomes the cause of an `IllegalStateException`.
  public static <T> T call(String name, Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    new Thread(null, future, name, BYTES).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("the " + name + " failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

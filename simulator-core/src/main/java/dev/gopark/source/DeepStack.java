package dev.gopark.source;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Runs what follows trees by recursion. Generated programs have sums of many thousand terms, which
/// are trees as deep: far more than the stack of an ordinary thread can take.
public final class DeepStack {
  private static final long BYTES = 1L << 30;

  private DeepStack() {}

  /// A thread that has such a stack.
  private static final class DeepThread extends Thread {
    DeepThread(Runnable task, String name) {
      super(null, task, name, BYTES);
      setDaemon(true);
    }
  }

  /// What `task`, called `name`, finds on a deep stack: that of a new thread, unless the caller
  /// runs on one already. An interruption waits until it has ended; whatever it throws there
  /// becomes the cause of an `IllegalStateException`.
  public static <T> T call(String name, Supplier<T> task) {
    if (Thread.currentThread() instanceof DeepThread) {
      return task.get();
    }
    FutureTask<T> future = new FutureTask<>(task::get);
    new DeepThread(future, name).start();
    return await(name, future);
  }

  private static <T> T await(String name, FutureTask<T> future) {
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

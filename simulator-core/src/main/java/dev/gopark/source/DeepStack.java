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
    DeepThread(Runnable task) {
      super(null, task, "deep stack", BYTES);
      setDaemon(true);
    }
  }

  /// What `task` finds on a deep stack: a new one, unless the caller runs on one already.
  public static <T> T call(Supplier<T> task) {
    if (Thread.currentThread() instanceof DeepThread) {
      return task.get();
    }
    FutureTask<T> future = new FutureTask<>(task::get);
    new DeepThread(future).start();
    return await(future);
  }

  private static <T> T await(FutureTask<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("failed on a deep stack", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

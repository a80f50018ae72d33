package dev.gopark.ui.session;

import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The one background thread on which programs are compiled and run. Tasks never block it for long:
/// whoever computes asks [#wanted] now and then whether another task waits.
final class SimulatorThread implements AutoCloseable {
  private final AtomicInteger waiting = new AtomicInteger();
  private final Consumer<Throwable> failures;
  private final ScheduledThreadPoolExecutor executor;

  /// @param failures told of what tasks throw, on this thread
  SimulatorThread(Consumer<Throwable> failures) {
    this.failures = failures;
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(null, task, "simulator", 64L << 20);
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /// Whether another task waits for the thread.
  boolean wanted() {
    return waiting.get() > 0 || executor.isShutdown();
  }

  /// Runs `task` as soon as possible.
  void execute(Runnable task) {
    waiting.incrementAndGet();
    try {
      executor.execute(
          () -> {
            waiting.decrementAndGet();
            guarded(task);
          });
    } catch (RejectedExecutionException _) {
      waiting.decrementAndGet();
    }
  }

  /// Runs `task` after a delay; it does not count as waiting.
  Future<?> later(long nanos, Runnable task) {
    try {
      return executor.schedule(() -> guarded(task), nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException _) {
      return java.util.concurrent.CompletableFuture.completedFuture(null);
    }
  }

  // Whatever goes wrong in the core must be shown, not end this thread without a word.
  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failures.accept(e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}

package dev.gopark.ui.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One thread that reads and writes files, beside the simulator's, which may be busy for long.
final class Disk {
  private static final long PATIENCE_SECONDS = 3;

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "disk");
            thread.setDaemon(true);
            return thread;
          });

  void execute(Runnable task) {
    later(0, task);
  }

  void later(long millis, Runnable task) {
    try {
      executor.schedule(task, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      // The window closes.
    }
  }

  /// Does one more thing and nothing after it, and waits for that, though not for ever.
  void finish(Runnable last) {
    try {
      executor.submit(last).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RejectedExecutionException _) {
      // The window closes nevertheless.
    }
    executor.shutdownNow();
  }
}

package dev.gopark.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Notices Ctrl+C while a program runs, and keeps the process alive until what is known so far has
/// been printed.
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 2;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  /// @param late printed when the run does not stop, because it waits for input
  Interruption(Runnable late) {
    hook = Thread.ofPlatform().unstarted(() -> interrupt(late));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt(Runnable late) {
    requested = true;
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        late.run();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  boolean requested() {
    return requested;
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending already.
    }
  }
}

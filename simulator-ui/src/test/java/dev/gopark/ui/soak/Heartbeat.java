package dev.gopark.ui.soak;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Measures how long the JavaFX thread keeps others waiting. Only told, never asserted: a busy
/// machine is no mistake of the program.
final class Heartbeat implements AutoCloseable {
  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicBoolean waits = new AtomicBoolean();

  // The JavaFX thread's own.
  private long worst;
  private int beats;
  private int late;

  Heartbeat() {
    clock.scheduleAtFixedRate(this::beat, 0, 20, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    if (waits.compareAndSet(false, true)) {
      long asked = System.nanoTime();
      Platform.runLater(() -> answer(System.nanoTime() - asked));
    }
  }

  private void answer(long nanos) {
    worst = Math.max(worst, nanos);
    beats++;
    late += nanos > LONG_NANOS ? 1 : 0;
    waits.set(false);
  }

  @Override
  public String toString() {
    return "%d heartbeats, %d of them later than 200 ms, the latest after %d ms"
        .formatted(beats, late, worst / 1_000_000);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

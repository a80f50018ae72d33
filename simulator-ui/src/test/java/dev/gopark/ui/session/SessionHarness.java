package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SourceFile;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// A session, with a fake machine if nothing else is said, and a plain thread in the place of
/// JavaFX's.
public final class SessionHarness implements AutoCloseable {
  private final ExecutorService fx = Executors.newSingleThreadExecutor();
  public final Session session;
  public final SessionViewModel model;

  public SessionHarness() {
    this(new FakeSimulator());
  }

  /// One with the real compiler and machine.
  public static SessionHarness real() {
    return new SessionHarness(new CoreSimulator());
  }

  SessionHarness(Simulator simulator) {
    session = new Session(simulator, fx);
    model = session.model();
  }

  /// Opens a program with this text, and waits until it stands at its start or has errors.
  public void open(String text) {
    on(() -> session.openScenario("x", SourceFile.of("main.go", text)));
    waitFor(() -> model.hasRun() || model.hasErrors());
  }

  public long step() {
    Frame frame = model.frameProperty().get();
    return frame == null ? -1 : frame.step();
  }

  /// Does something on the thread that owns the model.
  public void on(Runnable action) {
    ask(Executors.callable(action));
  }

  public <T> T ask(Callable<T> question) {
    try {
      return fx.submit(question).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /// Waits until `condition` holds, asked on the thread that owns the model.
  public void waitFor(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!ask(condition::getAsBoolean)) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    session.close();
    fx.shutdownNow();
  }
}

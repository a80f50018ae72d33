package dev.gopark.ui.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries values from the simulator's thread to the JavaFX thread: only the newest is delivered.
final class Latest<T> {
  private final Executor fx;
  private final Consumer<T> receiver;
  private @Nullable T value;

  Latest(Executor fx, Consumer<T> receiver) {
    this.fx = fx;
    this.receiver = receiver;
  }

  /// Replaces what has not been delivered yet.
  void post(T newest) {
    boolean idle;
    synchronized (this) {
      idle = value == null;
      value = newest;
    }
    if (idle) {
      fx.execute(this::deliver);
    }
  }

  /// Whether everything has been delivered.
  synchronized boolean isEmpty() {
    return value == null;
  }

  private void deliver() {
    T newest;
    synchronized (this) {
      newest = value;
      value = null;
    }
    if (newest != null) {
      receiver.accept(newest);
    }
  }
}

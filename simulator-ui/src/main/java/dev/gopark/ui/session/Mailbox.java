package dev.gopark.ui.session;

import dev.gopark.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Carries frames from the simulator's thread to the JavaFX thread: only the newest frame is
/// delivered, but every event.
final class Mailbox {
  private static final int FULL = 20_000;

  private final Executor fx;
  private final BiConsumer<Frame, List<Event>> receiver;
  private @Nullable Frame frame;
  private List<Event> events = new ArrayList<>();

  Mailbox(Executor fx, BiConsumer<Frame, List<Event>> receiver) {
    this.fx = fx;
    this.receiver = receiver;
  }

  /// Replaces what has not been delivered yet; events of an older generation are dropped.
  void post(Frame newest, List<Event> newEvents) {
    boolean idle;
    synchronized (this) {
      idle = frame == null;
      if (frame != null && frame.generation() != newest.generation()) {
        events = new ArrayList<>();
      }
      frame = newest;
      events.addAll(newEvents);
    }
    if (idle) {
      fx.execute(this::deliver);
    }
  }

  /// Whether everything has been delivered.
  synchronized boolean isEmpty() {
    return frame == null;
  }

  /// Whether the receiver has fallen behind, so that the sender should wait a little.
  synchronized boolean full() {
    return events.size() > FULL;
  }

  private void deliver() {
    Frame newest;
    List<Event> all;
    synchronized (this) {
      newest = frame;
      all = events;
      frame = null;
      events = new ArrayList<>();
    }
    if (newest != null) {
      receiver.accept(newest, all);
    }
  }
}

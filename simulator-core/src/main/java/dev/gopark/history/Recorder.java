package dev.gopark.history;

import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;

/// Adds to the log the events that happen for the first time: a machine that replays repeats those
/// it holds.
final class Recorder implements EventSink {
  private final EventLog log;
  private long position;

  /// @param position events that the machine has emitted so far
  Recorder(EventLog log, long position) {
    this.log = log;
    this.position = position;
  }

  @Override
  public void accept(Event event) {
    if (position == log.count()) {
      log.add(event);
    }
    position++;
  }
}

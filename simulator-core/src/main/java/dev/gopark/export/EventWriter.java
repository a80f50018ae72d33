package dev.gopark.export;

import dev.gopark.event.Event;

/// Makes a file of a run's events.
public interface EventWriter extends AutoCloseable {
  /// Takes the next event.
  void write(Event event);

  /// Completes the file.
  @Override
  void close();
}

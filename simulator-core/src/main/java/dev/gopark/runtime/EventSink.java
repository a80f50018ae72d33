package dev.gopark.runtime;

import dev.gopark.event.Event;

/// Takes a machine's events, in order, on the machine's thread.
@FunctionalInterface
public interface EventSink {
  void accept(Event event);

  /// Whether only the program's output is wanted ([Event.Output]): the machine then makes no other
  /// events, and is faster.
  default boolean outputOnly() {
    return false;
  }

  /// A sink that wants output only.
  static EventSink outputOnly(EventSink sink) {
    return new EventSink() {
      @Override
      public void accept(Event event) {
        sink.accept(event);
      }

      @Override
      public boolean outputOnly() {
        return true;
      }
    };
  }
}

package dev.gopark.history;

import dev.gopark.event.Event;
import java.util.function.Predicate;

/// Which events are looked for.
public final class EventFilter {
  private EventFilter() {}

  /// What a goroutine does, or what is done to it.
  public static Predicate<Event> ofGoroutine(int id) {
    return event -> event.goroutine() == id || event.when().goroutine() == id;
  }

  /// What happens to a channel or a lock.
  public static Predicate<Event> ofObject(int id) {
    return event ->
        switch (event) {
          case Event.GoBlock block ->
              block.objects().stream().anyMatch(object -> object.id() == id);
          default -> event.object() != null && event.object().id() == id;
        };
  }

  /// What happens at a line of the program.
  ///
  /// @param file as events name it
  public static Predicate<Event> ofLine(String file, int line) {
    return event -> event.when().line() == line && event.when().file().equals(file);
  }

  /// Events of one kind, named as the trace names it: `GoBlock`.
  public static Predicate<Event> ofKind(String type) {
    return event -> event.type().equals(type);
  }
}

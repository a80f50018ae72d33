package dev.gopark.history;

import dev.gopark.event.Event;
import dev.gopark.runtime.VariablePlace;
import java.util.function.Predicate;

/// What can be asked about a run at one of its steps; [Search#ask] answers.
public sealed interface Inquiry {
  /// When that happens next.
  record Next(Wanted wanted) implements Inquiry {}

  /// When that happened last.
  record Previous(Wanted wanted) implements Inquiry {}

  /// Who made the goroutine runnable the last time.
  record Readied(int goroutine) implements Inquiry {}

  /// When the goroutine took the lock that it holds.
  ///
  /// @param lock its id, and its name for people
  record Taken(int goroutine, int lock, String name) implements Inquiry {}

  /// When the variable was last written.
  record Written(VariablePlace variable) implements Inquiry {}

  /// Events that are looked for.
  ///
  /// @param words for people: `event of G3`
  record Wanted(String words, Predicate<Event> test) {
    public static Wanted ofGoroutine(int id) {
      return new Wanted("event of G" + id, EventFilter.ofGoroutine(id));
    }

    /// @param name for people
    public static Wanted ofObject(int id, String name) {
      return new Wanted("event of " + name, EventFilter.ofObject(id));
    }

    public static Wanted ofLine(String file, int line) {
      return new Wanted("event at " + file + ":" + line, EventFilter.ofLine(file, line));
    }

    /// @param type as the trace names it: `GoBlock`
    public static Wanted ofKind(String type) {
      return new Wanted(type, EventFilter.ofKind(type));
    }
  }

  /// What the run says.
  ///
  /// @param step where it can be seen; -1 if there is nothing to see
  /// @param goroutine that did it; 0 if none did
  /// @param words one line for people
  record Answer(long step, int goroutine, String words) {
    public static Answer none(String words) {
      return new Answer(-1, 0, words);
    }

    public boolean found() {
      return step >= 0;
    }
  }
}

package dev.gopark.history;

import dev.gopark.event.Event;
import dev.gopark.runtime.VariablePlace;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks for something in a history, forwards and backwards. Leaves the cursor where it is. A
/// search that is cancelled finds nothing.
public final class Search {
  private static final int CHUNK_EVENTS = 4_096;
  private static final long CHUNK_STEPS = 100_000;
  private static final String CANCELLED = "the search was given up";

  private final History history;
  private final BooleanSupplier cancelled;

  /// An event and its number in the run, from 0.
  public record Found(int index, Event event) {
    /// The step at which it happened.
    public long step() {
      return event.when().step();
    }
  }

  public Search(History history, BooleanSupplier cancelled) {
    this.history = history;
    this.cancelled = cancelled;
  }

  /// Answers what is asked at `step`, which is recorded.
  public Inquiry.Answer ask(Inquiry inquiry, long step) {
    return switch (inquiry) {
      case Inquiry.Next(Inquiry.Wanted wanted) ->
          answer(after(step, wanted.test()), "no later " + wanted.words());
      case Inquiry.Previous(Inquiry.Wanted wanted) ->
          answer(before(step, wanted.test()), "no earlier " + wanted.words());
      case Inquiry.Readied(int goroutine) ->
          answer(readied(goroutine, step), "nobody has started or woken G" + goroutine);
      case Inquiry.Taken(int goroutine, int lock, String name) ->
          answer(taken(goroutine, lock, step), "G" + goroutine + " does not hold " + name);
      case Inquiry.Written(VariablePlace variable) -> writing(variable, step);
    };
  }

  private Inquiry.Answer answer(@Nullable Found found, String otherwise) {
    if (found != null) {
      Event event = found.event();
      return new Inquiry.Answer(found.step(), event.when().goroutine(), words(event));
    }
    return Inquiry.Answer.none(cancelled.getAsBoolean() ? CANCELLED : otherwise);
  }

  /// Who did what, and by which rule.
  private static String words(Event event) {
    int actor = event.when().goroutine();
    String who = actor == 0 ? "the runtime" : "G" + actor;
    Event.ObjectRef object = event.object();
    String what =
        switch (event) {
          case Event.GoCreate create -> " starts G" + create.created();
          case Event.GoUnblock unblock -> " wakes G" + unblock.unblocked();
          default -> ", " + event.type() + (object == null ? "" : " " + object.name());
        };
    return who + what + ": " + event.rule();
  }

  private Inquiry.Answer writing(VariablePlace variable, long step) {
    long found = written(variable, step);
    if (found < 0) {
      boolean given = cancelled.getAsBoolean();
      return Inquiry.Answer.none(given ? CANCELLED : variable.name() + " is not alive");
    }
    long cursor = history.step();
    history.seek(Math.max(0, found - 1));
    int writer = history.see(machine -> machine.data().runningGoroutine());
    history.seek(found);
    String value = history.valueOf(variable);
    history.seek(cursor);
    String who = writer == 0 ? "" : ", by G" + writer;
    return new Inquiry.Answer(found, writer, variable.name() + " became " + value + who);
  }

  /// The first wanted event after those up to `step`, among the recorded ones and then among those
  /// that the run comes to when it goes on; null if there is none.
  public @Nullable Found after(long step, Predicate<Event> wanted) {
    int from = history.eventsAt(step);
    while (!cancelled.getAsBoolean()) {
      Found found = next(from, wanted);
      if (found != null) {
        return found;
      }
      from = history.eventCount();
      if (!goOn()) {
        return null;
      }
    }
    return null;
  }

  private boolean goOn() {
    long cursor = history.step();
    history.seek(history.recordedSteps());
    long executed = history.run(CHUNK_STEPS, cancelled);
    history.seek(cursor);
    return executed > 0;
  }

  /// The first wanted event from number `from` on among the recorded ones; null if there is none.
  public @Nullable Found next(int from, Predicate<Event> wanted) {
    for (int start = from; start < history.eventCount() && !cancelled.getAsBoolean(); ) {
      int end = Math.min(history.eventCount(), (start / CHUNK_EVENTS + 1) * CHUNK_EVENTS);
      List<Event> events = history.events(start, end);
      for (int i = 0; i < events.size(); i++) {
        if (wanted.test(events.get(i))) {
          return new Found(start + i, events.get(i));
        }
      }
      start = end;
    }
    return null;
  }

  /// The last wanted event before `step`; null if there is none.
  public @Nullable Found before(long step, Predicate<Event> wanted) {
    return step == 0 ? null : previous(history.eventsAt(step - 1), wanted);
  }

  /// The last wanted event before number `end`; null if there is none.
  public @Nullable Found previous(int end, Predicate<Event> wanted) {
    while (end > 0 && !cancelled.getAsBoolean()) {
      int start = (end - 1) / CHUNK_EVENTS * CHUNK_EVENTS;
      List<Event> events = history.events(start, end);
      for (int i = events.size() - 1; i >= 0; i--) {
        if (wanted.test(events.get(i))) {
          return new Found(start + i, events.get(i));
        }
      }
      end = start;
    }
    return null;
  }

  /// What made a goroutine runnable the last time up to `step`: whoever woke it, else whoever
  /// started it; null if it had not been started.
  public @Nullable Found readied(int goroutine, long step) {
    return previous(
        history.eventsAt(step),
        event ->
            switch (event) {
              case Event.GoUnblock unblock -> unblock.unblocked() == goroutine;
              case Event.GoCreate create -> create.created() == goroutine;
              default -> false;
            });
  }

  /// Where a goroutine took the lock that it holds at `step`; null if it does not hold it.
  ///
  /// @param object the lock's id
  public @Nullable Found taken(int goroutine, int object, long step) {
    Predicate<Event> changesHands =
        event ->
            (event instanceof Event.Lock || event instanceof Event.Unlock)
                && event.when().goroutine() == goroutine
                && EventFilter.ofObject(object).test(event);
    Found last = previous(history.eventsAt(step), changesHands);
    return last != null && last.event() instanceof Event.Lock ? last : null;
  }

  /// The last step up to `step` that gave a variable another value, or began its life; -1 if it is
  /// not alive at `step`, or the search was cancelled. What is too long to be shown counts as far
  /// as it is shown.
  public long written(VariablePlace place, long step) {
    return history.lastChange(machine -> machine.valueOf(place), step, cancelled);
  }
}

package dev.gopark.lesson;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.history.History;
import dev.gopark.history.Search;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.scenario.Question;
import dev.gopark.syntax.Literals;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers questions by running on from where they are asked. The cursor is left where the answer
/// shows, or where a run was cancelled.
final class Answers {
  /// What is answered when the run ends without telling.
  static final String NOTHING = "nothing";

  private static final long CHUNK_STEPS = 100_000;

  private final History history;
  private final BooleanSupplier cancelled;

  Answers(History history, BooleanSupplier cancelled) {
    this.history = history;
    this.cancelled = cancelled;
  }

  /// The answer to the question of a stop at which the cursor is; null when cancelled.
  @Nullable String answer(Question question, int goroutine) {
    return switch (question.measure()) {
      case PRINTS -> prints();
      case ENDS -> ends();
      case NEXT -> goroutine(event -> event instanceof Event.GoStart);
      case WAKES -> goroutine(event -> event instanceof Event.GoUnblock);
      case STEALS -> steals();
      case HERE -> here(goroutine);
      case STATE -> here(goroutine) == null ? null : state(question.goroutine());
    };
  }

  private @Nullable String prints() {
    StringBuilder line = new StringBuilder();
    Search.Found found =
        first(
            event -> {
              if (event instanceof Event.Output output && !output.error()) {
                line.append(output.text());
              }
              return line.indexOf("\n") >= 0;
            });
    if (found == null && line.isEmpty()) {
      return unlessCancelled(NOTHING);
    }
    int end = line.indexOf("\n");
    return unlessCancelled(Literals.textOf(end < 0 ? line.toString() : line.substring(0, end)));
  }

  private @Nullable String ends() {
    history.seek(history.recordedSteps());
    while (!history.atEnd() && history.run(CHUNK_STEPS, cancelled) > 0) {
      if (cancelled.getAsBoolean()) {
        return null;
      }
    }
    Outcome outcome = history.outcome();
    return outcome == null ? null : words(outcome);
  }

  /// As `//gopark:expect` names outcomes.
  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Exited(int code) -> "exit " + code;
      case Outcome.Panicked _ -> "panic";
      case Outcome.Deadlocked _ -> "deadlock";
      case Outcome.Fatal(String message) -> "fatal error: " + message;
      case Outcome.LimitReached(String message) -> message;
    };
  }

  private @Nullable String goroutine(Predicate<Event> wanted) {
    Search.Found found = first(wanted);
    return found == null ? unlessCancelled(NOTHING) : "G" + found.event().goroutine();
  }

  private @Nullable String steals() {
    Search.Found found = first(event -> event instanceof Event.Steal);
    return found != null && found.event() instanceof Event.Steal steal
        ? "P" + steal.victim()
        : unlessCancelled(NOTHING);
  }

  /// Goes on until the goroutine has done with the line, or cannot go on.
  private @Nullable String here(int goroutine) {
    int from = history.eventsAt(history.step());
    while (!history.atEnd() && !cancelled.getAsBoolean()) {
      boolean left =
          history.forwardToLine(line -> line.goroutine() == goroutine, 1, cancelled) != null;
      for (Event event : history.events(from, history.eventsAt(history.step()))) {
        if (event.when().goroutine() == goroutine) {
          String done = stopped(event);
          if (done != null) {
            return done;
          }
        }
      }
      from = history.eventsAt(history.step());
      if (left) {
        return "goes on";
      }
    }
    return unlessCancelled("ends");
  }

  private static @Nullable String stopped(Event event) {
    return switch (event) {
      case Event.GoBlock _ -> "waits";
      case Event.GoEnd _, Event.Exit _ -> "ends";
      case Event.Panic _ -> "panics";
      default -> null;
    };
  }

  private String state(int id) {
    Snapshot.Goroutine goroutine = history.snapshot().goroutine(id);
    if (goroutine == null) {
      return "finished";
    }
    return switch (goroutine.status()) {
      case RUNNING -> "running";
      case RUNNABLE -> "runnable";
      case SYSCALL -> "in a system call";
      case WAITING -> goroutine.reason() == WaitReason.SLEEP ? "sleeping" : "waiting";
      case DEAD -> "finished";
    };
  }

  /// Moves to the first wanted event after the cursor; null if none comes.
  private Search.@Nullable Found first(Predicate<Event> wanted) {
    Search.Found found = new Search(history, cancelled).after(history.step(), wanted);
    history.seek(found == null ? history.recordedSteps() : found.step());
    return found;
  }

  private @Nullable String unlessCancelled(String answer) {
    return cancelled.getAsBoolean() ? null : answer;
  }
}

package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import java.util.List;

/// Explains panics and fatal errors that ended a run.
final class Crashes {
  private Crashes() {}

  /// Messages that tell of a mistake in the use of a channel or lock.
  private static final List<String> MISUSES =
      List.of(
          "send on closed channel",
          "close of closed channel",
          "close of nil channel",
          "sync: negative WaitGroup counter",
          "sync: WaitGroup misuse",
          "sync: WaitGroup is reused",
          "sync: unlock of unlocked mutex",
          "sync: Unlock of unlocked RWMutex",
          "sync: RUnlock of unlocked RWMutex",
          "sync.Cond is copied");

  static Finding panic(MachineState state, String message) {
    return finding(state, "Panic: ", message);
  }

  static Finding fatal(MachineState state, String message) {
    return finding(state, "Fatal error: ", message);
  }

  private static Kind kind(String message) {
    if (message.startsWith("concurrent map")) {
      return Kind.RACE;
    }
    return MISUSES.stream().anyMatch(message::startsWith) ? Kind.MISUSE : Kind.PANIC;
  }

  private static String title(Kind kind, String event, String message) {
    String first = firstLine(message);
    return switch (kind) {
      case MISUSE -> "Misuse: " + first;
      case RACE -> "Data race: " + first;
      default -> event + first;
    };
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static Finding finding(MachineState state, String event, String message) {
    Kind kind = kind(message);
    String advice = adviceFor(message);
    Snapshot snapshot = state.snapshot();
    List<Snapshot.Goroutine> culprits =
        snapshot.goroutines().stream()
            .filter(goroutine -> goroutine.status() == GoStatus.RUNNING)
            .filter(goroutine -> isOnTurn(snapshot, goroutine))
            .limit(1)
            .toList();
    return new Finding(
        kind,
        true,
        title(kind, event, message),
        culprits.stream().map(Snapshot.Goroutine::id).toList(),
        List.of(),
        List.of(),
        null,
        culprits.stream().filter(g -> g.line() > 0).map(g -> g.file() + ":" + g.line()).toList(),
        snapshot.step(),
        advice.isEmpty() ? List.of() : List.of(advice),
        List.of());
  }

  private static boolean isOnTurn(Snapshot snapshot, Snapshot.Goroutine goroutine) {
    return snapshot.processors().stream().anyMatch(p -> p.running() == goroutine.id());
  }

  private static String adviceFor(String message) {
    String[][] known = {
      {
        "nil pointer",
        "Something is nil that is used as if it were not: give it a value, or test it first."
      },
      {"index out of range", "Test the index against len first; indices go from 0 to len-1."},
      {"slice bounds", "Test the bounds against len and cap first."},
      {"nil map", "Make the map before the first write: make(map[K]V)."},
      {"divide by zero", "Test the divisor first."},
      {
        "send on closed channel",
        "Only the sender should close a channel, and only after its last send."
      },
      {"close of closed channel", "Close a channel once, in one place."},
      {"close of nil channel", "Make the channel before it is closed."},
      {"negative WaitGroup", "Call Done once for each Add, and Add before the goroutine starts."},
      {"unlock of unlocked", "Unlock only what is locked, once for each Lock."},
      {"interface conversion", "Use the form v, ok := x.(T), or a type switch."},
      {"concurrent map", "Guard the map with a mutex, or let one goroutine own it."},
      {"stack overflow", "The recursion never ends: look at the condition that should end it."},
    };
    for (String[] pair : known) {
      if (message.contains(pair[0])) {
        return pair[1];
      }
    }
    return "";
  }
}

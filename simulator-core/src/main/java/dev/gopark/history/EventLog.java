package dev.gopark.history;

import dev.gopark.event.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of a run. Of every event it keeps the step (8 bytes); the events themselves it keeps
/// in chunks, of which the oldest are dropped beyond a limit: what is gone is made again by replay.
final class EventLog {
  static final int CHUNK = 4_096;

  private final int maxChunks;
  private final StepIndex steps = new StepIndex();
  private final StepIndex switches = new StepIndex();
  private final ArrayDeque<List<Event>> chunks = new ArrayDeque<>();
  private int firstKept;

  /// @param maxEvents events kept at most, about
  EventLog(int maxEvents) {
    maxChunks = Math.max(2, maxEvents / CHUNK);
  }

  void add(Event event) {
    if (steps.count() % CHUNK == 0) {
      chunks.addLast(new ArrayList<>());
      if (chunks.size() > maxChunks) {
        firstKept += chunks.removeFirst().size();
      }
    }
    chunks.getLast().add(event);
    steps.add(event.when().step());
    if (event instanceof Event.GoStart) {
      switches.add(event.when().step());
    }
  }

  int count() {
    return steps.count();
  }

  /// The event's step.
  long stepOf(int index) {
    return steps.at(index);
  }

  /// The steps of all events, in order.
  StepIndex steps() {
    return steps;
  }

  /// The steps of the `GoStart` events, in order.
  StepIndex switches() {
    return switches;
  }

  /// The events from `from` (inclusive) to `to` (exclusive), or null when some of them have been
  /// dropped.
  @Nullable List<Event> events(int from, int to) {
    if (from < firstKept) {
      return null;
    }
    List<Event> result = new ArrayList<>(to - from);
    int index = firstKept;
    for (List<Event> chunk : chunks) {
      int begin = Math.max(from - index, 0);
      int end = Math.min(to - index, chunk.size());
      if (begin < end) {
        result.addAll(chunk.subList(begin, end));
      }
      index += chunk.size();
    }
    return result;
  }
}

package dev.gopark.analysis;

import dev.gopark.event.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The [Progress] of a run that somebody moves through in both directions. Keeps copies on the way,
/// fewer for their distance the longer the run is, and goes on from the nearest.
public final class Measures {
  private static final int MOST_COPIES = 24;
  private static final int FIRST_INTERVAL = 8_192;

  private final Events events;
  private final TreeMap<Integer, Progress> copies = new TreeMap<>(Map.of(0, new Progress()));
  private int interval = FIRST_INTERVAL;
  private Progress cursor = new Progress();
  private int position;

  /// The events of a run, from one index to another, exclusive.
  @FunctionalInterface
  public interface Events {
    List<Event> between(int from, int to);
  }

  public Measures(Events events) {
    this.events = events;
  }

  /// After the first `count` events; valid until the next call.
  public Progress after(int count) {
    Map.Entry<Integer, Progress> nearest = copies.floorEntry(count);
    if (position > count || nearest.getKey() > position) {
      position = nearest.getKey();
      cursor = nearest.getValue().copy();
    }
    while (position < count) {
      int next = Math.min(count, position - position % interval + interval);
      events.between(position, next).forEach(cursor::accept);
      position = next;
      if (position % interval == 0) {
        keep();
      }
    }
    return cursor;
  }

  private void keep() {
    copies.put(position, cursor.copy());
    if (copies.size() > MOST_COPIES) {
      interval *= 2;
      copies.keySet().removeIf(at -> at % interval != 0);
    }
  }
}

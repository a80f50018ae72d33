package dev.gopark.runtime;

import dev.gopark.event.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Watches goroutines that the end of their program has cut off go on a little, and tells which
/// would have ended with nobody any the wiser: those that had been told to stop, say, and only had
/// not come round to it. Who takes a value from a buffer that was there when the program ended has
/// work left.
final class QuietEnds implements EventSink {
  private static final long MAX_STEPS = 20_000;
  private static final String FROM_BUFFER = "from the buffer";

  private final Set<Integer> ended = new TreeSet<>();
  private final Set<Integer> busy = new TreeSet<>();

  /// For each channel how many values are in it that were sent while this looked on; less than 0
  /// when older ones have been taken out.
  private final Map<Integer, Integer> inBuffers = new HashMap<>();

  /// @param machine goes on after the end of its program, and tells this of its events
  Set<Integer> of(Machine machine) {
    machine.run(MAX_STEPS);
    ended.removeAll(busy);
    return ended;
  }

  @Override
  public void accept(Event event) {
    int goroutine = event.when().goroutine();
    switch (event) {
      case Event.GoEnd _ -> ended.add(goroutine);
      case Event.Output _, Event.Panic _ -> busy.add(goroutine);
      case Event.ChanSend sent -> inBuffers.merge(sent.object().id(), 1, Integer::sum);
      case Event.ChanRecv received when received.how().equals(FROM_BUFFER) -> {
        if (inBuffers.merge(received.object().id(), -1, Integer::sum) < 0) {
          busy.add(goroutine);
        }
      }
      default -> {}
    }
  }
}

package dev.gopark.runtime;

import dev.gopark.event.Event;
import java.util.Map;
import java.util.TreeMap;

/// What a run does next if nobody interferes: which goroutine each processor takes up, whom it
/// steals from, and which case each select takes.
///
/// @param starts the goroutine that a processor takes up next
/// @param victims whom a processor steals from next
/// @param cases the case that a goroutine's next select takes
record Foresight(
    Map<Integer, Integer> starts, Map<Integer, Integer> victims, Map<Integer, Integer> cases) {
  private static final int MAX_STEPS = 20_000;
  private static final int STRIDE = 64;

  /// Looks ahead with `machine`, which then is further on.
  static Foresight of(Machine machine) {
    Foresight seen = new Foresight(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    machine.reportTo(seen::see, 0);
    int processors = machine.data().processors.size();
    for (int steps = 0; steps < MAX_STEPS && seen.starts.size() < processors; steps += STRIDE) {
      if (machine.run(STRIDE) == 0) {
        break;
      }
    }
    return seen;
  }

  private void see(Event event) {
    int processor = event.when().processor();
    switch (event) {
      case Event.GoStart start -> starts.putIfAbsent(processor, start.started());
      case Event.Steal steal -> victims.putIfAbsent(processor, steal.victim());
      case Event.SelectChoose chosen -> cases.putIfAbsent(chosen.goroutine(), chosen.index());
      default -> {}
    }
  }
}

package dev.gopark.history;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Where steps of each size end: at events, at switches, and, so that a step back undoes a step
/// forward, where steps forward began.
final class Stops {
  private static final int MAX_BEGUN = 10_000;

  private final EventLog log;
  private final Map<StepSize, NavigableSet<Long>> begun = new EnumMap<>(StepSize.class);

  Stops(EventLog log) {
    this.log = log;
    for (StepSize size : StepSize.values()) {
      begun.put(size, new TreeSet<>());
    }
  }

  /// The steps of the events that end a step of `size`, EVENT or SWITCH.
  StepIndex index(StepSize size) {
    return size == StepSize.EVENT ? log.steps() : log.switches();
  }

  /// Notes that a step forward led from `from` to `to`.
  void stepped(StepSize size, long from, long to) {
    NavigableSet<Long> steps = set(size);
    steps.subSet(from, false, to, false).clear();
    steps.add(from);
    if (steps.size() > MAX_BEGUN) {
      steps.pollFirst();
    }
  }

  /// The last step before `step` where a step forward of `size` began, or 0.
  long begunBefore(StepSize size, long step) {
    Long found = set(size).lower(step);
    return found == null ? 0 : found;
  }

  /// The last stop before `step`, for EVENT and SWITCH.
  long before(StepSize size, long step) {
    return Math.max(index(size).before(step), begunBefore(size, step));
  }

  private NavigableSet<Long> set(StepSize size) {
    NavigableSet<Long> steps = begun.get(size);
    if (steps == null) {
      throw new IllegalStateException("no stops of size " + size);
    }
    return steps;
  }
}

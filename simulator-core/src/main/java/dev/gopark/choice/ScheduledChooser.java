package dev.gopark.choice;

import java.util.List;

/// Follows a schedule, and elsewhere decides as the default chooser with the same seed. That one is
/// asked every time, so that its streams go on alike. What a schedule says about a choice that is
/// not there, of another kind or among fewer, is passed over.
public final class ScheduledChooser implements Chooser {
  private final Chooser otherwise;
  private final List<Schedule.Decision> decisions;
  private long index;
  private int next;

  public ScheduledChooser(long seed, Schedule schedule) {
    this(new SeededChooser(seed), schedule.decisions(), 0, 0);
  }

  private ScheduledChooser(
      Chooser otherwise, List<Schedule.Decision> decisions, long index, int next) {
    this.otherwise = otherwise;
    this.decisions = decisions;
    this.index = index;
    this.next = next;
  }

  @Override
  public long choose(ChoiceKind kind, long count, String detail) {
    long usual = otherwise.choose(kind, count, detail);
    long here = index++;
    if (next == decisions.size() || decisions.get(next).index() != here) {
      return usual;
    }
    Schedule.Decision decision = decisions.get(next++);
    return decision.kind() == kind && decision.value() < count ? decision.value() : usual;
  }

  @Override
  public Chooser copy() {
    return new ScheduledChooser(otherwise.copy(), decisions, index, next);
  }

  @Override
  public long fingerprint() {
    return decisions.isEmpty()
        ? otherwise.fingerprint()
        : otherwise.fingerprint() * 31 + (next < decisions.size() ? index : -1);
  }
}

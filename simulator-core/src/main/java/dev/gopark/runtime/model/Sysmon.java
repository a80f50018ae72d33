package dev.gopark.runtime.model;

/// What Go's sysmon remembers from one round to the next.
public final class Sysmon {
  /// When its next round begins.
  public long wakesAt;

  /// How long it slept the last time.
  public long sleep;

  /// Rounds in a row in which it took no processor out of a system call.
  public int idleRounds;

  /// Whether it sleeps for long because all processors are idle.
  public boolean sleepsDeeply;

  Sysmon copy() {
    Sysmon copy = new Sysmon();
    copy.wakesAt = wakesAt;
    copy.sleep = sleep;
    copy.idleRounds = idleRounds;
    copy.sleepsDeeply = sleepsDeeply;
    return copy;
  }

  /// What it saw of one processor, and when it saw it change.
  public static final class Seen {
    public long schedtick;
    public long scheduledAt;
    public long syscalltick;
    public long calledAt;

    Seen copy() {
      Seen copy = new Seen();
      copy.schedtick = schedtick;
      copy.scheduledAt = scheduledAt;
      copy.syscalltick = syscalltick;
      copy.calledAt = calledAt;
      return copy;
    }
  }
}

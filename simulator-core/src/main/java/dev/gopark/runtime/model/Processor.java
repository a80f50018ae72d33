package dev.gopark.runtime.model;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A simulated processor (P) with its clock, run queue and timers.
public final class Processor {
  public enum Status {
    /// Runs a goroutine, or is about to look for one.
    RUNNING,
    /// Its thread is out of work and looks for some.
    SPINNING,
    /// Its thread is in a system call and may lose it.
    SYSCALL,
    IDLE;

    /// Whether its thread executes goroutines or looks for one.
    public boolean acts() {
      return this == RUNNING || this == SPINNING;
    }
  }

  private static final Comparator<Timer> BY_TIME =
      Comparator.<Timer>comparingLong(timer -> timer.when)
          .thenComparingLong(timer -> timer.sequence);

  public final int number;
  public Status status = Status.IDLE;

  /// Virtual nanoseconds since the start of the run.
  public long clock;

  public @Nullable Goroutine running;
  public @Nullable Goroutine runnext;

  /// The local queue, head first; at most 256 under the policy `go`.
  public final ArrayDeque<Goroutine> queue = new ArrayDeque<>();

  /// Dispatches that began a time slice: those from `runnext` do not count.
  public long schedtick;

  /// System calls that have ended here, or in which the processor was lost; one more, so that
  /// sysmon has not seen the first one yet.
  public long syscalltick = 1;

  /// What sysmon saw of it.
  public Sysmon.Seen seen = new Sysmon.Seen();

  /// All dispatches.
  public long dispatches;

  /// Goroutines taken from other processors.
  public long stolen;

  /// What it has done, for people; [Tally] keeps it when the processor vanishes.
  public Tally.Share share = new Tally.Share();

  /// The thread (M) that has it, or null while it is idle.
  public @Nullable OsThread thread;

  /// While it waits before it takes a victim's runnext: the victim's number, else -1.
  public int backOff = -1;

  /// Meanwhile the id of the goroutine it saw there.
  public int backOffGoroutine;

  /// The random number by which it orders its victims.
  public long backOffOrder;

  /// Pending timers, soonest first; equal times in order of start.
  public final TreeSet<Timer> timers = new TreeSet<>(BY_TIME);

  public Processor(int number) {
    this.number = number;
  }

  /// Whether a goroutine is queued here.
  public boolean hasWork() {
    return runnext != null || !queue.isEmpty();
  }
}

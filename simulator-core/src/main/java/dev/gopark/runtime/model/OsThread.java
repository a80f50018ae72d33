package dev.gopark.runtime.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A simulated thread of the operating system, Go's M.
public final class OsThread {
  public enum Status {
    /// Has a processor, on which it runs a goroutine or looks for one.
    RUNNING,
    /// Has nothing to do; of the parked ones the last is woken first.
    PARKED,
    /// In a system call, perhaps without a processor by now.
    SYSCALL,
    /// Blocked in the network poller, without a processor.
    POLLING,
    /// Waits, without a processor, for the goroutine it is locked to.
    AWAITS_LOCKED,
    /// The first thread, after the goroutine that was locked to it has ended.
    WEDGED,
    /// Go's sysmon, which never has a processor.
    SYSMON
  }

  /// The order in which system calls end.
  public static final Comparator<OsThread> BY_RETURN =
      Comparator.<OsThread>comparingLong(thread -> thread.returnsAt)
          .thenComparingLong(thread -> thread.sequence);

  /// The end of a system call that nothing will end.
  public static final long NEVER = Long.MAX_VALUE;

  public final int number;
  public Status status = Status.RUNNING;

  /// The number of the processor it has, or took into a system call and has not lost; else -1.
  public int processor = -1;

  /// The goroutine it is in a system call for.
  public @Nullable Goroutine caller;

  /// The system call's name.
  public String call = "";

  /// When it returns, in virtual nanoseconds since the start of the run.
  public long returnsAt;

  /// Breaks ties: system calls that end together end in the order in which they began.
  public long sequence;

  /// The goroutine that runs on this thread alone, and for which this thread runs alone.
  public @Nullable Goroutine locked;

  /// How often `runtime.LockOSThread` was called without an unlock.
  public int locks;

  /// Whether it looked for work before it blocked in the poller.
  public boolean wasSpinning;

  public OsThread(int number) {
    this.number = number;
  }

  @Override
  public String toString() {
    return "M" + number;
  }
}

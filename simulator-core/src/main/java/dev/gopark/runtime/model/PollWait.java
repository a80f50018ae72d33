package dev.gopark.runtime.model;

import java.util.Comparator;

/// A goroutine parked until a descriptor of the network can be read or written.
public final class PollWait {
  /// The order in which descriptors become ready.
  public static final Comparator<PollWait> BY_TIME =
      Comparator.<PollWait>comparingLong(wait -> wait.readyAt)
          .thenComparingLong(wait -> wait.sequence);

  /// The time of what is not going to happen by itself.
  public static final long NEVER = Long.MAX_VALUE;

  public final Goroutine goroutine;
  public final int descriptor;
  public final boolean toWrite;

  /// When the descriptor is ready, in virtual nanoseconds since the start of the run.
  public long readyAt = NEVER;

  /// Breaks ties: who has waited longer comes first.
  public final long sequence;

  public PollWait(Goroutine goroutine, int descriptor, boolean toWrite, long sequence) {
    this.goroutine = goroutine;
    this.descriptor = descriptor;
    this.toWrite = toWrite;
    this.sequence = sequence;
  }
}

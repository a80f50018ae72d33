package dev.gopark.runtime.model;

import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// A timer in some processor's heap (or in none).
public final class Timer extends Shadowed {
  public enum Purpose {
    SLEEP("sleep"),
    CHANNEL("timer channel"),
    FUNCTION("AfterFunc");

    public final String label;

    Purpose(String label) {
      this.label = label;
    }
  }

  public final Purpose purpose;

  /// When it fires, in virtual nanoseconds since the start of the run.
  public long when;

  /// Between ticks of a ticker; 0 for a timer that fires once.
  public long period;

  /// Breaks ties: timers with equal times fire in the order in which they were started.
  public long sequence;

  /// Whether it is in a heap.
  public boolean active;

  /// The processor whose heap it is in.
  public int processor;

  /// The sleeper.
  public @Nullable Goroutine goroutine;

  /// The channel it feeds with [#timeType] values.
  public @Nullable Channel channel;

  /// `time.Time`, for the value that is sent.
  public @Nullable Type timeType;

  /// What it calls in a goroutine of its own.
  public @Nullable FunctionValue function;

  public Timer(Purpose purpose) {
    this.purpose = purpose;
  }
}

package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Box;
import org.jspecify.annotations.Nullable;

/// A Go panic on its way from the operation or native function that raises it to [Panics#raise].
public final class GoPanic extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Box value;
  private final boolean fault;
  private final boolean goexit;

  private GoPanic(@Nullable Box value, boolean fault, boolean goexit) {
    super(null, null, false, false);
    this.value = value;
    this.fault = fault;
    this.goexit = goexit;
  }

  /// A panic with `value`; `fault` says that it stands for a memory fault.
  public GoPanic(@Nullable Box value, boolean fault) {
    this(value, fault, false);
  }

  /// `runtime.Goexit`, which unwinds as a panic does but cannot be recovered.
  public static GoPanic goexit() {
    return new GoPanic(null, false, true);
  }

  public @Nullable Box value() {
    return value;
  }

  public boolean isFault() {
    return fault;
  }

  public boolean isGoexit() {
    return goexit;
  }
}

package dev.gopark.runtime.exec;

/// What an [Operation] returns when the goroutine does not just go on in the same frame: negative,
/// so that it differs from the index of an instruction.
public final class Signal {
  /// The frame changed: the goroutine's function, pc and bases are those to go on with.
  public static final int CALL = -1;

  /// The goroutine parked or yielded and will execute this very instruction again.
  public static final int AGAIN = -2;

  /// The goroutine parked or yielded; its pc says where it goes on.
  public static final int NEXT_AFTER_SWITCH = -3;

  /// The goroutine has finished. Its panic is then null, or, after `runtime.Goexit`, says `goexit`.
  public static final int EXIT = -4;

  /// The whole run has ended.
  public static final int STOP = -5;

  private Signal() {}
}

package dev.gopark.code;

/// The word by which the body of a loop over a function knows the frame it works for: what FRAME
/// put into a register there.
public final class OuterFrame {
  private static final int DEPTH_BITS = 32;

  private OuterFrame() {}

  /// The word for the frame at `depth` of a goroutine.
  public static long word(int goroutine, int depth) {
    return (long) goroutine << DEPTH_BITS | depth;
  }

  /// The goroutine of the frame of `word`.
  public static int goroutine(long word) {
    return (int) (word >> DEPTH_BITS);
  }

  /// The depth of the frame of `word`.
  public static int depth(long word) {
    return (int) word;
  }
}

package dev.gopark.code;

/// The frame that the body of a loop over a function works for: what FRAME put into word register
/// `register` there.
public record OuterFrame(int register) {
  private static final int DEPTH_BITS = 32;

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

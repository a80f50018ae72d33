package dev.gopark.format;

/// Decides whether the next element of a list is aligned with those before it: if both it and the
/// one before are small, or its size is not too far from their geometric mean.
final class Alignment {
  private static final int SMALL = 40;
  private static final double RATIO = 2.5;

  private int previous;
  private double logarithms;
  private int count;

  /// Sizes are more than 0 for what fits in a line.
  boolean continuesWith(int size) {
    if (previous <= 0 || size <= 0) {
      return false;
    }
    if (count == 0 || previous <= SMALL && size <= SMALL) {
      return true;
    }
    double ratio = size / Math.exp(logarithms / count);
    return RATIO * ratio > 1 && ratio < RATIO;
  }

  void add(int size) {
    previous = size;
    if (size > 0) {
      logarithms += Math.log(size);
      count++;
    }
  }

  /// A new group of elements begins.
  void reset() {
    logarithms = 0;
    count = 0;
  }
}

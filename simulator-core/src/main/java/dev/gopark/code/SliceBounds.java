package dev.gopark.code;

/// The bounds of a slice expression.
public record SliceBounds(Bound low, Bound high, Bound max) {
  /// A word register, -1 for a bound that is left out, and whether its values are unsigned ones of
  /// 64 bits.
  public record Bound(int register, boolean unsigned) {
    static final Bound ABSENT = new Bound(-1, false);

    public boolean isAbsent() {
      return register < 0;
    }

    /// Whether a value is below zero.
    public boolean isNegative(long value) {
      return value < 0 && !unsigned;
    }

    /// A value as Go prints it.
    public String text(long value) {
      return unsigned ? Long.toUnsignedString(value) : Long.toString(value);
    }
  }
}

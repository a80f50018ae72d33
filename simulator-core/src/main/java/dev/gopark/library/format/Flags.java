package dev.gopark.library.format;

/// The flags, width and precision of one verb.
final class Flags {
  boolean plus;
  boolean minus;
  boolean sharp;
  boolean space;
  boolean zero;

  /// `%+v`: field names.
  boolean plusV;

  /// `%#v`: Go syntax.
  boolean sharpV;

  /// -1 when none was given.
  int width = -1;

  int precision = -1;

  void clear() {
    set(new Flags());
  }

  Flags copy() {
    Flags copy = new Flags();
    copy.set(this);
    return copy;
  }

  void set(Flags other) {
    plus = other.plus;
    minus = other.minus;
    sharp = other.sharp;
    space = other.space;
    zero = other.zero;
    plusV = other.plusV;
    sharpV = other.sharpV;
    width = other.width;
    precision = other.precision;
  }

  /// For `%v` the flags `#` and `+` choose a form instead of changing numbers.
  void chooseForm() {
    sharpV = sharp;
    sharp = false;
    plusV = plus;
    plus = false;
  }

  boolean padsWithZeros() {
    return zero && !minus;
  }
}

package dev.gopark.ui.kit;

import dev.gopark.ui.text.Texts;
import java.util.Locale;

/// Numbers as the window writes them, in every language as Go writes them.
public final class Numbers {
  private static final String[] UNITS = {"ns", "µs", "ms", "s"};

  private Numbers() {}

  /// `1 204`, the groups apart by a narrow no-break space.
  public static String grouped(long value) {
    return Texts.grouped(value);
  }

  /// A virtual time in three digits: `0 ns`, `3.72 µs`, `1.50 s`; whole minutes and hours above
  /// that.
  public static String duration(long nanos) {
    if (nanos < 1000) {
      return nanos + " ns";
    }
    double value = nanos;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    if (unit == UNITS.length - 1 && value >= 600) {
      long seconds = (long) value;
      return seconds < 36_000
          ? seconds / 60 + " min " + seconds % 60 + " s"
          : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f %s", value, UNITS[unit]);
  }
}

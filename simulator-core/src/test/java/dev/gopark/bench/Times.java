package dev.gopark.bench;

import java.util.List;
import java.util.Locale;

/// The shortest, middle and longest of some times, in milliseconds.
record Times(double least, double median, double most) {
  static Times of(List<Measured> runs) {
    double[] sorted = runs.stream().mapToDouble(run -> run.nanos() / 1e6).sorted().toArray();
    return new Times(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }

  /// The median in `width` columns, and the others in parentheses.
  String text(int width) {
    String one = "%" + width + ".1f";
    return String.format(Locale.ROOT, one + " (" + one + " – " + one + ")", median, least, most);
  }
}

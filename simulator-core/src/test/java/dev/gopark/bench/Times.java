package dev.gopark.bench;

import java.util.List;

/// The shortest, middle and longest of some times, in milliseconds.
record Times(double least, double median, double most) {
  static Times of(List<Measured> runs) {
    double[] sorted = runs.stream().mapToDouble(run -> run.nanos() / 1e6).sorted().toArray();
    return new Times(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }
}

package dev.gopark.runtime.exec;

import dev.gopark.code.SliceBounds;
import dev.gopark.code.SliceBounds.Bound;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// The values of the bounds of a slice expression. They are checked last bound first, as gc does.
record Bounds(SliceBounds places, long low, long high, long max) {
  /// What the registers hold; bounds that are left out are 0, the `length` of what is sliced, and
  /// its `capacity`.
  static Bounds of(Goroutine g, SliceBounds places, long length, long capacity) {
    return new Bounds(
        places,
        value(g, places.low(), 0),
        value(g, places.high(), length),
        value(g, places.max(), capacity));
  }

  private static long value(Goroutine g, Bound bound, long absent) {
    return bound.isAbsent() ? absent : Operation.word(g, bound.register());
  }

  /// Panics unless `0 <= low <= high <= max <= limit`; `name` is what the limit is.
  Bounds checked(Kernel k, long limit, String name) {
    if (places.max().isAbsent()) {
      checkTwo(k, limit, name);
    } else {
      checkThree(k, limit, name);
    }
    return this;
  }

  private static boolean isOutside(long bound, long limit) {
    return bound < 0 || bound > limit;
  }

  private void checkTwo(Kernel k, long limit, String name) {
    if (isOutside(high, limit)) {
      boolean isNegative = places.high().isNegative(high);
      throw RuntimeErrors.slice(k, "[:" + highText() + "]", isNegative ? null : name + " " + limit);
    }
    if (isOutside(low, high)) {
      String rest = places.low().isNegative(low) ? "" : highText();
      throw RuntimeErrors.slice(k, "[" + lowText() + ":" + rest + "]", null);
    }
  }

  private void checkThree(Kernel k, long limit, String name) {
    if (isOutside(max, limit)) {
      boolean isNegative = places.max().isNegative(max);
      throw RuntimeErrors.slice(k, "[::" + maxText() + "]", isNegative ? null : name + " " + limit);
    }
    if (isOutside(high, max)) {
      String rest = places.high().isNegative(high) ? "" : maxText();
      throw RuntimeErrors.slice(k, "[:" + highText() + ":" + rest + "]", null);
    }
    if (isOutside(low, high)) {
      String rest = places.low().isNegative(low) ? "" : highText();
      throw RuntimeErrors.slice(k, "[" + lowText() + ":" + rest + ":]", null);
    }
  }

  private String lowText() {
    return places.low().text(low);
  }

  private String highText() {
    return places.high().text(high);
  }

  private String maxText() {
    return places.max().text(max);
  }
}

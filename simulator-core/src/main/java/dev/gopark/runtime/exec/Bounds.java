package dev.gopark.runtime.exec;

import dev.gopark.code.SliceBounds;
import dev.gopark.runtime.model.Kernel;

/// Checks the bounds of slice expressions, last bound first, as gc does.
final class Bounds {
  private Bounds() {}

  /// Of a string.
  static void checkLength(Kernel k, long low, long high, long length) {
    checkTwo(k, low, high, length, "length");
  }

  /// Of a slice.
  static void checkCapacity(
      Kernel k, long low, long high, long max, long capacity, SliceBounds bounds) {
    check(k, low, high, max, capacity, "capacity", bounds);
  }

  /// Of an array.
  static void checkArray(Kernel k, long low, long high, long max, long length, SliceBounds bounds) {
    check(k, low, high, max, length, "length", bounds);
  }

  private static void check(
      Kernel k, long low, long high, long max, long limit, String name, SliceBounds bounds) {
    if (bounds.max() < 0) {
      checkTwo(k, low, high, limit, name);
    } else if (isOutside(max, limit) || isOutside(high, max) || isOutside(low, high)) {
      throw three(k, low, high, max, limit, name);
    }
  }

  private static boolean isOutside(long bound, long limit) {
    return bound < 0 || bound > limit;
  }

  private static void checkTwo(Kernel k, long low, long high, long limit, String name) {
    if (isOutside(high, limit)) {
      throw RuntimeErrors.slice(k, "[:" + high + "]", high < 0 ? null : name + " " + limit);
    }
    if (isOutside(low, high)) {
      throw RuntimeErrors.slice(k, low < 0 ? "[" + low + ":]" : "[" + low + ":" + high + "]", null);
    }
  }

  private static RuntimeException three(
      Kernel k, long low, long high, long max, long limit, String name) {
    if (isOutside(max, limit)) {
      throw RuntimeErrors.slice(k, "[::" + max + "]", max < 0 ? null : name + " " + limit);
    }
    if (isOutside(high, max)) {
      throw RuntimeErrors.slice(k, "[:" + high + ":" + (high < 0 ? "" : max) + "]", null);
    }
    throw RuntimeErrors.slice(k, "[" + low + ":" + (low < 0 ? "" : high) + ":]", null);
  }
}

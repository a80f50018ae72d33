package dev.gopark.watch;

import dev.gopark.types.BasicType;
import dev.gopark.types.Type;

/// Conversions of numbers, and to types with the same underlying one.
final class Conversion {
  private Conversion() {}

  static Held to(Type type, Held held) throws NotHere {
    if (held.type().underlying().equals(type.underlying())) {
      return held.as(type);
    }
    BasicType from = held.basic();
    if (from != null && type.underlying() instanceof BasicType to) {
      if (from.isInteger() && to.isInteger()) {
        return Held.ofWord(type, Arithmetic.narrowed(held.word(), to));
      }
      if (from.isInteger() && to.isFloat() && !from.isUnsigned()) {
        return ofReal(type, to, held.word());
      }
      if (from.isFloat() && to.isFloat()) {
        return ofReal(type, to, held.real());
      }
      if (from.isFloat() && to.isInteger() && !to.isUnsigned()) {
        return Held.ofWord(type, Arithmetic.narrowed((long) held.real(), to));
      }
    }
    throw new NotHere(
        "a conversion from " + held.type() + " to " + type + " is not supported here");
  }

  private static Held ofReal(Type type, BasicType to, double value) {
    double rounded = to.size == Float.BYTES ? (float) value : value;
    return Held.ofWord(type, Double.doubleToRawLongBits(rounded));
  }
}

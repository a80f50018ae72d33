package dev.gopark.runtime.exec;

import dev.gopark.code.ComplexNumber;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// How the runtime itself writes values (`runtime/print.go`): in `print` and in the message of a
/// panic.
final class PrintText {
  /// Digits of a float.
  private static final int DIGITS = 7;

  private PrintText() {}

  /// A boolean, integer or float.
  static String word(Type type, long word) {
    return switch (type.underlying()) {
      case BasicType basic when basic.isBoolean() -> word != 0 ? "true" : "false";
      case BasicType basic when basic.isFloat() -> real(Double.longBitsToDouble(word));
      case BasicType basic when basic.isUnsigned() -> Long.toUnsignedString(word);
      default -> Long.toString(word);
    };
  }

  /// A value that lives in references.
  static String ref(Type type, @Nullable Object ref) {
    if (type.underlying() instanceof BasicType basic && basic.isString()) {
      return Values.text(ref);
    }
    if (type.underlying() instanceof BasicType basic && basic.isComplex()) {
      ComplexNumber number = ComplexNumber.of(ref);
      return "(" + real(number.real()) + real(number.imaginary()) + "i)";
    }
    return switch (ref) {
      case SliceValue slice -> "[" + slice.length + "/" + slice.capacity + "]" + address(ref);
      case Box box -> "(" + address(null) + "," + data(box) + ")";
      case null -> nil(type);
      default -> address(ref);
    };
  }

  private static String nil(Type type) {
    return switch (type.underlying()) {
      case Type.Slice _ -> "[0/0]0x0";
      case Type.Interface _ -> "(0x0,0x0)";
      default -> "0x0";
    };
  }

  static String address(@Nullable Object ref) {
    return "0x" + Long.toHexString(Values.address(ref));
  }

  /// Where the data of an interface lies.
  static String data(Box box) {
    return address(box.ref);
  }

  /// A float as the runtime writes it, `+1.500000e+000`, with its way of rounding.
  static String real(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "+";
    return sign + (value == 0 ? digits(0, 0) : magnitude(Math.abs(value)));
  }

  private static String magnitude(double value) {
    double scaled = value;
    int exponent = 0;
    while (scaled >= 10) {
      exponent++;
      scaled /= 10;
    }
    while (scaled < 1) {
      exponent--;
      scaled *= 10;
    }
    double half = 5;
    for (int i = 0; i < DIGITS; i++) {
      half /= 10;
    }
    scaled += half;
    return scaled >= 10 ? digits(scaled / 10, exponent + 1) : digits(scaled, exponent);
  }

  private static String digits(double scaled, int exponent) {
    StringBuilder out = new StringBuilder();
    double rest = scaled;
    for (int i = 0; i < DIGITS; i++) {
      int digit = (int) rest;
      out.append((char) ('0' + digit)).append(i == 0 ? "." : "");
      rest = (rest - digit) * 10;
    }
    String power = Integer.toString(1000 + Math.abs(exponent)).substring(1);
    return out.append('e').append(exponent < 0 ? '-' : '+').append(power).toString();
  }
}

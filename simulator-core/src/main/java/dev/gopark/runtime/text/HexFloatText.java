package dev.gopark.runtime.text;

import java.math.BigInteger;

/// The forms of floats with a binary exponent: `%b` and `%x`.
final class HexFloatText {
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;
  private static final int BIAS = 1023;

  private HexFloatText() {}

  /// `4503599627370496p-52`
  static String binary(double magnitude, int bits) {
    if (bits == 32) {
      int raw = Float.floatToIntBits((float) magnitude);
      int field = raw >>> 23;
      int mantissa = raw & 0x7fffff | (field == 0 ? 0 : 0x800000);
      return power(Integer.toString(mantissa), 'p', Math.max(field, 1) - 127 - 23, 1);
    }
    long raw = Double.doubleToRawLongBits(magnitude);
    int field = (int) (raw >>> FRACTION_BITS);
    long mantissa = raw & FRACTION_MASK | (field == 0 ? 0 : 1L << FRACTION_BITS);
    return power(Long.toString(mantissa), 'p', Math.max(field, 1) - BIAS - FRACTION_BITS, 1);
  }

  /// `0x1.8p+01`
  static String format(double magnitude, char verb, int precision, int bits) {
    long raw = Double.doubleToRawLongBits(bits == 32 ? (float) magnitude : magnitude);
    int exponent = (int) (raw >>> FRACTION_BITS) - BIAS;
    long mantissa = raw & FRACTION_MASK | 1L << FRACTION_BITS;
    if (exponent == -BIAS) {
      mantissa = raw & FRACTION_MASK;
      int shift = mantissa == 0 ? 0 : Long.numberOfLeadingZeros(mantissa) - 11;
      mantissa <<= shift;
      exponent = mantissa == 0 ? 0 : 1 - BIAS - shift;
    }
    if (precision >= 0 && precision < 13) {
      mantissa = round(mantissa, 4 * (13 - precision));
      if (mantissa >>> FRACTION_BITS + 1 != 0) {
        mantissa >>>= 1;
        exponent++;
      }
    }
    return power(digits(mantissa, precision), 'p', exponent, 2, verb == 'X');
  }

  /// Rounds the lowest `bits` bits away, to even.
  private static long round(long mantissa, int bits) {
    BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
    BigInteger value = BigInteger.valueOf(mantissa);
    boolean odd = value.testBit(bits);
    BigInteger added = value.add(odd ? half : half.subtract(BigInteger.ONE));
    return added.shiftRight(bits).shiftLeft(bits).longValueExact();
  }

  private static String digits(long mantissa, int precision) {
    StringBuilder fraction = new StringBuilder();
    for (int i = 0; i < 13; i++) {
      fraction.append(Character.forDigit((int) (mantissa >>> 48 - 4 * i) & 0xf, 16));
    }
    int length = precision;
    if (precision < 0) {
      length = fraction.toString().replaceFirst("0+$", "").length();
    }
    while (fraction.length() < length) {
      fraction.append('0');
    }
    fraction.setLength(length);
    return "0x" + (mantissa >>> FRACTION_BITS) + (length > 0 ? "." + fraction : "");
  }

  private static String power(String digits, char mark, int exponent, int width) {
    String number = Integer.toString(Math.abs(exponent));
    return digits
        + mark
        + (exponent < 0 ? "-" : "+")
        + "0".repeat(Math.max(0, width - number.length()))
        + number;
  }

  private static String power(String digits, char mark, int exponent, int width, boolean upper) {
    String text = power(digits, mark, exponent, width);
    return upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
  }
}

package dev.gopark.runtime.exec;

/// Arithmetic on floats with the same bits on every host. Java leaves open which NaN an operation
/// with two of them gives, and what the bits of a new one are; HotSpot's compilers exchange the
/// operands. Here the left NaN wins, and a new one is amd64's.
public final class FloatArithmetic {
  private static final long QUIET = 1L << 51;
  private static final long NEW_NAN = 0xfff8_0000_0000_0000L;

  private FloatArithmetic() {}

  public static double add(double left, double right) {
    double sum = left + right;
    return Double.isNaN(sum) ? nan(left, right) : sum;
  }

  public static double subtract(double left, double right) {
    double difference = left - right;
    return Double.isNaN(difference) ? nan(left, right) : difference;
  }

  public static double multiply(double left, double right) {
    double product = left * right;
    return Double.isNaN(product) ? nan(left, right) : product;
  }

  public static double divide(double left, double right) {
    double quotient = left / right;
    return Double.isNaN(quotient) ? nan(left, right) : quotient;
  }

  static double min(double left, double right) {
    double least = Math.min(left, right);
    return Double.isNaN(least) ? nan(left, right) : least;
  }

  static double max(double left, double right) {
    double most = Math.max(left, right);
    return Double.isNaN(most) ? nan(left, right) : most;
  }

  private static double nan(double left, double right) {
    long bits =
        Double.isNaN(left)
            ? Double.doubleToRawLongBits(left) | QUIET
            : Double.isNaN(right) ? Double.doubleToRawLongBits(right) | QUIET : NEW_NAN;
    return Double.longBitsToDouble(bits);
  }
}

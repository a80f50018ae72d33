package dev.gopark.code;

import org.jspecify.annotations.Nullable;

/// A value of a complex type, as references hold it; null stands for zero. The parts of a
/// `complex64` are floats that were widened.
public record ComplexNumber(double real, double imaginary) {
  private static final ComplexNumber ZERO = new ComplexNumber(0, 0);

  /// The number that a reference register or slot holds.
  public static ComplexNumber of(@Nullable Object ref) {
    return ref instanceof ComplexNumber number ? number : ZERO;
  }

  public ComplexNumber plus(ComplexNumber other) {
    return new ComplexNumber(real + other.real, imaginary + other.imaginary);
  }

  public ComplexNumber minus(ComplexNumber other) {
    return new ComplexNumber(real - other.real, imaginary - other.imaginary);
  }

  public ComplexNumber times(ComplexNumber other) {
    return new ComplexNumber(
        real * other.real - imaginary * other.imaginary,
        real * other.imaginary + imaginary * other.real);
  }

  public ComplexNumber negated() {
    return new ComplexNumber(-real, -imaginary);
  }

  /// Go's `==`: NaN equals nothing, and the zeros each other.
  public boolean equalTo(ComplexNumber other) {
    return real == other.real && imaginary == other.imaginary;
  }

  /// As `complex64` keeps it.
  public ComplexNumber rounded() {
    return new ComplexNumber((float) real, (float) imaginary);
  }

  /// The quotient by R. L. Smith's method (CACM 5(8), 1962), with infinities and zeros as annex G
  /// of C99 has them, as in Go's `runtime/complex.go`.
  public ComplexNumber over(ComplexNumber divisor) {
    double c = divisor.real;
    double d = divisor.imaginary;
    boolean realIsLarger = Math.abs(c) >= Math.abs(d);
    double ratio = realIsLarger ? d / c : c / d;
    double scale = realIsLarger ? c + ratio * d : d + ratio * c;
    double e = (realIsLarger ? real + imaginary * ratio : real * ratio + imaginary) / scale;
    double f = (realIsLarger ? imaginary - real * ratio : imaginary * ratio - real) / scale;
    return Double.isNaN(e) && Double.isNaN(f) ? limit(divisor, e, f) : new ComplexNumber(e, f);
  }

  /// The quotient where the ordinary way gives NaN for both parts.
  private ComplexNumber limit(ComplexNumber divisor, double e, double f) {
    double c = divisor.real;
    double d = divisor.imaginary;
    boolean isNumber = !Double.isNaN(real) || !Double.isNaN(imaginary);
    if (c == 0 && d == 0 && isNumber) {
      double infinity = Math.copySign(Double.POSITIVE_INFINITY, c);
      return new ComplexNumber(infinity * real, infinity * imaginary);
    }
    if (isInfinite() && divisor.isFinite()) {
      double a = signOfInfinity(real);
      double b = signOfInfinity(imaginary);
      double infinity = Double.POSITIVE_INFINITY;
      return new ComplexNumber(infinity * (a * c + b * d), infinity * (b * c - a * d));
    }
    if (divisor.isInfinite() && isFinite()) {
      double x = signOfInfinity(c);
      double y = signOfInfinity(d);
      return new ComplexNumber(0 * (real * x + imaginary * y), 0 * (imaginary * x - real * y));
    }
    return new ComplexNumber(e, f);
  }

  private boolean isInfinite() {
    return Double.isInfinite(real) || Double.isInfinite(imaginary);
  }

  private boolean isFinite() {
    return Double.isFinite(real) && Double.isFinite(imaginary);
  }

  private static double signOfInfinity(double value) {
    return Math.copySign(Double.isInfinite(value) ? 1 : 0, value);
  }
}

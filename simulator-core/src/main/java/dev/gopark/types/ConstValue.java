package dev.gopark.types;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The exact value of a constant expression.
public sealed interface ConstValue {
  record Bool(boolean value) implements ConstValue {}

  record Int(BigInteger value) implements ConstValue {}

  /// The number `numerator / denominator * 2^exponent`, for floating-point constants: a fraction in
  /// lowest terms, whose exponent is 0, or when the parts of that became too large a number whose
  /// `denominator` is 1. The denominator is positive.
  record Rational(BigInteger numerator, BigInteger denominator, long exponent)
      implements ConstValue {
    boolean isZero() {
      return numerator.signum() == 0;
    }
  }

  /// A complex number; a number without imaginary part may be one of the others.
  record Complex(Rational real, Rational imaginary) implements ConstValue {}

  /// Bytes as chars 0 to 255.
  final class Str implements ConstValue {
    private static final int LONGEST = 1 << 27;

    private final int length;

    /// Null while only the parts are known: long concatenations have many values in between that
    /// nobody reads.
    private @Nullable String bytes;

    private @Nullable Str left;
    private @Nullable Str right;

    public Str(String bytes) {
      this.bytes = bytes;
      this.length = bytes.length();
    }

    private Str(Str left, Str right) {
      this.left = left;
      this.right = right;
      this.length = left.length + right.length;
    }

    /// This string and then `other`; null if that is too long.
    @Nullable Str with(Str other) {
      return length + other.length > LONGEST ? null : new Str(this, other);
    }

    public int length() {
      return length;
    }

    public String bytes() {
      if (bytes == null) {
        bytes = joined();
        left = null;
        right = null;
      }
      return bytes;
    }

    private String joined() {
      StringBuilder out = new StringBuilder(length);
      Deque<Str> pending = new ArrayDeque<>();
      pending.push(this);
      while (!pending.isEmpty()) {
        Str next = pending.pop();
        if (next.bytes != null) {
          out.append(next.bytes);
        } else if (next.left != null && next.right != null) {
          pending.push(next.right);
          pending.push(next.left);
        }
      }
      return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Str str && bytes().equals(str.bytes());
    }

    @Override
    public int hashCode() {
      return bytes().hashCode();
    }

    @Override
    public String toString() {
      return "Str[" + bytes() + "]";
    }
  }
}

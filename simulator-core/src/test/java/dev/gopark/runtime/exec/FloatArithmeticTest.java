package dev.gopark.runtime.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/// Which NaN comes out does not depend on HotSpot.
class FloatArithmeticTest {
  private static final long FIRST = 0x7ff8_0000_0000_0001L;
  private static final long SECOND = 0xfff8_0000_0000_0002L;
  private static final long NEW = 0xfff8_0000_0000_0000L;

  /// Enough for HotSpot to compile, which it may do with operands exchanged.
  private static final int OFTEN = 200_000;

  @Test
  void ofTwoNaNsTheLeftOneWins() {
    check(FloatArithmetic::add);
    check(FloatArithmetic::subtract);
    check(FloatArithmetic::multiply);
    check(FloatArithmetic::divide);
    check(FloatArithmetic::min);
    check(FloatArithmetic::max);
  }

  private static void check(DoubleBinaryOperator operator) {
    for (int i = 0; i < OFTEN; i++) {
      if (bits(operator, FIRST, SECOND) != FIRST || bits(operator, SECOND, FIRST) != SECOND) {
        throw new AssertionError("the right NaN wins the " + i + "th time");
      }
    }
  }

  private static long bits(DoubleBinaryOperator operator, long left, long right) {
    return Double.doubleToRawLongBits(
        operator.applyAsDouble(Double.longBitsToDouble(left), Double.longBitsToDouble(right)));
  }

  @Test
  void newNaNsAreThoseOfAmd64() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Double.doubleToRawLongBits(FloatArithmetic.divide(0, 0))).isEqualTo(NEW);
    assertThat(Double.doubleToRawLongBits(FloatArithmetic.subtract(infinity, infinity)))
        .isEqualTo(NEW);
    assertThat(Double.doubleToRawLongBits(FloatArithmetic.multiply(0, infinity))).isEqualTo(NEW);
  }

  @Test
  void aNaNThatSignalsBecomesQuiet() {
    double signalling = Double.longBitsToDouble(0x7ff0_0000_0000_0001L);
    assertThat(Double.doubleToRawLongBits(FloatArithmetic.add(1, signalling))).isEqualTo(FIRST);
  }
}

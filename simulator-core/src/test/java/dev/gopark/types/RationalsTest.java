package dev.gopark.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Exact fractions round as IEEE 754 asks.
class RationalsTest {
  private static ConstValue.Rational rational(double value) {
    ConstValue.Rational exact = Rationals.exactly(value);
    if (exact == null) {
      throw new IllegalArgumentException("no fraction for " + value);
    }
    return exact;
  }

  @Test
  void doublesComeBackAsTheyWere() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Rationals.toDouble(rational(value))).isEqualTo(value);
        assertThat(Rationals.toFloat(rational(value))).isEqualTo((float) value);
      }
    }
  }

  @Test
  void decimalLiteralsRoundToTheNearestDouble() {
    for (String text : new String[] {"0.1", "1e23", "4.9e-324", "2.2250738585072011e-308"}) {
      ConstValue.Rational value = NumberLiterals.decimal(text);
      assertThat(value).isNotNull();
      assertThat(Rationals.toDouble(value)).isEqualTo(new BigDecimal(text).doubleValue());
    }
  }

  @Test
  void tooLargeIsInfinite() {
    ConstValue.Rational large = NumberLiterals.decimal("1e309");
    assertThat(large).isNotNull();
    assertThat(Rationals.toDouble(large)).isInfinite();
  }

  @Test
  void messagesShowSixDigits() {
    assertThat(ConstantText.print(rational(1.0 / 3))).isEqualTo("0.333333");
    assertThat(ConstantText.print(rational(1e21))).isEqualTo("1e+21");
    assertThat(ConstantText.print(rational(2.0))).isEqualTo("2");
  }
}

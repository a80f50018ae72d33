package dev.gopark.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected texts are those of Go's `strconv.FormatFloat`.
class FloatTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, g, -1, 0",
    "-0.0, g, -1, -0",
    "100, g, -1, 100",
    "123456789, g, -1, 1.23456789e+08",
    "1e20, g, -1, 1e+20",
    "1e21, f, -1, 1000000000000000000000",
    "0.0001, g, -1, 0.0001",
    "0.00001, g, -1, 1e-05",
    "5e-324, g, -1, 5e-324",
    "1.7976931348623157e308, g, -1, 1.7976931348623157e+308",
    "2.5, e, 0, 2e+00",
    "2.5, f, 0, 2",
    "-1.5, e, 3, -1.500e+00",
    "100, g, 2, 1e+02",
    "100, g, 3, 100",
    "0, e, 2, 0.00e+00",
    "12345.678, G, 3, 1.23E+04",
    "1, b, -1, 4503599627370496p-52",
    "1.5, x, -1, 0x1.8p+00",
    "1.96875, x, 1, 0x1.0p+01",
    "5e-324, x, -1, 0x1p-1074",
    "255, X, 3, 0X1.FE0P+07"
  })
  void doublesAreWrittenAsGoDoes(double value, char verb, int precision, String expected) {
    assertThat(FloatText.format(value, verb, precision, 64)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "16777216, 1.6777216e+07", "1e-45, 1e-45", "3.4028235e38, 3.4028235e+38"})
  void singlesNeedFewerDigits(float value, String expected) {
    assertThat(FloatText.format(value, 'g', -1, 32)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"NaN, NaN", "Infinity, +Inf", "-Infinity, -Inf"})
  void specialValuesHaveNames(double value, String expected) {
    assertThat(FloatText.shortest(value)).isEqualTo(expected);
  }
}

package dev.gopark.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "999, 999ns",
    "1500000, 1.5ms",
    "61000000000, 1m1s",
    "3600000000000, 1h0m0s",
    "-1, -1ns",
    "9223372036854775807, 2562047h47m16.854775807s",
    "-9223372036854775808, -2562047h47m16.854775808s"
  })
  void aDurationIsWrittenAndReadBack(long nanos, String text) {
    assertThat(DurationText.format(nanos)).isEqualTo(text);
    assertThat(DurationText.parse(text)).isEqualTo(new DurationText.Parsed(nanos, ""));
  }

  @Test
  void theMicroSignIsUtf8() {
    assertThat(DurationText.format(1_500)).isEqualTo("1.5\u00c2\u00b5s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "1x", "h", "1h-2m", ".s", "9223372036854775808ns"})
  void whatIsNoDurationIsRefused(String text) {
    assertThat(DurationText.parse(text).problem()).startsWith("time: ").endsWith('"' + text + '"');
  }

  @Test
  void aProblemQuotesByteByByte() {
    assertThat(DurationText.parse("\u00c3\u00a9\t\"").problem())
        .isEqualTo("time: invalid duration \"\\xc3\\xa9\\x09\\\"\"");
  }
}

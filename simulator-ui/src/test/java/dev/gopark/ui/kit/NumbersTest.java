package dev.gopark.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void groupsAreApartByANarrowSpace() {
    assertThat(Numbers.grouped(1204)).isEqualTo("1\u202f204");
    assertThat(Numbers.grouped(7)).isEqualTo("7");
  }

  @Test
  void durationsHaveThreeDigitsAndAUnit() {
    assertThat(Numbers.duration(0)).isEqualTo("0 ns");
    assertThat(Numbers.duration(3720)).isEqualTo("3.72 µs");
    assertThat(Numbers.duration(37_200)).isEqualTo("37.2 µs");
    assertThat(Numbers.duration(759_400)).isEqualTo("759 µs");
    assertThat(Numbers.duration(999_600)).isEqualTo("1.00 ms");
    assertThat(Numbers.duration(1_500_000_000L)).isEqualTo("1.50 s");
    assertThat(Numbers.duration(3_600_000_000_000L)).isEqualTo("60 min 0 s");
    assertThat(Numbers.duration(36_000_000_000_000L)).isEqualTo("10 h 0 min");
  }
}

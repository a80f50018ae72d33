package dev.gopark.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuneTextTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff})
  void aRuneIsEncodedAsUtf8AndDecodedAgain(int rune) {
    String bytes = RuneText.of(rune);
    byte[] expected = Character.toString(rune).getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(expected);
    assertThat(RuneText.runeAt(bytes, 0)).isEqualTo(rune);
    assertThat(RuneText.sizeAt(bytes, 0)).isEqualTo(expected.length);
    assertThat(RuneText.startBefore("x" + bytes, 1 + expected.length)).isEqualTo(1);
  }

  /// Too short, too long by a zero bit, a surrogate, past the last rune, a lone continuation.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00e4\u00b8",
        "\u00c0\u0080",
        "\u00e0\u0080\u0080",
        "\u00ed\u00a0\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u0080"
      })
  void bytesThatAreNoUtf8DecodeOneByOne(String bytes) {
    assertThat(RuneText.runeAt(bytes, 0)).isEqualTo(RuneText.ERROR);
    assertThat(RuneText.sizeAt(bytes, 0)).isEqualTo(1);
    assertThat(RuneText.isValidAt(bytes, 0)).isFalse();
    assertThat(RuneText.count(bytes)).isEqualTo(bytes.length());
  }

  @Test
  void whatIsNoRuneIsEncodedAsTheReplacement() {
    assertThat(RuneText.of(0xd800)).isEqualTo("\u00ef\u00bf\u00bd");
    assertThat(RuneText.of(-1)).isEqualTo(RuneText.of(RuneText.ERROR));
  }
}

package dev.gopark.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTest {
  private static final String E_ACUTE = RuneText.of(0xe9);

  @Test
  void printableRunesStayAndOthersAreEscaped() {
    assertThat(QuotedText.string("a\t\"\\\u0000" + E_ACUTE, false))
        .isEqualTo("\"a\\t\\\"\\\\\\x00" + E_ACUTE + "\"");
    assertThat(QuotedText.string(RuneText.of(0x2028), false)).isEqualTo("\"\\u2028\"");
  }

  @Test
  void asciiEscapesAllElse() {
    assertThat(QuotedText.string(E_ACUTE + RuneText.of(0x1f600), true))
        .isEqualTo("\"\\u00e9\\U0001f600\"");
  }

  @Test
  void bytesThatAreNoUtf8AreEscapedAsBytes() {
    assertThat(QuotedText.string("\u00ff", false)).isEqualTo("\"\\xff\"");
  }

  @Test
  void runesAreQuotedByTheOtherQuote() {
    assertThat(QuotedText.rune('\'', false)).isEqualTo("'\\''");
    assertThat(QuotedText.rune('"', false)).isEqualTo("'\"'");
    assertThat(QuotedText.rune(-1, true)).isEqualTo("'\\ufffd'");
  }

  @Test
  void rawLiteralsHoldNoBackquoteAndNoControlCharacter() {
    assertThat(QuotedText.canBackquote("a\tb")).isTrue();
    assertThat(QuotedText.canBackquote("a`b")).isFalse();
    assertThat(QuotedText.canBackquote("a\nb")).isFalse();
  }
}

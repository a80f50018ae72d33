package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LiteralsTest {
  @Test
  void aStringIsItsBytes() {
    assertThat(Literals.string("\"é\"")).isEqualTo("\u00c3\u00a9");
    assertThat(Literals.string("\"\\u00e9\"")).isEqualTo("\u00c3\u00a9");
    assertThat(Literals.string("\"\\xe9\\351\"")).isEqualTo("\u00e9\u00e9");
    assertThat(Literals.string("\"\\U0001F600\"")).isEqualTo(Literals.bytesOf("😀"));
    assertThat(Literals.string("\"😀\"")).hasSize(4);
    assertThat(Literals.string("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\""))
        .isEqualTo("\u0007\b\f\n\r\t\u000b\\\"");
  }

  @Test
  void aRawStringKeepsAllButCarriageReturns() {
    assertThat(Literals.string("`a\\n\r\n\"é`")).isEqualTo("a\\n\n\"\u00c3\u00a9");
  }

  @Test
  void aRuneIsItsCodePoint() {
    assertThat(Literals.rune("'a'")).isEqualTo('a');
    assertThat(Literals.rune("'😀'")).isEqualTo(0x1f600);
    assertThat(Literals.rune("'\\''")).isEqualTo('\'');
    assertThat(Literals.rune("'\\xff'")).isEqualTo(0xff);
    assertThat(Literals.rune("'\\377'")).isEqualTo(0xff);
    assertThat(Literals.rune("'\\U0010FFFF'")).isEqualTo(0x10ffff);
  }

  @Test
  void bytesAndTextAreConvertedBothWays() {
    assertThat(Literals.textOf(Literals.bytesOf("größer 😀"))).isEqualTo("größer 😀");
    assertThat(Literals.textOf("a\u00ff")).isEqualTo("a\ufffd");
  }
}

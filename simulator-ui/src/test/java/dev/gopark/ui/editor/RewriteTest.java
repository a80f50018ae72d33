package dev.gopark.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RewriteTest {
  /// Where the caret, written `‸`, goes when `before` becomes `now`.
  private static String after(String before, String now) {
    int caret = before.indexOf('‸');
    int to = Rewrite.caretAfter(before.replace("‸", ""), now, caret);
    return now.substring(0, to) + "‸" + now.substring(to);
  }

  @Test
  void theCaretStaysAtItsCharacter() {
    assertThat(after("a:=‸b", "\ta := b")).isEqualTo("\ta := ‸b");
    assertThat(after("if x{\n‸y()\n}", "if x {\n\ty()\n}")).isEqualTo("if x {\n\t‸y()\n}");
    assertThat(after("fo‸o  bar", "foo bar")).isEqualTo("fo‸o bar");
  }

  @Test
  void behindAWordItStaysBehindIt() {
    assertThat(after("a   +b‸\n", "a + b\n")).isEqualTo("a + b‸\n");
  }

  @Test
  void commasThatAreAddedDoNotMoveIt() {
    assertThat(after("f(\n a\n)\nb‸", "f(\n\ta,\n)\nb")).isEqualTo("f(\n\ta,\n)\nb‸");
  }
}

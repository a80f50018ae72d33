package dev.gopark.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypingTest {
  /// The text after Enter at the caret, which is written `‸`.
  private static String entered(String marked) {
    int at = marked.indexOf('‸');
    String text = marked.replace("‸", "");
    Typing.Break written = Typing.lineBreak(text, at);
    String now = text.substring(0, at) + written.text() + text.substring(at);
    int caret = at + written.caret();
    return now.substring(0, caret) + "‸" + now.substring(caret);
  }

  @Test
  void aNewLineIsIndentedAsTheOneAboveIt() {
    assertThat(entered("\tx := 1‸")).isEqualTo("\tx := 1\n\t‸");
    assertThat(entered("‸")).isEqualTo("\n‸");
  }

  @Test
  void afterAnOpeningBracketItIsIndentedMore() {
    assertThat(entered("\tif x {‸")).isEqualTo("\tif x {\n\t\t‸");
    assertThat(entered("f(‸)")).isEqualTo("f(\n\t‸\n)");
  }

  @Test
  void commentsComeAndGo() {
    List<String> lines = List.of("\tif x {", "", "\t\ty()", "\t}");
    List<String> commented = List.of("\t// if x {", "", "\t// \ty()", "\t// }");
    assertThat(Typing.toggleComment(lines)).isEqualTo(commented);
    assertThat(Typing.toggleComment(commented)).isEqualTo(lines);
  }

  @Test
  void bracketsFindTheirPartners() {
    String text = "f(a[0], ')')";
    assertThat(Typing.brackets(text, 1, at -> at != 9)).isEqualTo(new Typing.Pair(1, 11));
    assertThat(Typing.brackets(text, 12, at -> at != 9)).isEqualTo(new Typing.Pair(1, 11));
    assertThat(Typing.brackets(text, 7, at -> at != 9)).isNull();
    assertThat(Typing.brackets("(", 0, at -> true)).isNull();
  }
}

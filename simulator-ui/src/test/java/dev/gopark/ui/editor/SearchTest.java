package dev.gopark.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest {
  private static Search plain(String query) {
    return new Search(query, false, false, false);
  }

  private static Search regex(String query) {
    return new Search(query, true, true, false);
  }

  @Test
  void looksForTextAsItIsWritten() {
    assertThat(plain("a.b").in("a.b axb A.B")).hasSize(2);
    assertThat(new Search("a", false, true, false).in("aA")).hasSize(1);
    assertThat(new Search("go", false, true, true).in("go gopher go()")).hasSize(2);
    assertThat(plain("").in("abc")).isEmpty();
  }

  @Test
  void looksForExpressionsLineByLine() {
    assertThat(regex("^\\w+$").in("ab\nc d\ne")).hasSize(2);
    assertThat(regex("x*").in("abc")).isEmpty();
  }

  @Test
  void knowsWhatIsNoExpression() {
    assertThat(regex("(").isValid()).isFalse();
    assertThat(regex("(").in("(")).isEmpty();
    assertThat(plain("(").in("(")).hasSize(1);
  }

  @Test
  void replacesGroups() {
    assertThat(regex("(\\w)=(\\w)").replaceAll("a=b, c=d", "$2=$1")).isEqualTo("b=a, d=c");
    assertThat(plain("a").replaceAll("aba", "$1")).isEqualTo("$1b$1");
    assertThat(regex("a").replaceAll("aba", "$7")).isEqualTo("$7b$7");
  }

  @Test
  void givesUpOnAnExpressionThatTakesAges() {
    assertThat(regex("(a+)+b").in("a".repeat(60))).isEmpty();
  }
}

package dev.gopark.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  @Test
  void namesTheLinesThatChange() {
    assertThat(LineDiff.changes("a\nb\nc\nd\n", "a\nx\ny\nc\n"))
        .isEqualTo(List.of(new LineDiff.Change(1, 2, 1, 3), new LineDiff.Change(3, 4, 4, 4)));
  }

  @Test
  void showsThemAsDiffDoes() {
    assertThat(LineDiff.unified("f.go", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n"))
        .isEqualTo(
            """
            diff f.go.orig f.go
            --- f.go.orig
            +++ f.go
            @@ -2,5 +2,5 @@
             2
             3
             4
            -5
            +five
             6
            """);
  }

  @Test
  void findsNothingBetweenEqualTexts() {
    assertThat(LineDiff.unified("f.go", "a\n", "a\n")).isEmpty();
  }
}

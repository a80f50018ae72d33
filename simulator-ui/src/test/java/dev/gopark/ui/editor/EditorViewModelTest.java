package dev.gopark.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.session.SessionHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EditorViewModelTest {
  private final SessionHarness harness = new SessionHarness();
  private final EditorViewModel model = harness.ask(() -> new EditorViewModel(harness.session));

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void goroutinesStandAtTheirLines() {
    harness.open("fine");
    assertThat(model.linesProperty().get()).containsOnlyKeys(3);
    harness.on(() -> model.caretAt(3, 2));
    assertThat(model.footerProperty().get()).isEqualTo("Ln 3, Col 2  ·  1 goroutine on this line");
    harness.on(() -> model.choose(1));
    assertThat(model.selectedLineProperty().get()).isEqualTo(3);
  }

  @Test
  void aChangedTextHasNoGoroutines() {
    harness.open("fine");
    harness.on(() -> model.edited("fine and dandy"));
    assertThat(model.linesProperty().get()).isEmpty();
  }

  @Test
  void errorsAreCountedAndPlacedInChars() {
    harness.open("ä ERROR");
    assertThat(model.verdictProperty().get()).isEqualTo("1 error");
    assertThat(model.problemsProperty().get())
        .containsExactly(new Problem(2, 7, 1, "undefined: ERROR"));
    assertThat(model.messageAt(3)).startsWith("undefined: ERROR\nNothing of this name");
    assertThat(model.messageAt(0)).isEmpty();
  }

  @Test
  void offsetsKnowWideCharacters() {
    Offsets offsets = new Offsets("aä€😀b");
    assertThat(offsets.charOf(0)).isZero();
    assertThat(offsets.charOf(3)).isEqualTo(2);
    assertThat(offsets.charOf(6)).isEqualTo(3);
    assertThat(offsets.charOf(10)).isEqualTo(5);
    assertThat(offsets.charOf(99)).isEqualTo(6);
  }

  @Test
  void highlightingCoversAllOfTheText() {
    String text = "package main // ünïcode\n\nfunc main() {}\n";
    var spans = Highlighting.of(text, java.util.List.of(new Problem(0, 7, 1, "x")));
    assertThat(spans.length()).isEqualTo(text.length());
    assertThat(spans.getStyleSpan(0).getStyle()).contains("go-keyword", "problem");
  }
}

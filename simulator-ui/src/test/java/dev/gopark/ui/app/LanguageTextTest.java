package dev.gopark.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.LanguageChoice;
import dev.gopark.source.LanguageVersion;
import org.junit.jupiter.api.Test;

final class LanguageTextTest {
  @Test
  void aLabelNamesTheVersionAndWhoChoseIt() {
    LanguageVersion old = new LanguageVersion(21);
    assertThat(LanguageText.label(new LanguageChoice(old, LanguageChoice.By.GO_MOD)))
        .isEqualTo("Go 1.21 (go.mod)");
    LanguageChoice byLine = new LanguageChoice(old, LanguageChoice.By.BUILD_LINE);
    assertThat(LanguageText.label(byLine)).isEqualTo("Go 1.21 (//go:build)");
    assertThat(LanguageText.sentence(byLine, "a.go")).contains("//go:build line of a.go");
    LanguageChoice free = new LanguageChoice(LanguageVersion.NEWEST, LanguageChoice.By.DEFAULT);
    assertThat(LanguageText.label(free)).isEqualTo("Go 1.25 (default)");
  }
}

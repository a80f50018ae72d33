package dev.gopark.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedIsThereAtTheNextStart() {
    Path file = folder.resolve("deep/window.properties");
    Preferences first = Preferences.load(file);
    first.themeProperty().set(Theme.DARK);
    first.setTypeScale(1.3);
    first.reducedMotionProperty().set(true);
    first.opened(Path.of("/a/b.go"));
    Preferences second = Preferences.load(file);
    assertThat(second.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(second.typeScaleProperty().get()).isEqualTo(1.3);
    assertThat(second.reducedMotionProperty().get()).isTrue();
    assertThat(second.recent()).containsExactly(Path.of("/a/b.go").toAbsolutePath());
  }

  @Test
  void aBrokenFileIsPassedOver() throws Exception {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "theme=\\uZZZZ\ntypeScale=NaN\n\0");
    Preferences preferences = Preferences.load(file);
    assertThat(preferences.themeProperty().get()).isEqualTo(Theme.LIGHT);
    assertThat(preferences.typeScaleProperty().get()).isEqualTo(1);
  }

  @Test
  void filesThatAreGoneAreForgotten() throws Exception {
    Path kept = Files.writeString(folder.resolve("kept.go"), "");
    Path gone = folder.resolve("gone.go");
    Path file = folder.resolve("window.properties");
    Preferences preferences = Preferences.load(file);
    preferences.opened(gone);
    preferences.opened(kept);
    preferences.forgetMissing();
    assertThat(Preferences.load(file).recent()).containsExactly(kept);
  }

  @Test
  void theLatestFilesComeFirstAndOnce() {
    Preferences preferences = Preferences.ofNothing();
    for (int i = 0; i < 12; i++) {
      preferences.opened(Path.of("/f" + i + ".go"));
    }
    preferences.opened(Path.of("/f8.go"));
    assertThat(preferences.recent()).hasSize(8).doesNotHaveDuplicates();
    assertThat(preferences.recent().getFirst()).hasFileName("f8.go");
  }
}

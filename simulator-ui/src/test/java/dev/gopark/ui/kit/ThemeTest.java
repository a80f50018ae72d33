package dev.gopark.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private static final double READABLE = 4.5;
  private static final double VISIBLE = 2.0;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyThemeDefinesTheSameRoles(Theme theme) {
    assertThat(theme.roles()).isEqualTo(Theme.LIGHT.roles());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void allTextIsReadableOnEveryGround(Theme theme) {
    for (String ground : List.of("-gp-bg", "-gp-surface", "-gp-inset")) {
      for (String text : List.of("-gp-text", "-gp-muted", "-gp-accent-text")) {
        assertReadable(theme, text, ground);
      }
    }
    for (String role : theme.roles()) {
      if (role.startsWith("-gp-code-")) {
        assertReadable(theme, role, "-gp-surface");
        assertReadable(theme, role, "-gp-line");
      }
    }
    assertReadable(theme, "-gp-danger-text", "-gp-danger-bg");
    assertReadable(theme, "-gp-danger-text", "-gp-surface");
    assertReadable(theme, "-gp-warning", "-gp-warning-bg");
    assertReadable(theme, "-gp-warning", "-gp-surface");
    assertReadable(theme, "-gp-success", "-gp-surface");
    assertReadable(theme, "-gp-accent-text", "-gp-accent-bg");
    assertReadable(theme, "-gp-on-accent", "-gp-accent");
    assertReadable(theme, "-gp-text", "-gp-value");
    assertReadable(theme, "-gp-text", "-gp-accent-bg");
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void statesStandOutFromCards(Theme theme) {
    for (GoroutineState state : GoroutineState.values()) {
      assertThat(contrast(theme.color(state.role()), theme.color("-gp-surface")))
          .as(theme + " " + state)
          .isGreaterThan(VISIBLE);
    }
  }

  private static void assertReadable(Theme theme, String text, String ground) {
    assertThat(contrast(theme.color(text), theme.color(ground)))
        .as(theme + ": " + text + " on " + ground)
        .isGreaterThanOrEqualTo(READABLE);
  }

  /// The contrast ratio of WCAG 2, 1 to 21.
  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}

package dev.gopark.ui.app;

import dev.gopark.source.LanguageChoice;
import dev.gopark.ui.text.Texts;

/// Says in which Go a file is, and why.
final class LanguageText {
  private static final Texts TEXTS = Texts.of("app");

  private LanguageText() {}

  /// `Go 1.21 (go.mod)`
  static String label(LanguageChoice choice) {
    return "Go 1." + choice.language().minor() + " (" + choice.by().label() + ")";
  }

  /// One sentence for the tooltip of `file`'s label.
  static String sentence(LanguageChoice choice, String file) {
    return TEXTS.say("go." + choice.by().name(), file);
  }
}

package dev.gopark.ui.app;

import dev.gopark.source.LanguageChoice;

/// Says in which Go a file is, and why.
final class LanguageText {
  private LanguageText() {}

  /// `Go 1.21 (go.mod)`
  static String label(LanguageChoice choice) {
    return "Go 1." + choice.language().minor() + " (" + choice.by().label() + ")";
  }

  /// One sentence for the tooltip of `file`'s label.
  static String sentence(LanguageChoice choice, String file) {
    return switch (choice.by()) {
      case DEFAULT -> "The newest Go that Gopark knows, since nothing asks for another";
      case GO_MOD -> "As the go line of go.mod says, or its absence";
      case BUILD_LINE -> "As the //go:build line of " + file + " says, for this file alone";
      case OPTION -> "As --lang says, whatever go.mod and the files say";
    };
  }
}

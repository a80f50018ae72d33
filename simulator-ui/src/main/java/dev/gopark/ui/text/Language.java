package dev.gopark.ui.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language the window speaks.
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch");

  /// Its bundles are found by this one.
  public final Locale locale;

  /// Its name in itself.
  public final String label;

  Language(Locale locale, String label) {
    this.locale = locale;
    this.label = label;
  }

  /// Its code of two letters: `de`.
  public String code() {
    return locale.getLanguage();
  }

  /// The one with this code, such as `de`.
  public static Optional<Language> named(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /// The one for people of `locale`: English for those whose language is missing.
  public static Language of(Locale locale) {
    return named(locale.getLanguage()).orElse(ENGLISH);
  }
}

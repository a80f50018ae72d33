package dev.gopark.ui.palette;

import java.util.Locale;

/// How well a text answers a query. All words of the query have to occur: at the beginning of words
/// best, inside of them less well, or as first letters of several words.
final class Match {
  static final int NONE = -1;
  private static final int BEGINS = 100;
  private static final int WORD = 60;
  private static final int INITIALS = 40;
  private static final int INSIDE = 20;

  private Match() {}

  /// A larger number for a better match; [#NONE] for no match.
  static int score(String query, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int sum = 0;
    for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      int score = word.isEmpty() ? 0 : ofWord(word, lower);
      if (score == NONE) {
        return NONE;
      }
      sum += score;
    }
    return sum;
  }

  private static int ofWord(String word, String text) {
    if (text.startsWith(word)) {
      return BEGINS;
    }
    int at = text.indexOf(word);
    for (int i = at; i > 0; i = text.indexOf(word, i + 1)) {
      if (!Character.isLetterOrDigit(text.charAt(i - 1))) {
        return WORD;
      }
    }
    if (initials(text).contains(word)) {
      return INITIALS;
    }
    return at >= 0 ? INSIDE : NONE;
  }

  private static String initials(String text) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (first && Character.isLetterOrDigit(text.charAt(i))) {
        initials.append(text.charAt(i));
      }
    }
    return initials.toString();
  }
}

package dev.gopark.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What is looked for in a text.
///
/// @param regex whether `query` is a regular expression
record Search(String query, boolean regex, boolean matchCase, boolean wholeWord) {
  /// The chars from `start` (inclusive) to `end` (exclusive).
  record Match(int start, int end) {}

  /// A text that can be looked at only so often: an expression that would take ages ends.
  private record Patient(CharSequence text, long[] looks) implements CharSequence {
    private static final long MOST_LOOKS = 20_000_000;

    @Override
    public char charAt(int index) {
      if (looks[0]++ > MOST_LOOKS) {
        throw new Impatient();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class Impatient extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// Null for an empty query, and for one that is no regular expression.
  private @Nullable Pattern pattern() {
    if (query.isEmpty()) {
      return null;
    }
    String text = regex ? query : Pattern.quote(query);
    int flags =
        Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    try {
      return Pattern.compile(wholeWord ? "\\b(?:" + text + ")\\b" : text, flags);
    } catch (PatternSyntaxException _) {
      return null;
    }
  }

  /// Whether the query can be looked for.
  boolean isValid() {
    return query.isEmpty() || pattern() != null;
  }

  /// Where it is in `text`, in order; empty matches do not count.
  List<Match> in(String text) {
    Pattern pattern = pattern();
    List<Match> matches = new ArrayList<>();
    if (pattern == null) {
      return matches;
    }
    try {
      Matcher matcher = pattern.matcher(new Patient(text, new long[1]));
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          matches.add(new Match(matcher.start(), matcher.end()));
        }
      }
    } catch (Impatient | StackOverflowError _) {
      return List.of();
    }
    return matches;
  }

  /// What `match` becomes; in a regular expression `$1` stands for its first group.
  String replacement(String text, Match match, String with) {
    Pattern pattern = pattern();
    if (!regex || pattern == null) {
      return with;
    }
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find(match.start())) {
      return with;
    }
    try {
      StringBuilder out = new StringBuilder();
      matcher.appendReplacement(out, with);
      return out.substring(matcher.start());
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return with; // no such group
    }
  }

  /// The text with every match replaced.
  String replaceAll(String text, String with) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Match match : in(text)) {
      out.append(text, at, match.start()).append(replacement(text, match, with));
      at = match.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}

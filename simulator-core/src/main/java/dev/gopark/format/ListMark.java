package dev.gopark.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How an item of a list begins in a doc comment.
///
/// @param number empty for a bullet
/// @param rest what follows
record ListMark(String number, String rest) {
  private static final Pattern MARK = Pattern.compile("(?:[•*+-]|(\\d+)[.)])[ \\t]+(.*\\S.*)");

  /// The mark of a line, or null for none.
  static @Nullable ListMark of(String line) {
    Matcher matcher = MARK.matcher(line.strip());
    if (!matcher.matches()) {
      return null;
    }
    String number = matcher.group(1);
    return new ListMark(number == null ? "" : number, matcher.group(2));
  }
}

package dev.gopark.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an editor does for those who type Go.
final class Typing {
  private static final Pattern COMMENT = Pattern.compile("^(\\s*)// ?");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Typing() {}

  /// The identifier that has a place in it or beside it; empty for none.
  static String nameAt(String text, int at) {
    int start = at;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    boolean name = start < end && !Character.isDigit(text.charAt(start));
    return name ? text.substring(start, end) : "";
  }

  /// What Enter writes at a char, and how many chars of it come before the caret: the indentation
  /// of the line, one more after an opening bracket, and before a closing one a line for the caret.
  record Break(String text, int caret) {}

  static Break lineBreak(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = start;
    while (end < at && (text.charAt(end) == '\t' || text.charAt(end) == ' ')) {
      end++;
    }
    String indentation = "\n" + text.substring(start, end);
    char before = at > 0 ? text.charAt(at - 1) : '\n';
    char after = at < text.length() ? text.charAt(at) : '\n';
    if (OPENING.indexOf(before) < 0) {
      return new Break(indentation, indentation.length());
    }
    String deeper = indentation + "\t";
    boolean closes = CLOSING.indexOf(after) == OPENING.indexOf(before);
    return new Break(closes ? deeper + indentation : deeper, deeper.length());
  }

  /// Makes comments of lines, or takes their marks off if all that are not blank have one.
  static List<String> toggleComment(List<String> lines) {
    List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
    if (!full.isEmpty() && full.stream().allMatch(line -> COMMENT.matcher(line).find())) {
      return lines.stream().map(line -> COMMENT.matcher(line).replaceFirst("$1")).toList();
    }
    int margin =
        full.stream()
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    List<String> result = new ArrayList<>();
    for (String line : lines) {
      boolean blank = line.isBlank();
      result.add(blank ? line : line.substring(0, margin) + "// " + line.substring(margin));
    }
    return result;
  }

  /// A bracket and its partner.
  record Pair(int opening, int closing) {}

  /// The brackets that belong together of which one is right before or behind the char at `caret`;
  /// null for none. `isCode` says whether a char is neither in a string nor in a comment.
  static @Nullable Pair brackets(String text, int caret, java.util.function.IntPredicate isCode) {
    for (int at : new int[] {caret, caret - 1}) {
      if (at < 0 || at >= text.length() || !isCode.test(at)) {
        continue;
      }
      int opening = OPENING.indexOf(text.charAt(at));
      int closing = CLOSING.indexOf(text.charAt(at));
      if (opening >= 0 || closing >= 0) {
        int partner = partner(text, at, opening >= 0 ? 1 : -1, isCode);
        return partner < 0 ? null : new Pair(Math.min(at, partner), Math.max(at, partner));
      }
    }
    return null;
  }

  private static int partner(
      String text, int from, int step, java.util.function.IntPredicate isCode) {
    int depth = 0;
    for (int i = from; i >= 0 && i < text.length(); i += step) {
      char c = text.charAt(i);
      if (!isCode.test(i)) {
        continue;
      }
      if (OPENING.indexOf(c) >= 0) {
        depth += step;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth -= step;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}

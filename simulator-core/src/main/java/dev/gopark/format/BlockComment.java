package dev.gopark.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the old indentation off the lines of a `/* … */` comment, so that they can get a new one
/// and still stand to each other as they did.
final class BlockComment {
  private static final Pattern MARGIN = Pattern.compile("[\\x00- *]*");

  private BlockComment() {}

  /// The lines of `text`. One that stood in the first column but is `indented` now gets a margin as
  /// if it had been indented before.
  static List<String> lines(String text, boolean indented) {
    String[] lines = text.split("\n", -1);
    if (indented) {
      for (int i = 1; i < lines.length; i++) {
        lines[i] = "   " + lines[i];
      }
    }
    if (lines.length > 1) {
      strip(lines);
    }
    return List.of(lines);
  }

  private static void strip(String[] lines) {
    int last = lines.length - 1;
    String margin = margin(lines);
    boolean stars = margin.contains("*");
    if (stars) {
      margin = withoutSuffix(margin.substring(0, margin.indexOf('*')), " ");
    } else {
      margin = besideOpening(lines[0], margin);
    }
    String closing = lines[last];
    if (closing.substring(0, closing.indexOf("*/")).isBlank()) {
      lines[last] = margin + (stars ? " */" : "*/");
    } else {
      margin = common(margin, closing);
    }
    for (int i = 1; i < lines.length; i++) {
      lines[i] = lines[i].isEmpty() ? "" : lines[i].substring(margin.length());
    }
  }

  /// What all inner lines that are not blank begin with, or the last line if there are none. Blank
  /// inner lines become empty.
  private static String margin(String[] lines) {
    String margin = null;
    for (int i = 1; i < lines.length - 1; i++) {
      if (lines[i].isBlank()) {
        lines[i] = "";
      } else {
        margin = common(margin == null ? lines[i] : margin, lines[i]);
      }
    }
    String last = lines[lines.length - 1];
    return margin == null ? common(last, last) : margin;
  }

  private static String common(String a, String b) {
    Matcher matcher = MARGIN.matcher(a);
    int end = matcher.lookingAt() ? matcher.end() : 0;
    int length = 0;
    while (length < Math.min(end, b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }

  /// The margin without what makes up for the width of `/*`, so that text below the text of the
  /// first line stays there.
  private static String besideOpening(String first, String margin) {
    if (first.substring(2).isBlank()) {
      String shorter = margin;
      for (int i = 0; i < 3; i++) {
        shorter = withoutSuffix(shorter, " ");
      }
      return shorter.length() < margin.length() ? shorter : withoutSuffix(margin, "\t");
    }
    int text = 2;
    while (text < first.length() && first.charAt(text) <= ' ') {
      text++;
    }
    String gap = first.substring(2, text);
    return withoutSuffix(margin, gap.startsWith("\t") ? gap : "  " + gap);
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }
}

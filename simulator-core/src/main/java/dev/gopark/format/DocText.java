package dev.gopark.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a doc comment: finds its paragraphs, headings, lists and blocks of code, and sets
/// each the usual way, with empty lines between them. Definitions of links come last.
final class DocText {
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]+)\\]:[ \\t]+((?:[a-zA-Z][-+.a-zA-Z0-9]*):[^ \\t]+)[ \\t]*");
  private static final Pattern NOT_IN_HEADING =
      Pattern.compile("[;:!?+*/=\\[\\]{}_^°&§~%#@<\">\\\\]");
  private static final Pattern QUOTES = Pattern.compile("`{3,}|``|''");

  private final List<String> lines;
  private final List<String> links = new ArrayList<>();
  private final List<String> out = new ArrayList<>();

  /// Before this line, lines count as indented although they are not.
  private int forced;

  private int at;

  DocText(List<String> lines) {
    this.lines = unindent(lines);
  }

  /// The lines as they are set; none if the text is blank.
  List<String> lines() {
    int end = -1;
    while (true) {
      while (at < lines.size() && lines.get(at).isEmpty()) {
        at++;
      }
      if (at == lines.size()) {
        break;
      }
      int start = at;
      boolean afterBlank = end < start;
      if (isIndented(at)) {
        end = indentedEnd();
        indented(lines.subList(start, end), afterBlank);
      } else {
        end = plainEnd();
        if (end == start) {
          at = start;
          continue;
        }
        plain(start, end);
      }
      at = end;
    }
    linkDefinitions();
    return out;
  }

  private boolean isIndented(int line) {
    return line < forced || indents(lines.get(line));
  }

  private static boolean indents(String line) {
    return line.startsWith(" ") || line.startsWith("\t");
  }

  /// The end of the indented lines from here on. What was forgotten to be indented belongs to them:
  /// items of a list that goes on, and a brace that closes code.
  private int indentedEnd() {
    int start = at;
    boolean items = ListMark.of(lines.get(at)) != null && at < forced;
    int i = at + 1;
    while (i < lines.size()
        && (lines.get(i).isEmpty()
            || isIndented(i)
            || items && ListMark.of(lines.get(i)) != null)) {
      items &= !lines.get(i).isEmpty();
      i++;
    }
    int end = i;
    while (end > start && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return end < lines.size() && lines.get(end).startsWith("}") ? end + 1 : end;
  }

  /// The end of the unindented lines from here on. The last of them belong to an indented block
  /// after them if they begin a list or code.
  private int plainEnd() {
    int start = at;
    int i = at + 1;
    while (i < lines.size() && !lines.get(i).isEmpty() && !indents(lines.get(i))) {
      i++;
    }
    boolean runsOn =
        i < lines.size() && !lines.get(i).isEmpty() && ListMark.of(lines.get(i)) == null;
    if (!runsOn) {
      return i;
    }
    int end = i;
    String last = lines.get(i - 1);
    if (ListMark.of(last) != null) {
      forced = i;
      end--;
      while (end > start && ListMark.of(lines.get(end - 1)) != null) {
        end--;
      }
    } else if (last.endsWith("{") || last.endsWith("\\")) {
      forced = i;
      end--;
    }
    return end;
  }

  private void indented(List<String> block, boolean afterBlank) {
    if (ListMark.of(block.getFirst()) != null) {
      new DocList(block, afterBlank).write(this);
      return;
    }
    separate();
    for (String line : unindent(block)) {
      out.add(line.isEmpty() ? "" : "\t" + line);
    }
  }

  private void plain(int start, int end) {
    String first = lines.get(start);
    if (end - start == 1 && isHeading(first)) {
      separate();
      out.add("# " + quotes(first.substring(1).strip()));
    } else if (end - start == 1 && isOldHeading(start)) {
      separate();
      out.add("# " + quotes(first.strip()));
    } else {
      List<String> paragraph = paragraph(lines.subList(start, end));
      if (!paragraph.isEmpty()) {
        separate();
        out.addAll(paragraph);
      }
    }
  }

  void separate() {
    if (!out.isEmpty()) {
      out.add("");
    }
  }

  void add(String line) {
    out.add(line);
  }

  /// The lines of a paragraph as they are set; none if all define links.
  List<String> paragraph(List<String> paragraph) {
    if (paragraph.stream().allMatch(line -> LINK.matcher(line).matches())) {
      links.addAll(paragraph);
      return List.of();
    }
    return paragraph.stream().map(DocText::quotes).toList();
  }

  /// Typewriter quotes become typographic ones.
  private static String quotes(String text) {
    return QUOTES
        .matcher(text)
        .replaceAll(
            match ->
                switch (match.group()) {
                  case "``" -> "“";
                  case "''" -> "”";
                  default -> match.group();
                });
  }

  private static boolean isHeading(String line) {
    return (line.startsWith("# ") || line.startsWith("#\t")) && !line.strip().equals("#");
  }

  /// Whether the line looks like the headings of times before `#`: alone between empty lines, a
  /// capital first, no punctuation.
  private boolean isOldHeading(int index) {
    boolean alone =
        index > 0
            && lines.get(index - 1).isEmpty()
            && index + 2 < lines.size()
            && lines.get(index + 1).isEmpty()
            && !indents(lines.get(index + 2));
    String line = lines.get(index).strip();
    return alone
        && Character.isUpperCase(line.codePointAt(0))
        && Character.isLetterOrDigit(line.codePointBefore(line.length()))
        && !NOT_IN_HEADING.matcher(line).find()
        && !Pattern.compile("'(?!s$|s )").matcher(line).find()
        && !Pattern.compile("\\.(?=$| )").matcher(line).find();
  }

  private void linkDefinitions() {
    String text = String.join("\n", out);
    for (boolean used : new boolean[] {true, false}) {
      boolean first = true;
      for (String link : links) {
        Matcher matcher = LINK.matcher(link);
        if (matcher.matches() && text.contains("[" + matcher.group(1) + "]") == used) {
          if (first) {
            separate();
            first = false;
          }
          out.add("[" + matcher.group(1) + "]: " + matcher.group(2));
        }
      }
    }
  }

  /// The lines without what all of them are indented by, and without empty ones at either end.
  private static List<String> unindent(List<String> given) {
    int start = 0;
    int end = given.size();
    while (start < end && given.get(start).isBlank()) {
      start++;
    }
    while (start < end && given.get(end - 1).isBlank()) {
      end--;
    }
    String margin = null;
    for (String line : given.subList(start, end)) {
      if (!line.isBlank()) {
        String own = line.substring(0, line.length() - line.stripLeading().length());
        margin = margin == null ? own : common(margin, own);
      }
    }
    int width = margin == null ? 0 : margin.length();
    return given.subList(start, end).stream()
        .map(line -> line.isBlank() ? "" : line.substring(width))
        .toList();
  }

  private static String common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }
}

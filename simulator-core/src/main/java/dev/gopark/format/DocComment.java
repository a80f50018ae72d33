package dev.gopark.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lays out the comments above declarations: paragraphs, headings, lists and code as the rules of
/// Go's doc comments have them, directives such as `//go:noinline` last.
final class DocComment {
  private static final Pattern DIRECTIVE =
      Pattern.compile("line .*|extern .*|export .*|[a-z0-9]+:[a-z0-9].*", Pattern.DOTALL);

  private DocComment() {}

  /// The comments as they are written; none if there is nothing in them.
  static List<CommentPen.Placed> normal(List<CommentPen.Placed> comments) {
    CommentPen.Placed first = comments.getFirst();
    if (comments.stream().allMatch(CommentPen.Placed::toLineEnd)) {
      return lineComments(first.place(), comments);
    }
    boolean block = comments.size() == 1 && first.text().contains("\n") && !allStars(first.text());
    if (!block) {
      return comments;
    }
    String text = first.text().substring(2, first.text().length() - 2);
    List<String> lines = new DocText(List.of(text.split("\n", -1))).lines();
    if (lines.isEmpty()) {
      return List.of();
    }
    String whole = "/*\n" + String.join("\n", lines) + "\n*/";
    return List.of(new CommentPen.Placed(first.place(), whole));
  }

  /// Whether every line but the first begins with a star.
  private static boolean allStars(String text) {
    return text.lines().skip(1).allMatch(line -> line.stripLeading().startsWith("*"));
  }

  private static List<CommentPen.Placed> lineComments(
      Spot place, List<CommentPen.Placed> comments) {
    List<String> text = new ArrayList<>();
    List<String> directives = new ArrayList<>();
    for (CommentPen.Placed comment : comments) {
      String after = comment.text().substring(2);
      if (DIRECTIVE.matcher(after).matches()) {
        directives.add(comment.text());
      } else {
        text.add(after.startsWith(" ") ? after.substring(1) : after);
      }
    }
    if (text.isEmpty()) {
      return comments;
    }
    List<String> lines = new ArrayList<>();
    for (String line : new DocText(text).lines()) {
      boolean bare = line.isEmpty() || line.startsWith("\t");
      lines.add(bare ? "//" + line : "// " + line);
    }
    if (!directives.isEmpty()) {
      lines.add("//");
    }
    lines.addAll(directives);
    return lines.stream().map(line -> new CommentPen.Placed(place, line)).toList();
  }
}

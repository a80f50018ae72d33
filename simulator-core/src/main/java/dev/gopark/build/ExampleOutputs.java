package dev.gopark.build;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Comments;
import dev.gopark.syntax.Decl;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the examples in a file are to write: the comment at the end of their functions says so.
final class ExampleOutputs {
  private static final Pattern BEGIN =
      Pattern.compile("\\A\\s*(unordered )?output:", Pattern.CASE_INSENSITIVE);

  private final SourceFile file;
  private final List<Comments.Comment> comments;

  /// @param unordered whether the lines may come in any order
  record Output(String text, boolean unordered) {}

  ExampleOutputs(SourceFile file) {
    this.file = file;
    this.comments = Comments.in(file);
  }

  /// What the function is to write; absent if it is not to be run.
  Optional<Output> of(Decl.Func function) {
    if (function.body() == null) {
      return Optional.empty();
    }
    int start = function.body().span().start();
    int end = function.body().rightBrace();
    List<Comments.Comment> inside =
        comments.stream()
            .filter(comment -> comment.span().start() > start && comment.span().end() <= end)
            .toList();
    String text = lastGroup(inside);
    Matcher matcher = BEGIN.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String rest = text.substring(matcher.end()).replaceFirst("\\A *", "").replaceFirst("\\A\n", "");
    return Optional.of(new Output(rest, matcher.group(1) != null));
  }

  /// The text of the last comments that nothing but a line break stands between.
  private String lastGroup(List<Comments.Comment> inside) {
    int first = inside.size() - 1;
    while (first > 0 && areNeighbours(inside.get(first - 1), inside.get(first))) {
      first--;
    }
    return first < 0
        ? ""
        : inside.subList(first, inside.size()).stream()
            .map(comment -> plain(comment.text()))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private boolean areNeighbours(Comments.Comment one, Comments.Comment next) {
    String between = file.text(one.span().end(), next.span().start());
    return between.isBlank() && between.chars().filter(c -> c == '\n').count() <= 1;
  }

  private static String plain(String comment) {
    String text =
        comment.startsWith("//")
            ? comment.substring(2).replaceFirst("\\A ", "")
            : comment.substring(2, comment.length() - 2);
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }
}

package dev.gopark.syntax;

import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.List;

/// The comments before a file's package clause.
public final class HeaderComments {
  private HeaderComments() {}

  /// One comment with what begins it.
  public record Comment(String text, Span span) {}

  /// In order.
  public static List<Comment> of(SourceFile file) {
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    List<Comment> comments = new ArrayList<>();
    for (Token token = scanner.next(); token.kind() == TokenKind.COMMENT; token = scanner.next()) {
      comments.add(new Comment(token.text(), new Span(file, token.start(), token.end())));
    }
    return comments;
  }
}

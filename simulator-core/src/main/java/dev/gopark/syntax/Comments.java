package dev.gopark.syntax;

import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.List;

/// The comments of a file.
public final class Comments {
  private Comments() {}

  /// One comment with what begins it.
  public record Comment(String text, Span span) {}

  /// Those before the package clause, in order.
  public static List<Comment> beforePackage(SourceFile file) {
    return read(file, false);
  }

  /// All, in order.
  public static List<Comment> in(SourceFile file) {
    return read(file, true);
  }

  private static List<Comment> read(SourceFile file, boolean all) {
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    List<Comment> comments = new ArrayList<>();
    for (Token token = scanner.next(); token.kind() != TokenKind.EOF; token = scanner.next()) {
      if (token.kind() == TokenKind.COMMENT) {
        comments.add(new Comment(token.text(), new Span(file, token.start(), token.end())));
      } else if (!all) {
        break;
      }
    }
    return comments;
  }
}

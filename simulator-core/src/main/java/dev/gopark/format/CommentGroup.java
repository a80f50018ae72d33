package dev.gopark.format;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Token;
import java.util.List;

/// Comments with neither another token nor an empty line between them.
///
/// @param trails whether the group begins in the line of the token before it
/// @param next the offset of the token after it
/// @param endsLine whether the token after it is in another line
record CommentGroup(
    List<Token> comments, int line, int endLine, boolean trails, int next, boolean endsLine) {

  int start() {
    return comments.getFirst().start();
  }

  int end() {
    return comments.getLast().end();
  }

  /// Whether there is a line break in it or at its end.
  boolean breaksLine(SourceFile file) {
    for (Token comment : comments) {
      boolean toLineEnd = comment.text().startsWith("//");
      if (toLineEnd || comment.text().contains("\n") || file.lineOf(comment.start()) != line) {
        return true;
      }
    }
    return false;
  }
}

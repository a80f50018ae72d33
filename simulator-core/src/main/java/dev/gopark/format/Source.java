package dev.gopark.format;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Scanner;
import dev.gopark.syntax.Token;
import dev.gopark.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tokens of a file and its comments. Commas and semicolons are no tokens here: the layout
/// alone decides where they stand.
final class Source {
  final SourceFile file;
  final List<Token> tokens = new ArrayList<>();
  final List<CommentGroup> comments = new ArrayList<>();
  private final int[] partner;

  Source(SourceFile file) {
    this.file = file;
    read();
    this.partner = partners();
  }

  private void read() {
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    List<Token> run = new ArrayList<>();
    Token before = null;
    Token token;
    do {
      token = scanner.next();
      if (token.kind() == TokenKind.COMMENT) {
        run.add(token);
      } else if (token.kind() != TokenKind.SEMICOLON || token.text().equals("semicolon")) {
        group(before, run, token);
        run.clear();
        before = token;
        if (token.kind() != TokenKind.COMMA && token.kind() != TokenKind.SEMICOLON) {
          tokens.add(token);
        }
      }
    } while (token.kind() != TokenKind.EOF);
  }

  /// Splits the comments between two tokens into groups.
  private void group(@Nullable Token before, List<Token> run, Token after) {
    int lineBefore = before == null ? 0 : endLine(before);
    int from = 0;
    while (from < run.size()) {
      int line = file.lineOf(run.get(from).start());
      boolean trails = from == 0 && line == lineBefore;
      int endLine = line;
      int to = from;
      while (to < run.size() && file.lineOf(run.get(to).start()) <= endLine + (trails ? 0 : 1)) {
        endLine = file.lineOf(run.get(to).end());
        to++;
      }
      boolean endsLine =
          after.kind() == TokenKind.EOF || to < run.size() || file.lineOf(after.start()) != endLine;
      List<Token> comments = List.copyOf(run.subList(from, to));
      this.comments.add(
          new CommentGroup(
              comments,
              line,
              endLine,
              trails,
              to < run.size() ? run.get(to).start() : after.start(),
              endsLine));
      from = to;
    }
  }

  /// The line in which a comment after `token` trails it.
  private int endLine(Token token) {
    return file.lineOf(token.kind().endsStatement() ? token.end() : token.start());
  }

  private int[] partners() {
    int[] result = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < result.length; i++) {
      switch (tokens.get(i).kind()) {
        case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> open.push(i);
        case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> {
          if (!open.isEmpty()) {
            result[open.pop()] = i;
          }
        }
        default -> {}
      }
    }
    return result;
  }

  /// The bracket that closes the one at `index`.
  Token closing(int index) {
    return tokens.get(partner[index]);
  }

  /// The index of the first token at or after `offset`.
  int indexAt(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether comments stand directly above the token at `offset`.
  boolean hasDoc(int offset) {
    int line = file.lineOf(offset);
    return comments.stream()
        .anyMatch(
            group -> group.next() == offset && !group.trails() && group.endLine() + 1 == line);
  }

  /// Whether what ends at `end` is followed by a comment to the end of its line.
  boolean hasLineComment(int end) {
    int line = file.lineOf(Math.max(end - 1, 0));
    int next = tokens.get(indexAt(end)).start();
    return comments.stream()
        .anyMatch(
            group ->
                group.start() >= end
                    && group.start() < Math.max(next, end + 1)
                    && group.trails()
                    && group.endsLine()
                    && group.line() == line);
  }
}

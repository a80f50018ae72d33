package dev.gopark.syntax;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LineDirective;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the comments `//line file:line`, at the start of a line, and `/*line file:line:column*/`.
final class LineDirectives {
  private static final String FULL_LINE = "//line ";
  private static final String WITHIN_LINE = "/*line ";
  private static final int LARGEST = 1 << 30;

  private final SourceFile file;
  private final Consumer<Diagnostic> errors;
  private final List<LineDirective> found = new ArrayList<>();

  private LineDirectives(SourceFile file, Consumer<Diagnostic> errors) {
    this.file = file;
    this.errors = errors;
  }

  /// `file` with its directives. What is wrong with them goes to `errors`.
  static SourceFile read(SourceFile file, Consumer<Diagnostic> errors) {
    String bytes = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    if (!bytes.contains(FULL_LINE) && !bytes.contains(WITHIN_LINE)) {
      return file;
    }
    LineDirectives directives = new LineDirectives(file, errors);
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    for (Token token = scanner.next(); token.kind() != TokenKind.EOF; token = scanner.next()) {
      if (token.kind() == TokenKind.COMMENT) {
        directives.comment(token);
      }
    }
    return file.with(directives.found);
  }

  private void comment(Token token) {
    int line = file.lineOf(token.start());
    String text = token.text();
    int textStart = token.start() + FULL_LINE.length();
    if (text.startsWith(FULL_LINE) && file.lineStart(line) == token.start()) {
      if (line < file.lineCount()) {
        directive(textStart, text.substring(FULL_LINE.length()).stripTrailing(), line + 1, 1);
      }
    } else if (text.startsWith(WITHIN_LINE) && text.endsWith("*/")) {
      int endLine = file.lineOf(token.end());
      int column = token.end() - file.lineStart(endLine) + 1;
      directive(textStart, text.substring(FULL_LINE.length(), text.length() - 2), endLine, column);
    }
  }

  /// Reads `name:line` or `name:line:column`; what has no colon is no directive. It holds from the
  /// given place on.
  private void directive(int textStart, String text, int startLine, int startColumn) {
    int last = text.lastIndexOf(':');
    if (last < 0) {
      return;
    }
    int before = text.lastIndexOf(':', last - 1);
    Integer first = before < 0 ? null : number(text.substring(before + 1, last));
    Integer second = number(text.substring(last + 1));
    boolean hasColumn = first != null && second != null;
    Integer line = hasColumn ? first : second;
    int colon = hasColumn ? before : last;
    if (hasColumn && !isInRange(second)) {
      error(textStart + last + 1, "invalid column number: " + text.substring(last + 1));
    } else if (!isInRange(line)) {
      error(textStart + colon + 1, "invalid line number: " + text.substring(colon + 1));
    } else if (line != null && second != null) {
      String name = text.substring(0, colon);
      String named = name.isEmpty() && hasColumn ? currentName() : name;
      int start = file.lineStart(startLine) + startColumn - 1;
      int column = hasColumn ? second : 0;
      found.add(new LineDirective(start, startLine, startColumn, named, line, column));
    }
  }

  private String currentName() {
    return found.isEmpty() ? file.name() : found.getLast().file();
  }

  private void error(int offset, String text) {
    errors.accept(new Diagnostic(new Span(file, offset, offset), text));
  }

  private static boolean isInRange(@Nullable Integer number) {
    return number != null && number > 0 && number <= LARGEST;
  }

  private static @Nullable Integer number(String text) {
    boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    try {
      return isNumber ? Integer.valueOf(text) : null;
    } catch (NumberFormatException _) {
      return Integer.MAX_VALUE;
    }
  }
}

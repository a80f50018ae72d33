package dev.gopark.syntax;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Collects errors as gc does: of several syntax errors in one line only the first counts, and
/// equal errors in one line are one. Holds the two wordings, that of Go 1.19 and that of later
/// versions.
final class SyntaxErrors {
  private static final String PREFIX = "syntax error: ";

  /// gc gives up after ten errors; this only bounds memory.
  private static final int MAX_ERRORS = 1000;

  private final SourceFile file;
  private final LanguageVersion version;
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> late = new ArrayList<>();
  private int lastSyntaxErrorLine;
  private int lastOtherLine;
  private String lastOtherText = "";
  private boolean closed;
  private int reportedCount;

  SyntaxErrors(SourceFile file, LanguageVersion version) {
    this.file = file;
    this.version = version;
  }

  LanguageVersion version() {
    return version;
  }

  /// Whether the wording is that of Go 1.20 and later.
  boolean isNewWording() {
    return version.atLeast(20);
  }

  /// `expecting` or `expected`.
  String expecting() {
    return isNewWording() ? "expected" : "expecting";
  }

  /// How many errors the parser has met, those of the same line included.
  int count() {
    return reportedCount;
  }

  /// Whether the tree is incomplete.
  boolean hasSyntaxError() {
    return lastSyntaxErrorLine > 0 || closed;
  }

  /// No further error is taken.
  void close() {
    closed = true;
  }

  /// Adds an error gc does not call a syntax error, unless it only repeats the one before in the
  /// same line.
  void add(Diagnostic error) {
    int line = error.span().line();
    if (line != lastOtherLine || !error.text().equals(lastOtherText)) {
      lastOtherLine = line;
      lastOtherText = error.text();
      keep(error);
    }
    reportedCount++;
  }

  private void keep(Diagnostic error) {
    if (!closed && errors.size() < MAX_ERRORS) {
      errors.add(error);
    }
  }

  void add(int offset, String text) {
    add(diagnostic(offset, text));
  }

  /// Reports a branch or label in a wrong place. For gc that is no reason to expect more errors at
  /// the end of the file.
  void addBranch(Span at, String text) {
    int before = reportedCount;
    add(new Diagnostic(at, text));
    reportedCount = before;
  }

  /// Reports an error that gc finds after parsing, and so only in a file without syntax errors.
  void addLate(int offset, String text) {
    late.add(diagnostic(offset, text));
  }

  private Diagnostic diagnostic(int offset, String text) {
    int start = Math.min(offset, file.length());
    return new Diagnostic(new Span(file, start, Math.min(start + 1, file.length())), text);
  }

  /// Reports a syntax error; at the end of the file only if nothing else is wrong, as it is likely
  /// a consequence.
  void syntaxError(int offset, String text, boolean atEnd) {
    if (atEnd && reportedCount > 0) {
      return;
    }
    int line = file.lineOf(offset);
    if (line != lastSyntaxErrorLine) {
      lastSyntaxErrorLine = line;
      keep(diagnostic(offset, PREFIX + text));
    }
    reportedCount++;
  }

  /// Reports `token` as one that may not stand where it does.
  void unexpected(Token token, String rest) {
    boolean atEnd = token.kind() == TokenKind.EOF;
    syntaxError(token.start(), "unexpected " + describe(token) + rest, atEnd);
  }

  private String describe(Token token) {
    TokenKind kind = token.kind();
    if (kind.isLiteral()) {
      return "literal " + token.text();
    }
    if (kind == TokenKind.SEMICOLON) {
      return token.text();
    }
    if (isNewWording() && kind.isKeyword()) {
      return "keyword " + kind.symbol;
    }
    if (kind == TokenKind.NAME) {
      return isNewWording() ? "name " + token.text() : token.text();
    }
    return describe(kind);
  }

  /// The word for a token in messages.
  static String describe(TokenKind kind) {
    return switch (kind) {
      case COMMA -> "comma";
      case SEMICOLON -> "semicolon or newline";
      default -> kind.symbol;
    };
  }

  /// The errors in the order in which gc finds them.
  List<Diagnostic> all() {
    List<Diagnostic> all = new ArrayList<>(errors);
    if (!hasSyntaxError()) {
      all.addAll(late);
    }
    return all;
  }
}

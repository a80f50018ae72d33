package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.DOT;
import static dev.gopark.syntax.TokenKind.EOF;
import static dev.gopark.syntax.TokenKind.IMPORT;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.PACKAGE;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.SEMICOLON;
import static dev.gopark.syntax.TokenKind.STRING;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import org.jspecify.annotations.Nullable;

/// Checks the package clause and the imports. `go build` reads these before it calls the compiler,
/// with a parser of its own, which stops at its first error and words it differently; then the
/// compiler is not called.
final class HeaderCheck {
  private final SourceFile file;
  private final LanguageVersion version;
  private final Scanner scanner;

  /// What was wrong with the characters of the current token, in the compiler's words.
  private @Nullable Diagnostic scanError;

  private @Nullable Diagnostic firstError;
  private Token token;

  private HeaderCheck(SourceFile file, LanguageVersion version) {
    this.file = file;
    this.version = version;
    this.scanner = new Scanner(file, Scanner.Mode.SKIP_COMMENTS, this::noteScanError);
    this.token = scanner.next();
  }

  /// The first error in the header of `file`, or null.
  static @Nullable Diagnostic check(SourceFile file, LanguageVersion version) {
    HeaderCheck check = new HeaderCheck(file, version);
    boolean more = check.packageClause();
    while (more && check.token.kind() == IMPORT) {
      more = check.importDecl();
    }
    return check.firstError;
  }

  /// Reads the package clause; false if the header ends with it.
  private boolean packageClause() {
    return expect(PACKAGE, "'package'") && expect(NAME, "'IDENT'") && gotSemicolon();
  }

  /// Reads an import declaration; false if the header ends with it.
  private boolean importDecl() {
    next();
    if (token.kind() != LEFT_PAREN) {
      return importSpec() && gotSemicolon();
    }
    next();
    while (token.kind() != RIGHT_PAREN && token.kind() != EOF) {
      if (!importSpec()) {
        return false;
      }
      if (!gotSemicolon() && token.kind() != RIGHT_PAREN) {
        error("expected ';', found " + found());
        return false;
      }
    }
    return expect(RIGHT_PAREN, "')'") && gotSemicolon();
  }

  private boolean importSpec() {
    if (token.kind() == DOT || token.kind() == NAME) {
      next();
    }
    if (token.kind() == STRING) {
      checkPath();
    } else if (!version.atLeast(20)) {
      expect(STRING, "'STRING'");
    } else if (token.kind().isLiteral()) {
      error("import path must be a string");
    } else {
      error("missing import path");
    }
    next();
    return firstError == null;
  }

  private void checkPath() {
    String path = Literals.textOf(Literals.string(token.text()));
    boolean bad = path.codePoints().anyMatch(HeaderCheck::isBadInPath);
    if (scanError != null || bad || path.isEmpty()) {
      error("invalid import path: " + token.text());
    }
  }

  private static boolean isBadInPath(int ch) {
    return ch <= ' ' || ch == 0x7f || "!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd".indexOf(ch) >= 0;
  }

  private void next() {
    scanError = null;
    token = scanner.next();
  }

  private boolean gotSemicolon() {
    boolean got = token.kind() == SEMICOLON;
    if (got) {
      next();
    }
    return got;
  }

  private boolean expect(TokenKind kind, String name) {
    if (token.kind() != kind || scanError != null) {
      error("expected " + name + ", found " + found());
      return false;
    }
    next();
    return true;
  }

  private String found() {
    TokenKind kind = token.kind();
    if (kind == SEMICOLON && !token.text().equals("semicolon")) {
      return "newline";
    }
    boolean bare = kind == NAME || kind.isLiteral();
    return bare ? token.text() : "'" + kind.symbol + "'";
  }

  /// Reports `text`, or what the scanner found wrong with the token.
  private void error(String text) {
    firstError =
        scanError != null
            ? inHeaderWords(scanError)
            : new Diagnostic(new Span(file, token.start(), token.end()), text);
  }

  private void noteScanError(Diagnostic error) {
    if (scanError == null) {
      scanError = error;
    }
  }

  private Diagnostic inHeaderWords(Diagnostic error) {
    String text = error.text();
    if (text.equals("newline in string") || text.equals("string not terminated")) {
      return new Diagnostic(
          new Span(file, token.start(), token.end()), "string literal not terminated");
    }
    String words =
        text.equals("unknown escape")
            ? "unknown escape sequence"
            : text.replaceFirst("^invalid character", "illegal character");
    return new Diagnostic(error.span(), words);
  }
}

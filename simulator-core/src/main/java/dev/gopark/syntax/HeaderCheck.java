package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.DOT;
import static dev.gopark.syntax.TokenKind.EOF;
import static dev.gopark.syntax.TokenKind.IMPORT;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.PACKAGE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.SEMICOLON;
import static dev.gopark.syntax.TokenKind.STRING;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Checks the package clause and the imports. `go build` reads these before it calls the compiler, with a parser of its
/// own whose messages differ; when it complains the compiler is not called.
final class HeaderCheck {
  private static final Set<TokenKind> STATEMENT_STARTS =
      EnumSet.of(
          EOF,
          TokenKind.BREAK,
          TokenKind.CONST,
          TokenKind.CONTINUE,
          TokenKind.DEFER,
          TokenKind.FALLTHROUGH,
          TokenKind.FOR,
          TokenKind.GO,
          TokenKind.GOTO,
          TokenKind.IF,
          TokenKind.RETURN,
          TokenKind.SELECT,
          TokenKind.SWITCH,
          TokenKind.TYPE,
          TokenKind.VAR);

  private final SourceFile file;
  private final LanguageVersion version;
  private final Scanner scanner;
  private final List<Diagnostic> errors = new ArrayList<>();
  private Token token;

  private HeaderCheck(SourceFile file, LanguageVersion version) {
    this.file = file;
    this.version = version;
    this.scanner = new Scanner(file, Scanner.Mode.SKIP_COMMENTS, _ -> {});
    this.token = scanner.next();
  }

  /// The errors in the header of `file`, in source order.
  static List<Diagnostic> check(SourceFile file, LanguageVersion version) {
    HeaderCheck check = new HeaderCheck(file, version);
    check.packageClause();
    while (check.errors.isEmpty() && check.token.kind() == IMPORT) {
      check.importDecl();
    }
    return List.copyOf(check.errors);
  }

  private void packageClause() {
    expect(PACKAGE, "'package'");
    expect(NAME, "'IDENT'");
    endOfLine();
  }

  private void importDecl() {
    next();
    if (token.kind() != LEFT_PAREN) {
      importSpec();
      return;
    }
    next();
    while (token.kind() != RIGHT_PAREN && token.kind() != EOF) {
      importSpec();
    }
    expect(RIGHT_PAREN, "')'");
    endOfLine();
  }

  private void importSpec() {
    if (token.kind() == DOT || token.kind() == NAME) {
      next();
    }
    if (token.kind() == STRING) {
      checkPath();
      next();
    } else if (!version.atLeast(20)) {
      expect(STRING, "'STRING'");
    } else if (token.kind().isLiteral()) {
      error("import path must be a string");
      next();
    } else {
      error("missing import path");
      next();
    }
    endOfLine();
  }

  private void checkPath() {
    String path = Literals.textOf(Literals.string(token.text()));
    boolean bad =
        path.codePoints()
            .anyMatch(
                ch -> ch <= ' ' || ch == 0x7f || "!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd".indexOf(ch) >= 0);
    if (bad || path.isEmpty()) {
      error("invalid import path: " + token.text());
    }
  }

  private void next() {
    token = scanner.next();
  }

  private void expect(TokenKind kind, String name) {
    if (token.kind() != kind) {
      errorExpected(name);
    }
    next();
  }

  private void endOfLine() {
    TokenKind kind = token.kind();
    if (kind == RIGHT_PAREN || kind == RIGHT_BRACE) {
      return;
    }
    if (kind == SEMICOLON) {
      next();
      return;
    }
    errorExpected("';'");
    if (kind == COMMA) {
      next();
      return;
    }
    while (!STATEMENT_STARTS.contains(token.kind())) {
      next();
    }
  }

  private void errorExpected(String name) {
    error("expected " + name + ", found " + found());
  }

  private String found() {
    TokenKind kind = token.kind();
    if (kind == SEMICOLON && !token.text().equals("semicolon")) {
      return "newline";
    }
    boolean bare = kind == NAME || kind.isLiteral();
    return bare ? token.text() : "'" + kind.symbol + "'";
  }

  /// Only the first error of a line counts.
  private void error(String text) {
    int line = file.lineOf(token.start());
    if (errors.isEmpty() || errors.getLast().span().line() != line) {
      errors.add(new Diagnostic(new Span(file, token.start(), token.end()), text));
    }
  }
}

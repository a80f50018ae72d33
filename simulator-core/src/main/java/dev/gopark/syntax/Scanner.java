package dev.gopark.syntax;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Splits a file into tokens, automatic semicolons included. Errors go to a consumer in gc's words;
/// the scanner goes on after each, and yields [TokenKind#EOF] for ever at the end.
public final class Scanner {
  /// Whether comments are tokens or are skipped.
  public enum Mode {
    SKIP_COMMENTS,
    KEEP_COMMENTS
  }

  private static final String DIRECTIVE = "//go:";

  private final CharReader in;
  private final QuotedScanner quoted;
  private final Mode mode;
  private boolean newlineEndsStatement;

  /// Where the current token begins.
  private int start;

  private final Consumer<Token> directives;

  public Scanner(SourceFile file, Mode mode, Consumer<Diagnostic> errors) {
    this(file, mode, errors, _ -> {});
  }

  /// A scanner that also hands over the comments that begin with `//go:`.
  Scanner(SourceFile file, Mode mode, Consumer<Diagnostic> errors, Consumer<Token> directives) {
    this.directives = directives;
    this.in = new CharReader(file, errors);
    this.quoted = new QuotedScanner(in);
    this.mode = mode;
  }

  /// The next token.
  public Token next() {
    while (true) {
      skipBlanks();
      start = in.offset;
      Token token = atComment() ? comment() : token();
      if (token != null) {
        return token;
      }
    }
  }

  private void skipBlanks() {
    while (in.ch == ' '
        || in.ch == '\t'
        || in.ch == '\r'
        || in.ch == '\n' && !newlineEndsStatement) {
      in.next();
    }
  }

  private boolean atComment() {
    int second = in.file.byteAt(start + 1);
    return in.ch == '/' && (second == '/' || second == '*');
  }

  /// Skips a comment; one that spans lines ends a statement as a newline does.
  private @Nullable Token comment() {
    in.next();
    boolean spansLines = in.got('/') ? lineComment() : generalComment();
    if (in.file.text(start, Math.min(start + DIRECTIVE.length(), in.offset)).equals(DIRECTIVE)) {
      directives.accept(new Token(TokenKind.COMMENT, start, in.offset, in.textFrom(start)));
    }
    if (mode == Mode.KEEP_COMMENTS) {
      return new Token(TokenKind.COMMENT, start, in.offset, in.textFrom(start));
    }
    return spansLines && newlineEndsStatement ? semicolon("newline") : null;
  }

  private boolean lineComment() {
    while (in.ch >= 0 && in.ch != '\n') {
      in.next();
    }
    return false;
  }

  /// Skips a comment from its star on; true if it spans lines.
  private boolean generalComment() {
    in.next();
    boolean spansLines = false;
    boolean afterStar = false;
    while (in.ch >= 0 && !(afterStar && in.ch == '/')) {
      spansLines |= in.ch == '\n';
      afterStar = in.ch == '*';
      in.next();
    }
    if (!in.got('/')) {
      in.error(start, "comment not terminated");
    }
    return spansLines;
  }

  private Token semicolon(String text) {
    newlineEndsStatement = false;
    return new Token(TokenKind.SEMICOLON, start, in.offset, text);
  }

  /// A token, or null after an invalid character, which is skipped.
  private @Nullable Token token() {
    if (in.got('\n')) {
      return semicolon("newline");
    }
    if (in.ch < 0 && newlineEndsStatement) {
      return semicolon("EOF");
    }
    TokenKind kind = scan();
    if (kind == null) {
      return null;
    }
    newlineEndsStatement = kind.endsStatement();
    return new Token(kind, start, in.offset, textOf(kind));
  }

  private String textOf(TokenKind kind) {
    if (kind == TokenKind.NAME || kind.isLiteral()) {
      return in.textFrom(start);
    }
    return kind == TokenKind.SEMICOLON ? "semicolon" : kind.symbol;
  }

  private @Nullable TokenKind scan() {
    if (isLetter(in.ch) || in.ch >= 0x80 && isNamePart(true)) {
      return word();
    }
    if (NumberScanner.isDigit(in.ch)) {
      return new NumberScanner(in, start).scan(false);
    }
    return switch (in.ch) {
      case -1 -> TokenKind.EOF;
      case '"' -> quoted.string();
      case '`' -> quoted.rawString();
      case '\'' -> quoted.rune();
      default -> symbol();
    };
  }

  private TokenKind word() {
    do {
      in.next();
    } while (isNamePart(false));
    return TokenKind.ofWord(in.textFrom(start));
  }

  private static boolean isLetter(int ch) {
    return ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z' || ch == '_';
  }

  /// Whether the current character belongs to a name. One outside ASCII always does; if it may not,
  /// that is reported.
  private boolean isNamePart(boolean first) {
    if (isLetter(in.ch) || NumberScanner.isDigit(in.ch)) {
      return true;
    }
    if (in.ch < 0x80) {
      return false;
    }
    boolean digit = Character.isDigit(in.ch);
    if (digit && first) {
      in.error("identifier cannot begin with digit " + Utf8.describe(in.ch));
    } else if (!digit && !Character.isLetter(in.ch)) {
      in.error("invalid character " + Utf8.describe(in.ch) + " in identifier");
    }
    return true;
  }

  private @Nullable TokenKind symbol() {
    int first = in.ch;
    in.next();
    return switch (first) {
      case '(' -> TokenKind.LEFT_PAREN;
      case ')' -> TokenKind.RIGHT_PAREN;
      case '[' -> TokenKind.LEFT_BRACKET;
      case ']' -> TokenKind.RIGHT_BRACKET;
      case '{' -> TokenKind.LEFT_BRACE;
      case '}' -> TokenKind.RIGHT_BRACE;
      case ',' -> TokenKind.COMMA;
      case ';' -> TokenKind.SEMICOLON;
      case '~' -> TokenKind.TILDE;
      case '.' -> point();
      case ':' -> ifNext('=', TokenKind.DEFINE, TokenKind.COLON);
      case '=' -> ifNext('=', TokenKind.EQUAL, TokenKind.ASSIGN);
      case '!' -> ifNext('=', TokenKind.NOT_EQUAL, TokenKind.NOT);
      case '*' -> ifNext('=', TokenKind.MULTIPLY_ASSIGN, TokenKind.STAR);
      case '/' -> ifNext('=', TokenKind.DIVIDE_ASSIGN, TokenKind.DIVIDE);
      case '%' -> ifNext('=', TokenKind.REMAINDER_ASSIGN, TokenKind.REMAINDER);
      case '^' -> ifNext('=', TokenKind.XOR_ASSIGN, TokenKind.XOR);
      case '+' -> in.got('+') ? TokenKind.INCREMENT : plus();
      case '-' -> in.got('-') ? TokenKind.DECREMENT : minus();
      case '&' -> ampersand();
      case '|' -> in.got('|') ? TokenKind.OR_OR : ifNext('=', TokenKind.OR_ASSIGN, TokenKind.OR);
      case '<' -> less();
      case '>' -> greater();
      default -> invalid(first);
    };
  }

  private @Nullable TokenKind invalid(int ch) {
    in.error(start, "invalid character " + Utf8.describe(ch));
    return null;
  }

  private TokenKind ifNext(char wanted, TokenKind then, TokenKind otherwise) {
    return in.got(wanted) ? then : otherwise;
  }

  private TokenKind point() {
    if (NumberScanner.isDigit(in.ch)) {
      return new NumberScanner(in, start).scan(true);
    }
    if (in.ch == '.' && in.file.byteAt(in.offset + 1) == '.') {
      in.next();
      in.next();
      return TokenKind.ELLIPSIS;
    }
    return TokenKind.DOT;
  }

  private TokenKind plus() {
    return ifNext('=', TokenKind.ADD_ASSIGN, TokenKind.ADD);
  }

  private TokenKind minus() {
    return ifNext('=', TokenKind.SUBTRACT_ASSIGN, TokenKind.SUBTRACT);
  }

  private TokenKind ampersand() {
    if (in.got('&')) {
      return TokenKind.AND_AND;
    }
    return in.got('^')
        ? ifNext('=', TokenKind.AND_NOT_ASSIGN, TokenKind.AND_NOT)
        : ifNext('=', TokenKind.AND_ASSIGN, TokenKind.AND);
  }

  private TokenKind less() {
    if (in.got('=')) {
      return TokenKind.LESS_EQUAL;
    }
    if (in.got('<')) {
      return ifNext('=', TokenKind.SHIFT_LEFT_ASSIGN, TokenKind.SHIFT_LEFT);
    }
    return ifNext('-', TokenKind.ARROW, TokenKind.LESS);
  }

  private TokenKind greater() {
    if (in.got('=')) {
      return TokenKind.GREATER_EQUAL;
    }
    return in.got('>')
        ? ifNext('=', TokenKind.SHIFT_RIGHT_ASSIGN, TokenKind.SHIFT_RIGHT)
        : TokenKind.GREATER;
  }
}

package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.EOF;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The parser's place in the tokens, and what all its parts share: looking at the current token,
/// recovering from an error, and the limit on nesting.
final class Cursor {
  /// How deep a tree may get: the parser and later stages follow it by recursion, on a [DeepStack].
  /// A step down into a nested construct counts [#NESTED], a link of a chain such as `a + b + c`
  /// counts 1.
  static final int MAX_NESTING = 400_000;

  private static final int NESTED = 10;

  /// Types are followed at run time too, on ordinary stacks.
  private static final int NESTED_TYPE = 1000;

  /// Keywords that begin a statement: good places to go on after an error in a function.
  private static final Set<TokenKind> STATEMENT_STARTS =
      EnumSet.of(
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

  final SourceFile file;
  final SyntaxErrors errors;
  final CompilerDirectives directives;

  /// The current token.
  Token token;

  /// The end of the token before the current one.
  int previousEnd;

  /// Negative in the header of a control statement, where `{` begins the body and not a composite
  /// literal.
  int expressionLevel;

  /// How many function bodies are open.
  int functionDepth;

  private final Scanner scanner;
  private int lastScanError = -1;
  private int nesting;
  private boolean abandoned;

  Cursor(SourceFile file, LanguageVersion version) {
    this.file = file;
    this.errors = new SyntaxErrors(file, version);
    this.directives = new CompilerDirectives(errors);
    this.scanner = new Scanner(file, Scanner.Mode.SKIP_COMMENTS, this::scanError, directives::read);
    this.token = scanner.next();
  }

  private void scanError(Diagnostic error) {
    lastScanError = error.span().start();
    errors.add(error);
  }

  /// Whether the scanner has reported something in the current token.
  boolean isBad() {
    return lastScanError >= token.start();
  }

  TokenKind kind() {
    return token.kind();
  }

  boolean at(TokenKind kind) {
    return token.kind() == kind;
  }

  /// The offset of the current token.
  int offset() {
    return token.start();
  }

  /// From `start` to the end of the last token consumed.
  Span spanFrom(int start) {
    return new Span(file, start, Math.max(start, previousEnd));
  }

  /// An empty span at the current token.
  Span here() {
    return new Span(file, offset(), offset());
  }

  /// Consumes the current token.
  void next() {
    previousEnd = token.end();
    if (!abandoned) {
      token = scanner.next();
    }
  }

  /// Consumes the current token if it is of `kind`.
  boolean got(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    next();
    return true;
  }

  /// Consumes a token of `kind`, or complains and skips one token.
  void want(TokenKind kind) {
    if (!got(kind)) {
      expected(SyntaxErrors.describe(kind));
      advance();
    }
  }

  /// Consumes `=`, or `:=` with a complaint.
  boolean gotAssign() {
    if (at(TokenKind.DEFINE)) {
      expected("=");
      next();
      return true;
    }
    return got(TokenKind.ASSIGN);
  }

  /// Skips tokens up to one of `follow` or, within a function, up to one that begins a statement.
  /// Skips exactly one token if `follow` is empty, so that the parser gets on.
  void advance(TokenKind... follow) {
    if (follow.length == 0) {
      next();
      return;
    }
    Set<TokenKind> stops = EnumSet.of(EOF, follow);
    if (functionDepth > 0) {
      stops.addAll(STATEMENT_STARTS);
    }
    while (!stops.contains(kind())) {
      next();
    }
  }

  /// `[ element { separator element } [separator] ] close`. No element follows one for which
  /// `element` returns true. Returns the offset of the closing token.
  int list(String context, TokenKind separator, TokenKind close, BooleanSupplier element) {
    enter();
    int end = unlimitedList(context, separator, close, element);
    leave();
    return end;
  }

  private int unlimitedList(
      String context, TokenKind separator, TokenKind close, BooleanSupplier element) {
    boolean done = false;
    while (!at(EOF) && !at(close) && !done) {
      done = element.getAsBoolean();
      if (!got(separator) && !at(close)) {
        String missing = SyntaxErrors.describe(separator) + " or " + SyntaxErrors.describe(close);
        unexpected(" in " + context + "; possibly missing " + missing);
        advance(RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE);
        if (!at(close)) {
          return offset();
        }
      }
    }
    int end = offset();
    want(close);
    return end;
  }

  /// [#list] of elements separated by commas.
  int commaList(String context, TokenKind close, BooleanSupplier element) {
    return list(context, COMMA, close, element);
  }

  /// Reports the current token; `rest` begins with a blank or a comma.
  void unexpected(String rest) {
    errors.unexpected(token, rest);
  }

  /// Reports that the current token stands where `what` should.
  void expected(String what) {
    errors.unexpected(token, ", " + errors.expecting() + " " + what);
  }

  /// Reports a syntax error at the current token.
  void syntaxError(String text) {
    errors.syntaxError(offset(), text, at(EOF));
  }

  /// Reports a syntax error at `offset`.
  void syntaxErrorAt(int offset, String text) {
    errors.syntaxError(offset, text, at(EOF));
  }

  /// Reports an error gc does not call a syntax error.
  void errorAt(int offset, String text) {
    errors.add(offset, text);
  }

  /// Begins a nested construct.
  void enter() {
    deeper(NESTED);
  }

  /// Ends a nested construct.
  void leave() {
    nesting -= NESTED;
  }

  /// Begins a type inside a type.
  void enterType() {
    deeper(NESTED_TYPE);
  }

  /// Ends a type inside a type.
  void leaveType() {
    nesting -= NESTED_TYPE;
  }

  /// Adds a link to a chain.
  void link() {
    deeper(1);
  }

  /// Ends a chain of `count` links.
  void unlink(int count) {
    nesting -= count;
  }

  /// Past the limit, reports that once and makes the rest of the file invisible.
  private void deeper(int steps) {
    nesting += steps;
    if (nesting > MAX_NESTING && !abandoned) {
      errors.add(offset(), "exceeded max nesting depth");
      errors.close();
      abandoned = true;
      token = new Token(EOF, file.length(), file.length(), EOF.symbol);
    }
  }
}

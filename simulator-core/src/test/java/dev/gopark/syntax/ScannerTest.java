package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScannerTest {
  private final List<Diagnostic> errors = new ArrayList<>();

  private List<Token> scan(SourceFile file, Scanner.Mode mode) {
    Scanner scanner = new Scanner(file, mode, errors::add);
    List<Token> tokens = new ArrayList<>();
    Token token = scanner.next();
    while (token.kind() != TokenKind.EOF) {
      tokens.add(token);
      token = scanner.next();
    }
    return tokens;
  }

  private List<Token> scan(String text) {
    return scan(SourceFile.of("x.go", text), Scanner.Mode.SKIP_COMMENTS);
  }

  private List<String> errors(String text) {
    scan(text);
    return errors.stream().map(Diagnostic::render).toList();
  }

  @ParameterizedTest
  @EnumSource(TokenKind.class)
  void everySymbolAndKeywordIsReadBack(TokenKind kind) {
    if (kind.group != TokenKind.Group.SPECIAL && kind.group != TokenKind.Group.LITERAL) {
      assertThat(scan(kind.symbol).getFirst().kind()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, INT",
    "42, INT",
    "0b101, INT",
    "0o17, INT",
    "017, INT",
    "0xBad_Face, INT",
    "1_000, INT",
    "1.5, FLOAT",
    ".5, FLOAT",
    "1., FLOAT",
    "1e9, FLOAT",
    "01.5, FLOAT",
    "089.5, FLOAT",
    "0x1p-2, FLOAT",
    "0x.8p0, FLOAT",
    "2i, IMAGINARY",
    "089i, IMAGINARY",
    "1.5e3i, IMAGINARY",
    "x, NAME",
    "_x1, NAME",
    "größe, NAME",
    "変数, NAME",
    "x２, NAME",
    "forx, NAME"
  })
  void aWordOrNumberIsOneToken(String text, TokenKind kind) {
    assertThat(scan(text).getFirst())
        .isEqualTo(new Token(kind, 0, text.getBytes(StandardCharsets.UTF_8).length, text));
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a'",
        "'é'",
        "'\\n'",
        "'\\''",
        "'\\x41'",
        "'\\101'",
        "'\\u00e9'",
        "'\\U0001F600'",
        "'\"'"
      })
  void aRuneIsOneToken(String text) {
    assertThat(scan(text).getFirst().kind()).isEqualTo(TokenKind.RUNE);
    assertThat(scan(text).getFirst().text()).isEqualTo(text);
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a\\\"b\"", "``", "`a\nb\\`", "\"\\xff\\377\""})
  void aStringIsOneToken(String text) {
    assertThat(scan(text).getFirst().kind()).isEqualTo(TokenKind.STRING);
    assertThat(scan(text).getFirst().text()).isEqualTo(text);
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0b12, x.go:1:4: invalid digit '2' in binary literal",
    "08, x.go:1:2: invalid digit '8' in octal literal",
    "0x, x.go:1:3: hexadecimal literal has no digits",
    "1__0, x.go:1:3: '_' must separate successive digits",
    "0_x, x.go:1:2: '_' must separate successive digits",
    "1e, x.go:1:3: exponent has no digits",
    "0x1.5, x.go:1:6: hexadecimal mantissa requires a 'p' exponent",
    "1p3, x.go:1:2: 'p' exponent requires hexadecimal mantissa",
    "0b1e3, x.go:1:4: 'e' exponent requires decimal mantissa",
    "0b1.0, x.go:1:4: invalid radix point in binary literal",
    "#, x.go:1:1: invalid character U+0023 '#'",
    "a€, x.go:1:2: invalid character U+20AC '€' in identifier",
    "٣, x.go:1:1: identifier cannot begin with digit U+0663 '٣'",
    "/* a, x.go:1:1: comment not terminated",
    "`a, x.go:1:1: string not terminated",
    "'\"a', x.go:1:1: string not terminated",
  })
  void aWrongTokenIsReportedOnce(String text, String error) {
    assertThat(errors(text)).containsExactly(error.replace("''", "'"));
  }

  @Test
  void wrongRunesAreReported() {
    assertThat(errors("''")).containsExactly("x.go:1:2: empty rune literal or unescaped '");
    errors.clear();
    assertThat(errors("'ab'")).containsExactly("x.go:1:1: more than one character in rune literal");
    errors.clear();
    assertThat(errors("'a\n")).containsExactly("x.go:1:3: newline in rune literal");
    errors.clear();
    assertThat(errors("'a")).containsExactly("x.go:1:1: rune literal not terminated");
    errors.clear();
    assertThat(errors("'\\q'")).containsExactly("x.go:1:3: unknown escape");
    errors.clear();
    assertThat(errors("'\\400'")).containsExactly("x.go:1:6: octal escape value 256 > 255");
    errors.clear();
    assertThat(errors("'\\ud800'"))
        .containsExactly("x.go:1:8: escape is invalid Unicode code point U+D800");
    errors.clear();
    assertThat(errors("'\\xg0'"))
        .containsExactly("x.go:1:4: invalid character 'g' in hexadecimal escape");
  }

  @Test
  void bytesThatMayNotStandInAFileAreReportedAndSkipped() {
    byte[] bytes = {'a', 0, 'b', ' ', (byte) 0xff, ' ', 'c'};
    List<Token> tokens = scan(new SourceFile("x.go", bytes), Scanner.Mode.SKIP_COMMENTS);
    assertThat(errors)
        .extracting(Diagnostic::render)
        .containsExactly("x.go:1:2: invalid NUL character", "x.go:1:5: invalid UTF-8 encoding");
    assertThat(tokens).extracting(Token::kind).startsWith(TokenKind.NAME, TokenKind.NAME);
  }

  @Test
  void aByteOrderMarkMayOnlyBeginTheFile() {
    assertThat(errors("\ufeffx")).isEmpty();
    assertThat(errors("x \ufeff"))
        .containsExactly("x.go:1:3: invalid BOM in the middle of the file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5", "'a'", "\"s\"", "break", "return", "++", "--", ")", "]", "}"})
  void aNewlineAfterWhatMayEndAStatementIsASemicolon(String last) {
    Token semicolon = scan(last + " // why\n").getLast();
    assertThat(semicolon.kind()).isEqualTo(TokenKind.SEMICOLON);
    assertThat(semicolon.text()).isEqualTo("newline");
    assertThat(scan(last).getLast().text()).isEqualTo("EOF");
    assertThat(scan(last + "/*\n*/ +").get(1).text()).isEqualTo("newline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "+", ",", "if", "func", "=", ".", "{"})
  void aNewlineElsewhereIsABlank(String last) {
    assertThat(scan(last + "\n\n")).hasSize(1);
  }

  @Test
  void commentsAreKeptOnDemand() {
    List<Token> tokens =
        scan(SourceFile.of("x.go", "a /* b */ // c\n"), Scanner.Mode.KEEP_COMMENTS);
    assertThat(tokens).extracting(Token::text).containsExactly("a", "/* b */", "// c", "newline");
  }

  @Test
  void twoPointsAreNoEllipsis() {
    assertThat(scan("a..b")).extracting(Token::kind).filteredOn(TokenKind.DOT::equals).hasSize(2);
    assertThat(scan("a...b").get(1).kind()).isEqualTo(TokenKind.ELLIPSIS);
  }
}

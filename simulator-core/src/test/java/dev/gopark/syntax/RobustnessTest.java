package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No input makes the parser throw, overflow its stack or take more than linear time.
final class RobustnessTest {
  private static final String PROGRAM =
      """
      package main
      import ("fmt"; "sync")
      type T[P any] struct { a, b []P; sync.Mutex }
      func (t *T[P]) m(x ...int) (n int, err error) {
      	for i, v := range x { if i > 0 { n += v } else { continue } }
      	select { case c <- 'a': case <-c: default: }
      	switch y := z.(type) { case nil, func() int: fmt.Println(`a`, "b", 0x1p3) }
      	go func() { defer t.Unlock() }()
      	return a[1:2:3], &T[int]{a: {1, 2}}
      }
      """;

  private static List<Diagnostic> errors(byte[] bytes) {
    SourceFile file = new SourceFile("x.go", bytes);
    Highlighter.classify(file);
    var parsed = Parser.parse(file, LanguageVersion.NEWEST);
    Walk.walk(
        parsed.file(), node -> assertThat(node.span().end()).isLessThanOrEqualTo(bytes.length));
    return parsed.errors();
  }

  private static List<Diagnostic> errors(String text) {
    return errors(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyPrefixOfAProgramIsParsed() {
    for (int end = 0; end <= PROGRAM.length(); end++) {
      errors(PROGRAM.substring(0, end));
    }
  }

  @Test
  void aProgramWithAnyTokenRemovedOrDoubledIsParsed() {
    String[] words = PROGRAM.split("(?<=\\W)|(?=\\W)");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      words[i] = "";
      errors(String.join("", words));
      words[i] = word + word;
      errors(String.join("", words));
      words[i] = word;
    }
  }

  @Test
  void randomTokensAreParsed() {
    Random random = new Random(1);
    TokenKind[] kinds = TokenKind.values();
    for (int program = 0; program < 2000; program++) {
      StringBuilder text = new StringBuilder("package p; func f() {");
      for (int i = 0; i < 60; i++) {
        TokenKind kind = kinds[random.nextInt(kinds.length)];
        text.append(kind.group == TokenKind.Group.LITERAL ? "1" : kind.symbol).append(' ');
      }
      errors(text.toString());
    }
  }

  @Test
  void randomBytesAreParsed() {
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[200];
      random.nextBytes(bytes);
      assertThat(errors(bytes)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[]",
        "-",
        "*",
        "x[",
        "x(",
        "func(){",
        "if x {",
        "{",
        "x.",
        "x+",
        "map[x]",
        "struct{a ",
        "interface{a(",
        "chan ",
        "<-",
        "func(a ",
        "T{",
        "T{{",
        "if x {} else ",
        "L: ",
        "for ;;func(){",
        "switch {case x: ",
        "select{case x:",
        "&T{a:",
        "x.(",
        "x[1:",
        "go func(){ ",
        "func[a ",
        "a|",
        "type T[P ",
        "x&&y||"
      })
  void deepNestingIsRefusedAndNotFollowed(String opening) {
    String text = "package p\nfunc f() {\nvar x = 1;" + opening.repeat(20_000);
    assertThat(errors(text)).isNotEmpty();
    assertThat(errors("package p\nvar x = " + opening.repeat(20_000))).isNotEmpty();
  }

  @Test
  void theRefusalIsTheLastError() {
    String text = "package p\nvar x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "\n}";
    assertThat(errors(text))
        .extracting(Diagnostic::text)
        .containsExactly("exceeded max nesting depth");
  }

  @Test
  void ordinaryDepthIsAccepted() {
    assertThat(errors("package p\nvar x = " + "(".repeat(8000) + "1" + ")".repeat(8000))).isEmpty();
    assertThat(errors("package p\nvar x = \"a\"" + " + \"b\"".repeat(80_000))).isEmpty();
    assertThat(errors("package p\nvar x = f" + "(f".repeat(6000) + ")".repeat(6000))).isEmpty();
  }
}

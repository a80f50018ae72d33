package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Highlighter.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HighlighterTest {
  private static List<String> classify(String source) {
    SourceFile file = SourceFile.of("x.go", source);
    return Highlighter.classify(file).stream()
        .map(lexeme -> lexeme.style() + " " + file.text(lexeme.start(), lexeme.end()))
        .toList();
  }

  @Test
  void everyTokenHasAStyle() {
    assertThat(classify("func f(x int) { x.len(); go g(len(\"s\"), 'a', 1.5, nil) } // é\n"))
        .containsExactly(
            "KEYWORD func",
            "FUNCTION f",
            "OPERATOR (",
            "IDENTIFIER x",
            "TYPE int",
            "OPERATOR )",
            "OPERATOR {",
            "IDENTIFIER x",
            "OPERATOR .",
            "FUNCTION len",
            "OPERATOR (",
            "OPERATOR )",
            "OPERATOR ;",
            "KEYWORD go",
            "FUNCTION g",
            "OPERATOR (",
            "BUILTIN len",
            "OPERATOR (",
            "STRING \"s\"",
            "OPERATOR )",
            "OPERATOR ,",
            "STRING 'a'",
            "OPERATOR ,",
            "NUMBER 1.5",
            "OPERATOR ,",
            "BUILTIN nil",
            "OPERATOR )",
            "OPERATOR }",
            "COMMENT // é");
  }

  @Test
  void wrongSourceIsClassifiedToo() {
    assertThat(Highlighter.classify(SourceFile.of("x.go", "\"open\n/* open")))
        .extracting(Highlighter.Lexeme::style)
        .containsExactly(Style.STRING, Style.COMMENT);
  }
}

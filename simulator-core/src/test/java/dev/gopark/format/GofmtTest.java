package dev.gopark.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SourceFile;
import org.junit.jupiter.api.Test;

/// What the layout is, shown by examples; [GofmtAgreementTest] compares with real gofmt.
class GofmtTest {
  private static String format(String text) {
    return switch (Gofmt.format(SourceFile.of("x.go", text))) {
      case Gofmt.Result.Formatted(String formatted) -> formatted;
      case Gofmt.Result.Refused refused -> refused.errors().getFirst().render();
    };
  }

  @Test
  void alignsFieldsAndTheirComments() {
    assertThat(format("package p\ntype t struct {\na int // one\nlonger string // two\n}\n"))
        .isEqualTo(
            """
            package p

            type t struct {
            \ta      int    // one
            \tlonger string // two
            }
            """);
  }

  @Test
  void sortsImportsWithTheirComments() {
    assertThat(format("package p\nimport (\n\"os\" // o\n\"fmt\"\n\"fmt\"\n\n\"a\"\n)\n"))
        .isEqualTo(
            """
            package p

            import (
            \t"fmt"
            \t"os" // o

            \t"a"
            )
            """);
  }

  @Test
  void putsFewerBlanksAroundDeeperOperators() {
    assertThat(format("package p\nvar x = a * b + c\nvar y = f(a+b, c * d)\nvar z = s[a+1 : b]\n"))
        .contains("x = a*b + c\n", "y = f(a+b, c*d)\n", "z = s[a+1 : b]\n");
  }

  @Test
  void separatesMarkersAndListsInDocComments() {
    assertThat(format("package p\n//go:noinline\n//F does:\n//  - this\n//  - that\nfunc F() {}\n"))
        .endsWith(
            """
            // F does:
            //   - this
            //   - that
            //
            //go:noinline
            func F() {}
            """);
  }

  @Test
  void refusesWhatIsNoGo() {
    assertThat(format("package p\nfunc f( {\n")).startsWith("x.go:2:9: syntax error: unexpected {");
  }

  @Test
  void keepsWhatIsUnusedOrOfWrongType() {
    assertThat(format("package p\nfunc f() {\nL:\nx:=\"a\"+1\n}\n"))
        .isEqualTo("package p\n\nfunc f() {\nL:\n\tx := \"a\" + 1\n}\n");
  }
}

package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Errors in the words of Go 1.19 and of Go 1.25, recorded from these compilers.
final class SyntaxErrorTest {
  private static List<String> errors(String source, LanguageVersion version) {
    return Parser.parse(SourceFile.of("x.go", source), version).errors().stream()
        .sorted(Comparator.comparing(error -> error.span().start()))
        .map(Diagnostic::render)
        .map(line -> line.substring("x.go:".length()))
        .toList();
  }

  /// A program, the errors of Go 1.19, and those of Go 1.25 if they differ.
  private static Arguments row(String source, String old, String recent) {
    return Arguments.of(source, old, recent);
  }

  private static Arguments row(String source, String both) {
    return row(source, both, both);
  }

  static List<Arguments> rows() {
    return List.of(
        row(
            "package p\nfunc f() {\nL:\n\tfor {\n\t}\n}\nfunc g() {\n\tx y\n\tbreak\n}\nfunc h() {\n\tbreak\n}\n",
            "3:1: label L defined and not used\n8:4: syntax error: unexpected y at end of statement\n12:2: break is not in a loop, switch, or select",
            "3:1: label L defined and not used\n8:4: syntax error: unexpected name y at end of statement\n12:2: break is not in a loop, switch, or select"),
        row(
            "package p\nx := 1\n",
            "2:1: syntax error: non-declaration statement outside function body"),
        row(
            "package p\nfunc main()\n{\n}\n",
            "3:1: syntax error: unexpected semicolon or newline before {"),
        row(
            "package p\nfunc main() {\n\tif true {\n\t}\n",
            "5:1: syntax error: unexpected EOF, expecting }",
            "5:1: syntax error: unexpected EOF, expected }"),
        row(
            "package p\nfunc main() {\n}\n}\n",
            "4:1: syntax error: non-declaration statement outside function body"),
        row(
            "package p\nfunc main() {\n\tif true {\n\t}\n\telse {\n\t}\n}\n",
            "5:2: syntax error: unexpected else, expecting }",
            "5:2: syntax error: unexpected keyword else, expected }"),
        row(
            "package p\nfunc main() {\n\tprintln(\"a\"\n}\n",
            "3:13: syntax error: unexpected newline in argument list; possibly missing comma or )"),
        row(
            "package p\nvar x = []int{\n\t1,\n\t2\n}\n",
            "4:3: syntax error: unexpected newline in composite literal; possibly missing comma or"
                + " }"),
        row(
            "package p\nfunc main() {\n\tprintln(\"abc)\n}\n",
            """
            3:15: newline in string
            3:15: syntax error: unexpected newline in argument list; possibly missing comma or )\
            """),
        row(
            "package p\nfunc f() {\n\tx := 'ab'\n}\n",
            "3:7: more than one character in rune literal"),
        row(
            "package p\nfunc f() {\n\tx := 1 # 2\n}\n",
            """
            3:9: invalid character U+0023 '#'
            3:11: syntax error: unexpected literal 2 at end of statement\
            """),
        row("package p\nvar x = 08\n", "2:10: invalid digit '8' in octal literal"),
        row(
            "package p\nfunc f(x int) {\n\tif x = 2 {\n\t}\n}\n",
            "3:7: syntax error: cannot use assignment (x) = (2) as value",
            "3:7: syntax error: cannot use assignment x = 2 as value"),
        row(
            "package p\nfunc f() { if x := 1 {} }\n",
            "2:17: syntax error: cannot use x := 1 as value"),
        row(
            "package p\nfunc f() { for i := 0; i < 3 {} }\n",
            "2:30: syntax error: unexpected {, expecting semicolon or newline",
            "2:30: syntax error: unexpected {, expected semicolon or newline"),
        row(
            "package p\nfunc f() { for i := 0; {} }\n",
            "2:24: syntax error: unexpected {, expecting for loop condition",
            "2:24: syntax error: unexpected {, expected for loop condition"),
        row(
            "package p\nfunc f() {\n\tx := true ? 1 : 2\n}\n",
            """
            3:12: invalid character U+003F '?'
            3:14: syntax error: unexpected literal 1 at end of statement\
            """),
        row(
            "package p\nfunc f() {\n\twhile true {\n\t}\n}\n",
            """
            3:8: syntax error: unexpected true at end of statement
            5:1: syntax error: non-declaration statement outside function body\
            """,
            """
            3:8: syntax error: unexpected name true at end of statement
            5:1: syntax error: non-declaration statement outside function body\
            """),
        row("package p\nvar c chan;\n", "2:11: syntax error: missing channel element type"),
        row(
            "package p\nfunc f(a int, string) {}\n",
            "2:15: syntax error: mixed named and unnamed parameters",
            "2:21: syntax error: missing parameter type"),
        row(
            "package p\nfunc f(a int, []string) {}\n",
            "2:15: syntax error: mixed named and unnamed parameters",
            "2:15: syntax error: missing parameter name"),
        row("package p\nfunc f[T any, U]() {}\n", "2:16: syntax error: missing type constraint"),
        row(
            "package p\nvar x int\nimport \"fmt\"\n",
            "3:1: syntax error: non-declaration statement outside function body",
            "3:1: syntax error: imports must appear before other declarations"),
        row(
            "package p\nvar x = a[1::]\n",
            """
            2:13: middle index required in 3-index slice
            2:14: final index required in 3-index slice\
            """),
        row(
            "package p\nfunc f() {\n\tfor a, b, c := range x {\n\t}\n}\n",
            "3:12: range clause permits at most two iteration variables"),
        row("func main() {}\n", "1:1: expected 'package', found 'func'"),
        row("", "1:1: expected 'package', found 'EOF'"),
        row(
            "package p\nimport fmt\n",
            "2:11: expected 'STRING', found newline",
            "2:11: missing import path"),
        row("package p\nimport \"a b\"\n", "2:8: invalid import path: \"a b\""));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anErrorIsWordedAsInGo119(String source, String old, String recent) {
    assertThat(errors(source, LanguageVersion.GO_1_19)).containsExactly(old.split("\n"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anErrorIsWordedAsInGo125(String source, String old, String recent) {
    assertThat(errors(source, LanguageVersion.NEWEST)).containsExactly(recent.split("\n"));
  }

  @Test
  void onlyTheFirstSyntaxErrorOfALineCounts() {
    assertThat(errors("package p\nfunc f() { x y; z w }\n", LanguageVersion.GO_1_19)).hasSize(1);
  }

  @Test
  void typesAreCheckedAfterErrorsThatLeaveTheTreeWhole() {
    assertThat(checkable("package p\nfunc f() { go 3 }\n")).isTrue();
    assertThat(checkable("package p\nfunc f() { go }\n")).isFalse();
    assertThat(checkable("func f() {}\n")).isFalse();
  }

  private static boolean checkable(String source) {
    return Parser.parse(SourceFile.of("x.go", source), LanguageVersion.NEWEST).checkable();
  }
}

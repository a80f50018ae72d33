package dev.gopark.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.LanguageVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What gc says about wrong programs, in the words of Go 1.19 and of Go 1.25 (recorded from both).
class CheckerErrorsTest {
  /// A program without its package clause, and the errors of both versions.
  private record Row(String source, String old, String modern) {}

  private static Row same(String source, String error) {
    return new Row(source, error, error);
  }

  private static Row row(String source, String old, String modern) {
    return new Row(source, old, modern);
  }

  private static final List<Row> ROWS =
      List.of(
          row(
              "func main() {\n\tx := 1\n}",
              "3:2: x declared but not used",
              "3:2: declared and not used: x"),
          row(
              "import \"fmt\"\nfunc main() {}",
              "2:8: imported and not used: \"fmt\"",
              "2:8: \"fmt\" imported and not used"),
          row(
              "import f \"fmt\"\nfunc main() {}",
              "2:8: imported and not used: \"fmt\" as f",
              "2:8: \"fmt\" imported as f and not used"),
          same("func main() {\n\tfoo()\n}", "3:2: undefined: foo"),
          same("import \"fmt\"\nfunc main() {\n\tfmt.Foo()\n}", "4:6: undefined: fmt.Foo"),
          row(
              "import \"fmt\"\nfunc main() {\n\tfmt.println()\n}",
              "4:6: undefined: fmt.println",
              "4:6: undefined: fmt.println (but have Println)"),
          row(
              "type T struct{ X int }\nfunc main() {\n\tvar t T\n\t_ = t.x\n}",
              "5:8: t.x undefined (type T has no field or method x, but does have X)",
              "5:8: t.x undefined (type T has no field or method x, but does have field X)"),
          same(
              "func main() {\n\ta := 1\n\ta := 2\n\t_ = a\n}",
              "4:4: no new variables on left side of :="),
          same(
              "func main() {\n\tvar a int\n\tvar a int\n\t_ = a\n}",
              "4:6: a redeclared in this block\n\tx.go:3:6: other declaration of a"),
          same(
              "type T [1 << 60]int\nfunc main() {}",
              "2:8: type [1152921504606846976]int larger than address space"),
          same(
              "var a [1 << 16]byte\nvar b chan [1 << 16]byte\nfunc main() {}",
              "3:7: channel element type too large (>64kB)"),
          same("func main() { _ = int }", "2:19: int (type) is not an expression"),
          row(
              "func main() {\n\tvar c <-chan int\n\tc <- 1\n}",
              "4:2: invalid operation: cannot send to receive-only channel c (variable of type"
                  + " <-chan int)",
              "4:2: invalid operation: cannot send to receive-only channel <-chan int c (variable"
                  + " of type <-chan int)"),
          row(
              "func main() {\n\tvar c chan<- int\n\tfor range c {\n\t}\n}",
              "4:12: cannot range over c (variable of type chan<- int) (receive from send-only"
                  + " channel)",
              "4:12: cannot range over c (variable of type chan<- int): receive from send-only"
                  + " channel chan<- int"),
          same(
              "func main() {\n\tdefer int(3)\n}",
              "3:8: defer requires function call, not conversion int(3) (constant 3 of type int)"),
          same(
              "func main() {\n\tdefer len(\"a\")\n}",
              "3:8: defer discards result of len(\"a\") (constant 1 of type int)"),
          same("func f() int {\n}\nfunc main() {}", "3:1: missing return"),
          same(
              "func main() {\n\treturn 1\n}",
              "3:9: too many return values\n\thave (number)\n\twant ()"),
          same(
              "func f(a, b int) {}\nfunc main() {\n\tf(1)\n}",
              "4:4: not enough arguments in call to f\n\thave (number)\n\twant (int, int)"),
          row(
              "func main() {\n\tx := 1\n\tx()\n}",
              "4:2: invalid operation: cannot call non-function x (variable of type int)",
              "4:2: invalid operation: cannot call x (variable of type int): int is not a"
                  + " function"),
          same(
              "func f() (int, int) { return 1, 2 }\nfunc main() {\n\tx := f()\n\t_ = x\n}",
              "4:7: assignment mismatch: 1 variable but f returns 2 values"),
          same(
              "func main() {\n\tvar a int = \"a\"\n\t_ = a\n}",
              "3:14: cannot use \"a\" (untyped string constant) as int value in variable"
                  + " declaration"),
          row(
              "type I interface{ M() }\ntype T struct{}\nvar _ I = T{}\nfunc main() {}",
              """
              4:11: cannot use T{} (value of type T) as type I in variable declaration:
              \tT does not implement I (missing M method)\
              """,
              """
              4:11: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I \
              (missing method M)\
              """),
          row(
              "type I interface{ M(int) }\ntype T struct{}\nfunc (T) M() {}\nvar _ I = T{}\n"
                  + "func main() {}",
              """
              5:11: cannot use T{} (value of type T) as type I in variable declaration:
              \tT does not implement I (wrong type for M method)
              \t\thave M()
              \t\twant M(int)\
              """,
              """
              5:11: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I \
              (wrong type for method M)
              \t\thave M()
              \t\twant M(int)\
              """),
          same(
              "func main() {\n\tvar a int8 = 300\n\t_ = a\n}",
              "3:15: cannot use 300 (untyped int constant) as int8 value in variable declaration"
                  + " (overflows)"),
          same(
              "func main() {\n\tvar a int = 1.5\n\t_ = a\n}",
              "3:14: cannot use 1.5 (untyped float constant) as int value in variable declaration"
                  + " (truncated)"),
          same(
              "func main() {\n\tx := 1\n\t_ = x / 0\n}",
              "4:10: invalid operation: division by zero"),
          row(
              "func main() {\n\ts := \"a\"\n\ts[0] = 1\n}",
              "4:2: cannot assign to s[0] (value of type byte)",
              "4:2: cannot assign to s[0] (neither addressable nor a map index expression)"),
          same(
              "func main() {\n\tvar a, b []int\n\t_ = a == b\n}",
              "4:6: invalid operation: a == b (slice can only be compared to nil)"),
          same(
              "func main() {\n\t_ = map[string]int{\"a\": 1, \"a\": 2}\n}",
              "3:29: duplicate key \"a\" in map literal"),
          row(
              "type T struct{ a int }\nfunc main() {\n\t_ = T{b: 1}\n}",
              "4:8: unknown field 'b' in struct literal of type T",
              "4:8: unknown field b in struct literal of type T"),
          row(
              "type T struct {\n\tt T\n}\nfunc main() {}",
              "2:6: invalid recursive type T\n\tx.go:2:6: T refers to\n\tx.go:2:6: T",
              "2:6: invalid recursive type: T refers to itself"),
          row(
              "var a = b\nvar b = a\nfunc main() {}",
              """
              2:5: initialization loop for a
              \tx.go:2:5: a refers to
              \tx.go:3:5: b refers to
              \tx.go:2:5: a\
              """,
              """
              2:5: initialization cycle for a
              \tx.go:2:5: a refers to b
              \tx.go:3:5: b refers to a\
              """),
          row(
              "type T struct{}\nfunc (T) M() {}\nfunc (T) M() {}\nfunc main() {}",
              "4:10: T.M redeclared in this block\n\tx.go:3:10: other declaration of M",
              "4:10: method T.M already declared at x.go:3:10"),
          same(
              "import \"fmtt\"\nfunc main() { fmtt.F() }",
              "2:8: could not import fmtt (file not found)"),
          same(
              "import \"net/http\"\nfunc main() { http.Get(\"x\") }",
              "2:8: not supported yet: package net/http"),
          row(
              "func f[T ~int](x T) {}\nfunc main() { f(\"\"); f[bool](true) }",
              "3:16: string does not implement ~int (string missing in ~int)\n3:24: bool does not implement ~int (bool missing in ~int)",
              "3:16: string does not satisfy ~int (string missing in ~int)\n3:24: bool does not satisfy ~int (bool missing in ~int)"),
          same("func f()\nfunc main() {}", "2:6: missing function body"),
          row(
              "func main() {\n\tfor range 3 {\n\t}\n}",
              "3:12: cannot range over 3 (untyped int" + " constant)",
              ""));

  @TestFactory
  Stream<DynamicTest> wordsOfBothVersions() {
    return ROWS.stream()
        .map(row -> DynamicTest.dynamicTest(row.source().replace('\n', ' '), () -> check(row)));
  }

  private static void check(Row row) {
    String source = "package main\n" + row.source() + "\n";
    assertThat(CheckedProgram.errors(source, LanguageVersion.GO_1_19).strip()).isEqualTo(row.old());
    assertThat(CheckedProgram.errors(source, LanguageVersion.NEWEST).strip())
        .isEqualTo(row.modern());
  }

  @Test
  void anUnusedVariableHadThreeWordings() {
    String source = "package main\nfunc main() {\n\tx := 1\n}\n";
    assertThat(CheckedProgram.errors(source, new LanguageVersion(21)).strip())
        .isEqualTo("3:2: x declared and not used");
  }

  @Test
  void afterTenErrorsGcGivesUp() {
    String source = "package main\nfunc main() {\n" + "\tf()\n".repeat(12) + "}\n";
    String text = CheckedProgram.errors(source, LanguageVersion.NEWEST);
    assertThat(text.lines()).hasSize(11);
    assertThat(text).endsWith("12:2: too many errors\n");
  }

  @Test
  void aProgramWithoutMainIsTheLinkersBusiness() {
    assertThat(CheckedProgram.errors("package main\n", LanguageVersion.NEWEST).strip())
        .isEqualTo("runtime.main_main·f: function main is undeclared in the main package");
  }

  @Test
  void anInterfaceDoesNotContainItselfThroughAnAnonymousOne() {
    String source =
        """
        package main
        type T interface {
        	m() interface{ T }
        }
        type a interface{ m() interface{ b } }
        type b interface{ m() interface{ a } }
        type plain interface{ m() plain }
        type impl struct{}
        func (impl) m() T { return impl{} }
        var t T = impl{}
        func main() {}
        """;
    String modern =
        "invalid recursive type: anonymous interface refers to itself"
            + " (see https://go.dev/issue/56103)";
    assertThat(CheckedProgram.errors(source, LanguageVersion.NEWEST).strip())
        .isEqualTo("2:8: " + modern + "\n5:8: " + modern);
    String old = "not supported yet: an anonymous interface that refers to itself";
    assertThat(CheckedProgram.errors(source, LanguageVersion.GO_1_19).strip())
        .isEqualTo("2:8: " + old + "\n5:8: " + old);
  }

  @Test
  void aBuildLineChoosesTheLanguageButNotTheWords() {
    String source = "//go:build go1.21\n\npackage main\n\nfunc main() {\n\tfor range 3 {\n\t}\n}\n";
    assertThat(CheckedProgram.errors(source, LanguageVersion.NEWEST))
        .contains("cannot range over 3 (untyped int constant): requires go1.22 or later");
  }
}

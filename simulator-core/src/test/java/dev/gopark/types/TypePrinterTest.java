package dev.gopark.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Types as messages and as `%T` show them.
class TypePrinterTest {
  private static Type typeOf(String text) {
    String source = "package main\nimport \"sync\"\ntype T struct{ mu sync.Mutex }\ntype X = ";
    TypedPackage pkg = CheckedProgram.check(source + text + "\nfunc main() {}\n").pkg();
    return pkg.lookup("X") instanceof Entity.TypeName name ? name.type() : BasicType.INVALID;
  }

  private static void printed(String text, String message, String verb) {
    assertThat(TypePrinter.print(typeOf(text))).isEqualTo(message);
    assertThat(TypePrinter.qualified(typeOf(text))).isEqualTo(verb);
  }

  @Test
  void namedTypesAreQualifiedOutsideMessages() {
    printed("*T", "*T", "*main.T");
    printed("map[string]*sync.Mutex", "map[string]*sync.Mutex", "map[string]*sync.Mutex");
    printed("error", "error", "error");
  }

  @Test
  void structsAndInterfacesHaveSpacesInTheVerb() {
    printed("struct{ x int; T }", "struct{x int; T}", "struct { x int; main.T }");
    printed("struct{}", "struct{}", "struct {}");
    printed("interface{}", "interface{}", "interface {}");
    printed("any", "any", "interface {}");
    printed("interface{ M(int) T }", "interface{M(int) T}", "interface { M(int) main.T }");
  }

  @Test
  void parametersHaveNamesInMessagesOnly() {
    printed(
        "func(a, b int, rest ...string) (n int, err error)",
        "func(a int, b int, rest ...string) (n int, err error)",
        "func(int, int, ...string) (int, error)");
  }

  @Test
  void channelsKeepTheirDirection() {
    printed("chan (<-chan int)", "chan (<-chan int)", "chan (<-chan int)");
    printed("chan<- chan int", "chan<- chan int", "chan<- chan int");
  }
}

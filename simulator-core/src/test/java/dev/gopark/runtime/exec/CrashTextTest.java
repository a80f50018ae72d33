package dev.gopark.runtime.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Limits;
import org.junit.jupiter.api.Test;

/// What programs leave on standard error when they crash, where versions of Go differ.
class CrashTextTest {
  private static final String REPANIC = "defer func() { panic(recover()) }()\npanic(\"one\")";

  @Test
  void theSameValueAgainIsToldInOneLineByNewGo() {
    assertThat(Snippets.run("", REPANIC)).startsWith("panic: one [recovered, repanicked]\n\n");
    assertThat(Snippets.run("", REPANIC, LanguageVersion.GO_1_19))
        .startsWith("panic: one [recovered]\n\tpanic: one\n\n");
  }

  @Test
  void nilIsAValueOfItsOwnSinceGo121() {
    String recovering = "defer func() { println(recover() == nil) }()\npanic(nil)";
    assertThat(Snippets.run("", recovering)).isEqualTo("false\n");
    assertThat(Snippets.run("", recovering, LanguageVersion.GO_1_19)).isEqualTo("true\n");
    assertThat(Snippets.run("", "panic(nil)"))
        .startsWith("panic: panic called with nil argument (use GODEBUG=panicnil=1 to disable)\n");
  }

  @Test
  void newGoIndentsFurtherLinesOfAText() {
    assertThat(Snippets.run("", "panic(\"a\\nb\")")).startsWith("panic: a\n\tb\n");
    assertThat(Snippets.run("", "panic(\"a\\nb\")", LanguageVersion.GO_1_19))
        .startsWith("panic: a\nb\n");
  }

  @Test
  void aTraceNamesTheCreatorsGoroutineSinceGo121() {
    String body = "go func() { panic(1) }()\nselect {}";
    assertThat(Snippets.run("", body)).endsWith("created by main.main in goroutine 1\n\tx.go:4\n");
    assertThat(Snippets.run("", body, LanguageVersion.GO_1_19))
        .endsWith("created by main.main\n\tx.go:4\n");
  }

  @Test
  void framesInTheMiddleOfALongTraceAreElided() {
    String deep = "func f(n int) {\n if n == 0 {\n  panic(0)\n }\n f(n - 1)\n}";
    assertThat(Snippets.run(deep, "f(198)"))
        .contains("...100 frames elided...\n")
        .hasLineCount(204);
    assertThat(Snippets.run(deep, "f(198)", LanguageVersion.GO_1_19))
        .endsWith("...additional frames elided...\n")
        .hasLineCount(204);
    assertThat(Snippets.run(deep, "f(98)")).doesNotContain("elided");
  }

  @Test
  void anOverflowOfTheStackComesAtTheLimit() {
    Limits small =
        new Limits(
            Long.MAX_VALUE, Limits.DEFAULT.heapBytes(), 10_000, 10, Limits.DEFAULT.outputBytes());
    String source =
        """
        package main

        func f(n int) int { return f(n+1) + 1 }

        func main() {
          defer println("never")
          f(0)
        }
        """;
    assertThat(Snippets.run(source, Config.DEFAULT.withLimits(small)))
        .startsWith("runtime: goroutine stack exceeds 10000-byte limit\n")
        .contains("\nfatal error: stack overflow\n")
        .doesNotContain("never");
  }

  @Test
  void aMethodThatPanicsWhileItsValueIsPrintedIsFatal() {
    String type = "type e struct{}\nfunc (e) Error() string { panic(\"no text\") }";
    assertThat(Snippets.run(type, "panic(e{})"))
        .startsWith("fatal error: panic while printing panic value: no text\n");
  }

  @Test
  void aLoopsBodyRecoversInItsOwnGoroutineOnly() {
    String iterator =
        """
        func f(yield func() bool) {
          done := make(chan bool)
          go func() { yield(); done <- true }()
          <-done
        }
        """;
    assertThat(Snippets.run(iterator, "for range f { defer println(1) }\nprintln(2)"))
        .isEqualTo("2\n1\n");
    assertThat(Snippets.run(iterator, "for range f { println(recover() == nil) }"))
        .isEqualTo("true\n");
  }

  @Test
  void memoryHasNoOtherTypesByWayOfUnsafePointer() {
    String imports = "import \"unsafe\"";
    assertThat(Snippets.run(imports, "s := \"x\"\n_ = (*[]byte)(unsafe.Pointer(&s))"))
        .isEqualTo(
            "gopark: stopped: x.go:5: not supported yet: using a pointer to string as a *[]uint8"
                + " by way of unsafe.Pointer\n");
    String number = "a := [2]int{}\n_ = (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&a)) + 8))";
    assertThat(Snippets.run(imports, number))
        .isEqualTo(
            "gopark: stopped: x.go:5: not supported yet: using a number as a *int by way of"
                + " unsafe.Pointer\n");
  }

  @Test
  void whatIsLargerThanAllMemoryIsNotMade() {
    String refused =
        "cannot allocate 8796093022208-byte block\nfatal error: out of memory\n\ngoroutine 1";
    assertThat(Snippets.run("", "var a [1 << 40]int\n_ = a")).contains(refused);
    assertThat(Snippets.run("", "a := new([1 << 40]int)\na[5] = 1")).contains(refused);
    assertThat(Snippets.run("type row [1 << 20]int", "a := new([1 << 20]row)\na[5][5] = 1"))
        .contains("fatal error: out of memory\n\ngoroutine 1 [running]:\nmain.main()");
    assertThat(Snippets.run("var a [200 << 20]int", "a[5] = 1"))
        .endsWith("cannot allocate 1677721600-byte block\nfatal error: out of memory\n");
  }
}

package dev.gopark.runtime.exec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Panics, recoveries and deferred calls, in the corners.
class PanicsTest {
  private static final String SHOW = "func show(s string) { println(s, recover() != nil) }\n";

  @Test
  void deferredCallsRunLastFirstAndOnce() {
    String body = "for i := 0; i < 3; i++ {\n defer println(i)\n}\nprintln(\"body\")";
    assertThat(Snippets.run("", body)).isEqualTo("body\n2\n1\n0\n");
  }

  @Test
  void onlyTheDeferredFunctionItselfRecovers() {
    String body =
        """
        defer show("direct")
        defer func() { show("called") }()
        defer func() { func() { show("deeper") }() }()
        panic(1)
        """;
    assertThat(Snippets.run(SHOW, body)).isEqualTo("deeper false\ncalled false\ndirect true\n");
  }

  @Test
  void aRecoveryInsideADeferredCallEndsOnlyTheNewerPanic() {
    String body =
        """
        defer show("older")
        defer func() {
          defer show("newer")
          panic(2)
        }()
        panic(1)
        """;
    assertThat(Snippets.run(SHOW, body)).isEqualTo("newer true\nolder true\n");
  }

  @Test
  void aRecoveredFunctionReturnsItsNamedResults() {
    String f = "func f() (n int) {\n defer func() { recover(); n++ }()\n n = 41\n panic(1)\n}";
    assertThat(Snippets.run(f, "println(f())")).isEqualTo("42\n");
  }

  @Test
  void aDeferredNilFunctionPanicsWhenItIsCalled() {
    String body = "defer show(\"end\")\nvar f func()\ndefer f()\nprintln(\"body\")";
    assertThat(Snippets.run(SHOW, body)).isEqualTo("body\nend true\n");
  }

  @Test
  void goexitCannotBeRecoveredAndOutlivesAPanic() {
    String imports = "import \"runtime\"\n" + SHOW;
    String body =
        """
        done := make(chan bool)
        go func() {
          defer close(done)
          defer show("goexit")
          func() {
            defer show("panic")
            defer func() { panic(1) }()
            runtime.Goexit()
          }()
          println("not reached")
        }()
        <-done
        """;
    assertThat(Snippets.run(imports, body)).isEqualTo("panic true\ngoexit false\n");
  }

  @Test
  void aPanicInADeferredCallOfAnOrdinaryReturnMeetsTheRemainingOnes() {
    String body = "defer show(\"last\")\ndefer func() { panic(1) }()\nprintln(\"body\")";
    assertThat(Snippets.run(SHOW, body)).isEqualTo("body\nlast true\n");
  }
}

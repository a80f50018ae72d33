package dev.gopark.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is live in small functions, register by register. Parameters have the lowest registers of
/// their file, then come variables in the order in which they are declared.
class LivenessTest {
  private static final String DECLARATIONS =
      """
      type doer interface{ do(int) string }

      func g() {}
      func h() {}
      """;

  private static Function function(String source) {
    String program = "package main\n" + DECLARATIONS + source + "\nfunc main() {}\n";
    return Compiled.function(Compiled.program(program), "main.f");
  }

  private static String text(LiveRegisters live) {
    return "w" + Arrays.toString(live.words()) + " r" + Arrays.toString(live.refs());
  }

  /// The instructions of `main.f`, each with what is live before it.
  private static String live(String source) {
    Function function = function(source);
    List<String> lines = new ArrayList<>();
    for (int pc = 0; pc < function.code().instructions().length; pc++) {
      Opcode op = function.code().instructions()[pc].op();
      lines.add(text(function.liveness().before(pc)) + " " + op);
    }
    return String.join("\n", lines) + "\n";
  }

  /// What is live in the frame of `function` during a call that goes on `offset` behind its first
  /// `op`.
  private static String inCall(Function function, Opcode op, int offset) {
    Instruction[] instructions = function.code().instructions();
    int pc = 0;
    while (instructions[pc].op() != op) {
      pc++;
    }
    return text(function.liveness().inCall(pc + offset));
  }

  @Test
  void aVariableDiesWithItsLastUse() {
    assertThat(
            live(
                """
                func f(n int) int {
                	if n < 2 {
                		return n
                	}
                	return f(n-1) + f(n-2)
                }
                """))
        .isEqualTo(
            """
            w[0] r[] WORD_CONST
            w[0, 1] r[] JUMP_IF_GE
            w[0] r[] RETURN_VALUES
            w[0] r[] INT_ADD_CONST
            w[0, 2] r[] CALL
            w[0, 2] r[] INT_ADD_CONST
            w[2, 3] r[] CALL
            w[2, 3] r[] INT_ADD
            w[1] r[] RETURN_VALUES
            """);
  }

  @Test
  void whatALoopNeedsAgainIsLiveInAllOfIt() {
    assertThat(
            live(
                """
                func f(xs []int) int {
                	sum := 0
                	for _, x := range xs {
                		sum += x
                	}
                	return sum
                }
                """))
        .isEqualTo(
            """
            w[] r[0] WORD_CONST
            w[0] r[0] SLICE_LEN
            w[0, 1] r[0] WORD_CONST
            w[0, 1, 2] r[0] JUMP
            w[0, 1, 2] r[0] SLICE_LOAD_WORD
            w[0, 1, 2, 3] r[0] INT_ADD
            w[0, 1, 2] r[0] INT_ADD_CONST
            w[0, 1, 2] r[0] SAFEPOINT
            w[0, 1, 2] r[0] JUMP_IF_LT
            w[0] r[] RETURN_VALUES
            """);
  }

  @Test
  void mapsStringsAndIteratorsAreReadWhereTheirInstructionsSay() {
    assertThat(
            live(
                """
                func f(m map[string]int, s string) {
                	v, ok := m[s]
                	println(v, ok)
                	for i, r := range s {
                		println(i, r)
                	}
                	for k := range m {
                		println(k)
                	}
                }
                """))
        .isEqualTo(
            """
            w[] r[0, 1] MAP_LOAD_OK
            w[0, 1] r[0, 1] PRINT
            w[] r[0, 1] REF_MOVE
            w[] r[0, 2] WORD_CONST
            w[2] r[0, 2] JUMP
            w[2, 3, 4] r[0, 2] WORD_MOVE
            w[2, 3, 4, 5] r[0, 2] WORD_MOVE
            w[2, 4, 5, 6] r[0, 2] PRINT
            w[2, 4] r[0, 2] INT_ADD
            w[2] r[0, 2] SAFEPOINT
            w[2] r[0, 2] STRING_DECODE
            w[2, 3, 4] r[0, 2] JUMP_IF
            w[] r[0] MAP_ITERATE
            w[] r[2] MAP_NEXT
            w[] r[2] MAP_KEY
            w[] r[2, 3] PRINT
            w[] r[2] SAFEPOINT
            w[] r[2] JUMP
            w[] r[] RETURN
            """);
  }

  /// The registers of what is received hold nothing from the round before.
  @Test
  void aSelectThatMustWaitStillReadsItsOperandsButNotWhatItReceives() {
    assertThat(
            live(
                """
                func f(c, d chan int) {
                	for {
                		select {
                		case v := <-c:
                			println(v)
                		case d <- 1:
                		}
                	}
                }
                """))
        .contains(
            """
            w[1] r[0, 1, 2, 3] SELECT
            w[0, 2] r[0, 1] WORD_CONST
            """);
  }

  @Test
  void callsReadArgumentsAsTheirSignaturesSay() {
    assertThat(
            live(
                """
                func f(x doer, c func(string) bool) {
                	println(c(x.do(1)))
                }
                """))
        .isEqualTo(
            """
            w[] r[0, 1] WORD_CONST
            w[0] r[0, 1] CALL_METHOD
            w[] r[1, 3] REF_MOVE
            w[] r[1, 2] CALL_CLOSURE
            w[0] r[] PRINT
            w[] r[] RETURN
            """);
  }

  @Test
  void aChannelDiesInItsMakerOnceAGoroutineHasIt() {
    assertThat(
            live(
                """
                func f() {
                	c := make(chan int)
                	go func() { c <- 1 }()
                	println()
                }
                """))
        .isEqualTo(
            """
            w[] r[] WORD_CONST
            w[0] r[] CHAN_MAKE
            w[] r[0] CLOSURE
            w[] r[1] GO
            w[] r[] PRINT
            w[] r[] RETURN
            """);
  }

  private static final String DEFERS =
      """
      func f(a, b int) (q int) {
      	defer h()
      	g()
      	println(a)
      	q = b
      	return
      }
      """;

  @Test
  void aResultIsLiveWhereverAPanicCanBeRecovered() {
    assertThat(live(DEFERS))
        .isEqualTo(
            """
            w[0, 1, 2] r[] WORD_CONST
            w[0, 1, 2] r[] CLOSURE
            w[0, 1, 2] r[0] DEFER
            w[0, 1, 2] r[] CALL
            w[0, 1, 2] r[] PRINT
            w[1, 2] r[] WORD_MOVE
            w[2] r[] NOP
            w[2] r[] RUN_DEFERS
            w[2] r[] RETURN_VALUES
            w[2] r[] NOP
            w[2] r[] RUN_DEFERS
            w[2] r[] RETURN_VALUES
            """);
  }

  @Test
  void aFrameThatHasPanickedKeepsItsResultsAlone() {
    assertThat(text(function(DEFERS).liveness().afterPanic())).isEqualTo("w[2] r[]");
    assertThat(text(function("func f(a, b int) int { return a / b }").liveness().afterPanic()))
        .isEqualTo("w[] r[]");
  }

  @Test
  void aSuspendedFrameKeepsWhatLiesBelowTheWindow() {
    Function fib = function("func f(n int) int { return f(n-1) + f(n-2) }");
    assertThat(inCall(fib, Opcode.CALL, 1)).isEqualTo("w[0] r[]");
    assertThat(inCall(fib, Opcode.INT_ADD, 0)).isEqualTo("w[2] r[]");
    assertThat(inCall(function(DEFERS), Opcode.CALL, 1)).isEqualTo("w[0, 1, 2] r[]");
    assertThat(inCall(function(DEFERS), Opcode.RUN_DEFERS, 0)).isEqualTo("w[2] r[]");
  }

  /// Every statement needs a register of its own for long.
  @Test
  void longFunctionsTakeLittleTime() {
    StringBuilder source = new StringBuilder("func f(n int) (sum int) {\n");
    for (int i = 0; i < 500; i++) {
      source.append("v%d := n + %d\n".formatted(i, i));
    }
    for (int i = 0; i < 2_000; i++) {
      source.append("if n > %d { sum += v%d * n }\n".formatted(i, i % 500));
    }
    Function function = function(source + "return\n}\n");
    int length = function.code().instructions().length;
    assertThat(length).isGreaterThan(8_000);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (int pc = 0; pc < length; pc++) {
            function.liveness().before(pc);
          }
        });
  }
}

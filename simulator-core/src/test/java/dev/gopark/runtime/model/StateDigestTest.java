package dev.gopark.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A fingerprint and a measure of memory go by what can still matter.
class StateDigestTest {
  /// Reads a byte, and returns that or something else.
  private static final String READS_A_BYTE =
      """
      package main

      import "os"

      var bytes = make([]byte, 1)

      func f() byte {
      	os.Stdin.Read(bytes)
      	b := bytes[0]
      	bytes[0] = b - b
      	print("here")
      	return %s
      }

      func main() {
      	println(f())
      }
      """;

  private static final String MAKES_A_SLICE =
      """
      package main

      func main() {
      	big := make([]int, 100_000)
      	big[0]++
      	print("here")
      	println(%s)
      }
      """;

  /// Runs until the program prints something.
  private static Machine here(String source, String input) {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    assertThat(loaded.diagnostics()).isEmpty();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            Config.DEFAULT.withProcessors(1).withLanguage(loaded.language()),
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(1),
            InputTape.of(input.getBytes(StandardCharsets.ISO_8859_1)),
            _ -> {});
    while (machine.data().written == 0) {
      assertThat(machine.run(1)).isEqualTo(1);
    }
    return machine;
  }

  @Test
  void runsThatDifferInADeadRegisterAreInTheSameState() {
    String source = READS_A_BYTE.formatted("0");
    assertThat(here(source, "x").digest()).isEqualTo(here(source, "y").digest());
  }

  @Test
  void runsThatDifferInALiveRegisterAreNot() {
    String source = READS_A_BYTE.formatted("b");
    assertThat(here(source, "x").digest()).isNotEqualTo(here(source, "y").digest());
    assertThat(here(source, "x").digest()).isEqualTo(here(source, "x").digest());
  }

  @Test
  void aDeadVariableHoldsNoMemory() {
    assertThat(memory("len(big)")).isGreaterThan(800_000);
    assertThat(memory("0")).isLessThan(10_000);
  }

  private static long memory(String printed) {
    return LiveMemory.measure(here(MAKES_A_SLICE.formatted(printed), "").data());
  }
}

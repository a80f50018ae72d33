package dev.gopark.runtime.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What regions are made of, and what they leave to operations.
class RegionCompilerTest {
  private static final int NEVER = Integer.MAX_VALUE;

  private static Loaded load(String body) {
    String source = "package main\n\nfunc main() {\n" + body + "\n}\n";
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    assertThat(loaded.diagnostics()).isEmpty();
    return loaded;
  }

  private static Machine machine(Loaded loaded, int warm, StringBuilder printed) {
    EventSink sink =
        event -> {
          if (event instanceof Event.Output output) {
            printed.append(output.text());
          }
        };
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        Config.DEFAULT.withProcessors(1),
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(1),
        InputTape.empty(),
        sink,
        warm,
        Runnable::run);
  }

  private static Function main(Program program) {
    return program.functions().stream()
        .filter(function -> function.name().equals("main.main"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void blocksOfLongCodeFitIntoATurn() {
    Loaded loaded = load("x := 1\n" + "x = x*3 + 1\n".repeat(200) + "println(x)");
    Blocks blocks = Blocks.of(main(Objects.requireNonNull(loaded.program())));
    for (int pc = 0; pc < blocks.size(); pc = blocks.end(pc)) {
      assertThat(blocks.end(pc) - pc).isBetween(1, 24);
    }
  }

  @Test
  void longFunctionsRunInSeveralRegionsAsTheyDoInOperations() {
    Loaded loaded =
        load(
            "x := uint32(1)\nfor i := range 9 {\n"
                + "x = x*3 ^ uint32(i)\nif x%5 == 2 {\nx++\n}\n".repeat(700)
                + "}\nprintln(x)");
    StringBuilder slow = new StringBuilder();
    StringBuilder fast = new StringBuilder();
    Machine single = machine(loaded, NEVER, slow);
    Machine regions = machine(loaded, 1, fast);
    single.run(Long.MAX_VALUE);
    regions.run(Long.MAX_VALUE);
    assertThat(fast.toString()).isEqualTo(slow.toString()).isNotEmpty();
    assertThat(regions.digest()).isEqualTo(single.digest());
    assertThat(regions.steps()).isEqualTo(single.steps());
  }

  @Test
  void everyStopInsideABlockIsReached() {
    Loaded loaded =
        load("s := []int{1, 2, 3}\nt := 0\nfor i := range 40 {\nt += s[i%3] * i\n}\nprintln(t)");
    Machine single = machine(loaded, NEVER, new StringBuilder());
    while (single.outcome() == null) {
      Machine regions = machine(loaded, 1, new StringBuilder());
      regions.run(single.steps());
      assertThat(regions.digest()).as("step %d", single.steps()).isEqualTo(single.digest());
      single.run(7);
    }
  }

  @Test
  void nothingThatOthersNoticeIsExecutedInlineOrCalledUnasked() {
    for (Opcode op : Opcode.values()) {
      boolean noticed =
          op.name().startsWith("CHAN_")
              || Set.of(Opcode.SELECT, Opcode.GO, Opcode.PRINT, Opcode.NATIVE).contains(op);
      Treatment treatment = Treatment.of(Instruction.of(op, 0, 0, 0));
      assertThat(treatment == Treatment.VISIBLE || treatment == Treatment.OUTSIDE)
          .as("%s is %s", op, treatment)
          .isEqualTo(noticed);
    }
  }

  @Test
  void aPanicInARegionIsThatOfItsOperation() {
    String body = "s := make([]int, 50)\nfor i := 0; ; i++ {\ns[i] = i\n}";
    StringBuilder slow = new StringBuilder();
    StringBuilder fast = new StringBuilder();
    machine(load(body), NEVER, slow).run(Long.MAX_VALUE);
    machine(load(body), 1, fast).run(Long.MAX_VALUE);
    assertThat(fast.toString())
        .isEqualTo(slow.toString())
        .contains("index out of range [50] with length 50");
  }

  @Test
  void regionsCallEachOtherToAnyDepth() {
    String source =
        """
        package main

        func depth(n int) int {
        \tif n == 0 {
        \t\treturn 0
        \t}
        \treturn depth(n-1) + 1
        }

        func main() {
        \tprintln(depth(20000), depth(99), depth(100), depth(101))
        }
        """;
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    StringBuilder printed = new StringBuilder();
    machine(loaded, 1, printed).run(Long.MAX_VALUE);
    assertThat(printed.toString()).isEqualTo("20000 99 100 101\n");
  }

  @Test
  void regionsCoverWhatIsBusy() {
    Loaded loaded = load("t := 0\nfor i := range 40 {\nt += i\n}\nprintln(t)");
    Program program = Objects.requireNonNull(loaded.program());
    Blocks blocks = Blocks.of(main(program));
    long covered =
        IntStream.range(0, blocks.size())
            .filter(pc -> blocks.treatment(pc) != Treatment.OUTSIDE)
            .count();
    assertThat(covered).isEqualTo(blocks.size());
  }
}

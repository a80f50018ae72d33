package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.regions.BothWays;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Regions do what single operations do: the same states at the same steps, wherever a run stops.
class RegionsTest {
  private static final int STOPS = 60;
  private static final int LONGEST_STRETCH = 3_000;

  @TestFactory
  List<DynamicTest> statesAreThoseOfSingleOperations() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : List.of("ok", "panic", "deadlock", "newer")) {
      for (Path program : Programs.in(folder)) {
        for (int processors : List.of(1, 4)) {
          String name = "%s/%s on %d".formatted(folder, program.getFileName(), processors);
          tests.add(DynamicTest.dynamicTest(name, () -> compare(program, processors)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(300);
    return tests;
  }

  private static void compare(Path program, int processors) throws IOException {
    Loaded loaded = Programs.load(Programs.target(program), null);
    Config config = loaded.configure(Config.DEFAULT).withProcessors(processors);
    BothWays.compare(loaded, config, STOPS, LONGEST_STRETCH);
  }
}

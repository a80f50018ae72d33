package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The well-known orders in which real Go runs goroutines on one processor, whatever the seed.
class OrdersTest {
  private static final int COUNT = 16;
  private static final int SEEDS = 3;

  @TestFactory
  List<DynamicTest> oneProcessorRunsInGosOrder() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : Programs.in("orders")) {
      tests.add(DynamicTest.dynamicTest(program.getFileName().toString(), () -> compare(program)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(COUNT);
    return tests;
  }

  private static void compare(Path program) throws IOException {
    Loaded loaded = Programs.load(Programs.target(program), LanguageVersion.GO_1_19);
    Config config = Config.DEFAULT.withProcessors(1).withLanguage(LanguageVersion.GO_1_19);
    for (int seed = 1; seed <= SEEDS; seed++) {
      assertThat(Programs.run(loaded, config.withSeed(seed)).stdout())
          .as("seed %d", seed)
          .isEqualTo(Programs.beside(program, "out"));
    }
  }
}

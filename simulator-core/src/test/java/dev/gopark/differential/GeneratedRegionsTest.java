package dev.gopark.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.regions.BothWays;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Generated programs go the same way with regions and without.
class GeneratedRegionsTest {
  private static final int PROGRAMS = 40;
  private static final int STOPS = 100;
  private static final int LONGEST_STRETCH = 500;

  @Test
  void generatedProgramsGoTheSameWay() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      String program = ProgramWriter.write(seed).alone();
      SourceFile file = new SourceFile("x.go", program.getBytes(StandardCharsets.UTF_8));
      Loaded loaded = ProgramLoader.load(file, LanguageVersion.NEWEST);
      assertThat(loaded.diagnostics()).as("seed %d", seed).isEmpty();
      int processors = seed % 2 == 0 ? 1 : 4;
      Config config = Config.DEFAULT.withProcessors(processors).withLanguage(loaded.language());
      BothWays.compare(loaded, config, STOPS, LONGEST_STRETCH);
    }
  }
}

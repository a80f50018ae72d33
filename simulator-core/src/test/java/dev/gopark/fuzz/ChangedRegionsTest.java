package dev.gopark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.regions.BothWays;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Limits;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Changed programs that still compile go the same way with regions and without, also into limits
/// that come early. `-Dfuzz.first=seed` begins with another seed.
class ChangedRegionsTest {
  private static final int INPUTS = 1_000;
  private static final int STOPS = 60;
  private static final int LONGEST_STRETCH = 1_000;
  private static final Limits LOW = new Limits(20_011, 256L << 10, 100_000, 1_000, 2_000);

  @Test
  void changedProgramsGoTheSameWay() throws IOException {
    Inputs inputs = new Inputs(Corpus.load());
    long first = Long.getLong("fuzz.first", 0);
    int ran = 0;
    for (long seed = first; seed < first + INPUTS; seed++) {
      byte[] bytes = inputs.program(seed).getBytes(StandardCharsets.ISO_8859_1);
      Loaded loaded = ProgramLoader.load(new SourceFile("x.go", bytes), LanguageVersion.NEWEST);
      if (loaded.program() != null) {
        ran++;
        Config config = Config.DEFAULT.withProcessors(1 << 2 * (int) (seed % 4)).withLimits(LOW);
        BothWays.compare(loaded, config, STOPS, LONGEST_STRETCH);
      }
    }
    assertThat(ran).isGreaterThan(INPUTS / 20);
  }
}

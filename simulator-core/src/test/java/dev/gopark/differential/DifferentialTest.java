package dev.gopark.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gopark.realgo.RealGo;
import dev.gopark.shrink.Shrinker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated programs print the same in Gopark and in real Go. `-Ddifferential.first=seed` begins
/// with another seed, `-Ddifferential.count=n` takes more or fewer.
class DifferentialTest {
  private static final int FEW = 40;
  private static final int MANY = 5_000;

  /// Programs that are built as one.
  private static final int BATCH = 100;

  /// Differences that are made shorter, and attempts at each, some of which take a build.
  private static final int SHRUNK = 2;

  private static final int ATTEMPTS = 400;

  @TempDir Path folder;
  private final List<String> differences = new ArrayList<>();

  @Test
  void generatedProgramsPrintWhatRealGoPrints() throws IOException, InterruptedException {
    compare(Integer.getInteger("differential.count", FEW));
  }

  @Test
  @Tag("slow")
  void manyGeneratedProgramsPrintWhatRealGoPrints() throws IOException, InterruptedException {
    compare(MANY);
  }

  private void compare(int count) throws IOException, InterruptedException {
    Optional<RealGo> go = RealGo.find();
    boolean mustBeThere = System.getenv("CI") != null;
    assumeTrue(go.isPresent() || mustBeThere, RealGo.HOW_TO_INSTALL);
    Comparison comparison = new Comparison(go.orElseThrow(), folder);
    long first = Long.getLong("differential.first", 0);
    long end = first + count;
    for (long seed = first; seed < end; seed += BATCH) {
      batch(comparison, LongStream.range(seed, Math.min(seed + BATCH, end)).boxed().toList());
    }
    assertThat(differences).isEmpty();
  }

  private void batch(Comparison comparison, List<Long> seeds)
      throws IOException, InterruptedException {
    List<Generated> programs = seeds.stream().map(ProgramWriter::write).toList();
    List<String> expected = comparison.outputsInGo(programs);
    for (int i = 0; i < programs.size(); i++) {
      String program = programs.get(i).alone();
      if (!comparison.outputInGopark(program).equals(expected.get(i))) {
        String shown = differences.size() < SHRUNK ? shorter(comparison, program) : "";
        differences.add("seed " + seeds.get(i) + "\n" + shown);
      }
    }
  }

  /// A shorter program that differs, and how.
  private static String shorter(Comparison comparison, String program)
      throws IOException, InterruptedException {
    boolean refused = Comparison.isRefusal(comparison.outputInGopark(program));
    Shrinker shrinker = new Shrinker(text -> comparison.differs(text, refused), ATTEMPTS);
    String shrunk = shrinker.shrink(program);
    return "%s%n--- Go%n%s%n--- Gopark%n%s"
        .formatted(shrunk, comparison.outputInGo(shrunk), comparison.outputInGopark(shrunk));
  }
}

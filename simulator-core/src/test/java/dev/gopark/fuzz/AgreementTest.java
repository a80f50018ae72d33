package dev.gopark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gopark.realgo.RealGo;
import dev.gopark.shrink.Shrinker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs changed by pieces of their trees are taken and refused by Gopark as by real Go 1.19.
/// Texts of errors may still differ; how many are the same is printed. `-Dagreement.first=seed
/// -Dagreement.count=n` choose others, and `-Dagreement.texts=true` shows texts that differ.
class AgreementTest {
  private static final int COUNT = 2_000;
  private static final int ATTEMPTS = 300;

  /// Contradictions; is to become 0.
  private static final double MOST_PER_CENT = 0.5;

  private static final PrintStream OUT = System.out;

  /// Directives by which other rules hold.
  private static final Pattern SPECIAL =
      Pattern.compile("//go:|// \\+build|// errorcheck|import \"C\"|\"unsafe\"|//line|/\\*line");

  @TempDir Path folder;
  private int compared;
  private int alike;

  @Test
  @Tag("slow")
  void changedProgramsAreTakenAndRefusedAsByRealGo() throws IOException, InterruptedException {
    RealGo go = RealGo.find().orElse(null);
    assumeTrue(go != null, RealGo.HOW_TO_INSTALL);
    Corpus corpus = Corpus.load();
    TreeMutator mutator = new TreeMutator(corpus);
    List<String> contradictions = new ArrayList<>();
    long first = Long.getLong("agreement.first", 0);
    for (long seed = first; seed < first + Integer.getInteger("agreement.count", COUNT); seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String program = corpus.any(random);
      if (!SPECIAL.matcher(program).find()) {
        compare(seed, mutator.mutate(program, random), go, contradictions);
      }
    }
    OUT.printf(
        Locale.ROOT,
        "agreement: %d programs, errors alike in %d (%.1f %%)%n",
        compared,
        alike,
        100.0 * alike / compared);
    contradictions.forEach(OUT::println);
    assertThat(100.0 * contradictions.size() / compared).isLessThan(MOST_PER_CENT);
  }

  private void compare(long seed, String program, RealGo go, List<String> contradictions)
      throws IOException, InterruptedException {
    Verdicts verdicts = Verdicts.of(program, go, folder);
    if (!verdicts.comparable()) {
      return;
    }
    compared++;
    alike += verdicts.alike() ? 1 : 0;
    if (verdicts.contradict()) {
      String shrunk = new Shrinker(shorter -> contradict(shorter, go), ATTEMPTS).shrink(program);
      contradictions.add(text(seed, Verdicts.of(shrunk, go, folder)) + shrunk);
    } else if (!verdicts.alike() && Boolean.getBoolean("agreement.texts")) {
      OUT.println(text(seed, verdicts));
    }
  }

  private boolean contradict(String program, RealGo go) {
    try {
      return Verdicts.of(program, go, folder).contradict();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(long seed, Verdicts verdicts) {
    return "seed %d%n--- Go%n%s%n--- Gopark%n%s%n"
        .formatted(seed, verdicts.real(), verdicts.gopark());
  }
}

package dev.gopark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.fuzz.Pipeline.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Scanner, parser, checker, compiler and machine take whatever they are given, without an
/// exception of Java and without hanging. A failure is shown with its seed and the shortest input
/// found that fails alike; `-Dfuzz.first=seed -Dfuzz.count=1` tries one seed, or others.
class FuzzTest {
  private static final int FEW = 20_000;
  private static final int MANY = 1_000_000;
  private static final PrintStream OUT = System.out;

  @Test
  void brokenProgramsAreReported() throws IOException, InterruptedException {
    run(Integer.getInteger("fuzz.count", FEW));
  }

  @Test
  @Tag("slow")
  void aMillionBrokenProgramsAreReported() throws IOException, InterruptedException {
    run(MANY);
  }

  private static void run(int count) throws IOException, InterruptedException {
    Corpus corpus = Corpus.load();
    Fuzzer fuzzer = new Fuzzer(new Inputs(corpus));
    Map<String, String> failures = fuzzer.run(Long.getLong("fuzz.first", 0), count);
    long checked = fuzzer.count(Stage.CHECKED);
    long ran = fuzzer.count(Stage.RUN);
    OUT.printf(
        Locale.ROOT,
        "fuzz: %d inputs from %d programs, %d checked, %d of them ran%n",
        count,
        corpus.size(),
        checked + ran,
        ran);
    failures.values().forEach(OUT::println);
    assertThat(failures.keySet()).isEmpty();
    assertThat(fuzzer.count(Stage.PARSED) + checked + ran).as("inputs tried").isEqualTo(count);
    if (count >= FEW) {
      assertThat(checked + ran).as("checked, not only parsed").isGreaterThan(count / 2);
      assertThat(ran).as("ran").isGreaterThan(count / 10);
    }
  }
}

package dev.gopark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.library.Library;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Scanner, parser and checker take whatever they are given, without an exception and in little
/// time. A failure names the seed of its input.
class FuzzTest {
  private static final Path PROGRAMS = Path.of("src/test/go");
  private static final int BATCH = 500;
  private static final int MOST_SECONDS = 60;
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;

  private final Library library = new Library(LanguageVersion.NEWEST);
  private final Mutator mutator = new Mutator(sources());

  private static List<String> sources() {
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".go"))
          .sorted()
          .map(FuzzTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void brokenProgramsAreReported() throws InterruptedException {
    run(FEW);
  }

  @Test
  @Tag("slow")
  void aMillionBrokenProgramsAreReported() throws InterruptedException {
    run(MANY);
  }

  private void run(int count) throws InterruptedException {
    List<Future<Integer>> batches = new ArrayList<>();
    int checked = 0;
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (int first = 0; first < count; first += BATCH) {
        int start = first;
        batches.add(pool.submit(() -> batch(start)));
      }
      for (int i = 0; i < batches.size(); i++) {
        checked += result(batches.get(i), (long) i * BATCH);
      }
    }
    assertThat(checked).as("inputs that were checked, not only parsed").isGreaterThan(count / 20);
  }

  private static int result(Future<Integer> batch, long first) throws InterruptedException {
    try {
      return batch.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("one of the seeds from " + first + " hangs", e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /// Returns how many inputs could be checked.
  private int batch(long first) {
    int checked = 0;
    for (long seed = first; seed < first + BATCH; seed++) {
      try {
        checked += reports(mutator.program(seed)) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    return checked;
  }

  private boolean reports(String program) {
    SourceFile file = SourceFile.of("x.go", program);
    Parser.Parsed parsed = Parser.parse(file, LanguageVersion.NEWEST);
    if (!parsed.checkable()) {
      return false;
    }
    Checker.check(Checker.Unit.of("main", List.of(parsed.file()), Versions.NEWEST), library);
    return true;
  }
}

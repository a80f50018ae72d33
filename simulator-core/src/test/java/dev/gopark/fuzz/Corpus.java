package dev.gopark.fuzz;

import dev.gopark.gosuite.GoTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Real programs, whose chars are bytes: the project's own, and Go's where they are installed.
final class Corpus {
  private static final Path MODULE = Path.of(System.getProperty("gopark.module", "."));
  private static final List<Path> OWN =
      List.of(
          MODULE.resolve("src/test/go"),
          MODULE.resolve("../scenarios/src/main/resources/scenarios"));

  /// Longer ones take too long to be mutated often.
  private static final int LONGEST = 6_000;

  private final List<String> programs;

  private Corpus(List<String> programs) {
    this.programs = List.copyOf(programs);
  }

  static Corpus load() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : OWN) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(file -> file.toString().endsWith(".go")).sorted().forEach(files::add);
      }
    }
    Optional<Path> tests = GoTests.root();
    if (tests.isPresent()) {
      files.addAll(GoTests.programs(tests.orElseThrow()));
    }
    return new Corpus(
        files.stream().map(GoTests::text).filter(text -> text.length() <= LONGEST).toList());
  }

  int size() {
    return programs.size();
  }

  /// Any of them.
  String any(SplittableRandom random) {
    return programs.get(random.nextInt(programs.size()));
  }
}

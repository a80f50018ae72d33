package dev.gopark.gosuite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder `test` of Go 1.19.
public final class GoTests {
  private static final List<String> PLACES =
      List.of("/usr/lib/go-1.19/test", "/usr/share/go-1.19/test", "/usr/local/go/test");

  /// Folders that hold programs of one file each.
  private static final List<String> FOLDERS =
      List.of(".", "chan", "ken", "interface", "typeparam", "fixedbugs", "abi");

  private GoTests() {}

  /// Where the folder is on this machine; the system property `go.tests` names another place.
  public static Optional<Path> root() {
    String chosen = System.getProperty("go.tests");
    List<String> places = chosen == null ? PLACES : List.of(chosen);
    return places.stream()
        .map(Path::of)
        .filter(place -> Files.isRegularFile(place.resolve("run.go")))
        .findFirst();
  }

  /// All programs of one file, in the order of their names.
  public static List<Path> programs(Path root) throws IOException {
    List<Path> programs = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(root.resolve(folder).normalize())) {
        files.filter(file -> file.toString().endsWith(".go")).sorted().forEach(programs::add);
      }
    }
    return programs;
  }

  /// The text of a file, whose chars are bytes: some are no valid UTF-8.
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.gopark.gosuite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The programs of a suite that are known to fail.
final class KnownFailures {
  private KnownFailures() {}

  /// The lines of the resource `name`, each a file and the reason, divided by a tabulator.
  static Map<String, String> read(String name) {
    Map<String, String> known = new TreeMap<>();
    try (InputStream in =
        Objects.requireNonNull(KnownFailures.class.getResourceAsStream(name), name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(
              line -> {
                int tab = line.indexOf('\t');
                known.put(line.substring(0, tab), line.substring(tab + 1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}

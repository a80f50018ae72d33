package dev.gopark.scenario;

import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programs that Gopark comes with, in the order in which they are best read.
public final class Catalogue {
  private static final String FOLDER = "/scenarios/";

  private Catalogue() {}

  /// @param path within the catalogue, `deadlock/two_locks.go`
  public record Entry(String path, String title, String chapter, String about) {}

  /// All programs; empty when the scenarios are not on the class path.
  public static List<Entry> all() {
    byte[] index = read("index.txt");
    if (index == null) {
      return List.of();
    }
    return new String(index, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(Catalogue::entry)
        .toList();
  }

  private static Entry entry(String path) {
    Directives directives = Directives.of(source(path));
    return new Entry(path, directives.title(), directives.chapter(), directives.about());
  }

  /// The program at `path`; throws `IllegalArgumentException` when there is none.
  public static SourceFile source(String path) {
    byte[] content = read(path);
    if (content == null) {
      throw new IllegalArgumentException("no scenario " + path);
    }
    return new SourceFile(path.substring(path.lastIndexOf('/') + 1), content);
  }

  private static byte @Nullable [] read(String path) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(FOLDER + path)) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.gopark.library;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Go sources of the library, which lie in the resources: `packages.txt` names the files of
/// each package. Parsed trees are immutable and kept for the whole process.
final class GoSources {
  private static final String LIST = "packages.txt";
  private static final Pattern VERSIONED = Pattern.compile(".*?(_until)?_go1\\.(\\d+)\\.go");
  private static final Map<String, List<String>> PACKAGES = readList();
  private static final Map<String, GoFile> PARSED = new ConcurrentHashMap<>();

  private GoSources() {}

  /// The import paths of all packages.
  static Set<String> paths() {
    return PACKAGES.keySet();
  }

  /// The files of the package with this import path that belong to `version`, parsed; none if there
  /// is no such package.
  static List<GoFile> files(String path, LanguageVersion version) {
    List<GoFile> files = new ArrayList<>();
    for (String name : PACKAGES.getOrDefault(path, List.of())) {
      if (belongs(name, version)) {
        files.add(PARSED.computeIfAbsent(path + "/" + name, GoSources::parse));
      }
    }
    return files;
  }

  private static boolean belongs(String name, LanguageVersion version) {
    Matcher versioned = VERSIONED.matcher(name);
    if (!versioned.matches()) {
      return true;
    }
    int minor = Integer.parseInt(versioned.group(2));
    return versioned.group(1) == null ? version.atLeast(minor) : !version.atLeast(minor + 1);
  }

  private static GoFile parse(String name) {
    SourceFile source = new SourceFile(name, read("go/" + name));
    Parser.Parsed parsed = Parser.parse(source, LanguageVersion.NEWEST);
    if (!parsed.errors().isEmpty()) {
      throw new IllegalStateException(parsed.errors().getFirst().render());
    }
    return parsed.file();
  }

  private static Map<String, List<String>> readList() {
    Map<String, List<String>> packages = new LinkedHashMap<>();
    String text = new String(read(LIST), StandardCharsets.UTF_8);
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .forEach(parts -> packages.put(parts[0], List.of(parts[1].split(" "))));
    return packages;
  }

  private static byte[] read(String name) {
    try (InputStream stream = GoSources.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the library lacks " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

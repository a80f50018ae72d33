package dev.gopark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the whole repository keeps to, beyond what compilers and formatters see.
class TidyTest {
  private static final Path PROJECT = Path.of(System.getProperty("gopark.project", ".."));
  private static final int MAX_FILE_LINES = 450;
  private static final int MAX_METHOD_LINES = 70;

  /// A longer `switch` whose cases are one line each stays whole. This list may only shrink.
  private static final List<String> LONG_METHODS = List.of("Linker.link");

  private static final Pattern METHOD =
      Pattern.compile("^  (?:[\\w@<>\\[\\]?,. ]+ )?(\\w+)\\(.*", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  private static List<Path> files(String extension) throws IOException {
    try (Stream<Path> walk = Files.walk(PROJECT)) {
      return walk.filter(file -> file.toString().endsWith(extension))
          .filter(file -> !hidden(PROJECT.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean hidden(Path file) {
    for (Path part : file) {
      String name = part.toString();
      if (name.equals("target") || name.startsWith(".") && name.length() > 1) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path file) {
    return PROJECT.relativize(file).toString().replace('\\', '/');
  }

  @Test
  void noFileSaysFixMe() throws IOException {
    Pattern marks = Pattern.compile("\\b(" + "FIX" + "ME|TO" + "DO|XX" + "X)\\b");
    List<String> found = new ArrayList<>();
    for (Path file : files(".java")) {
      if (marks.matcher(Files.readString(file)).find()) {
        found.add(name(file));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path file : files(".java")) {
      if (name(file).contains("src/main/java")) {
        Path info = file.resolveSibling("package-info.java");
        boolean said =
            Files.exists(info)
                && Files.readString(info).startsWith("///")
                && Files.readString(info).contains("@NullMarked");
        if (!said) {
          missing.add(name(file));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void filesHoldOneIdea() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(".java")) {
      String simple = file.getFileName().toString();
      boolean main = name(file).contains("src/main/java");
      if (main && Files.readAllLines(file).size() > MAX_FILE_LINES) {
        found.add(simple);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void methodsFitOnAScreen() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files(".java")) {
      found.addAll(longMethods(file));
    }
    assertThat(found).hasSameElementsAs(LONG_METHODS);
  }

  /// The formatter's layout tells: a method's head has two spaces before it, and so has its last
  /// brace.
  private static List<String> longMethods(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    String method = "";
    int start = 0;
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = METHOD.matcher(lines.get(i));
      if (matcher.matches() && !lines.get(i).endsWith(";")) {
        method = matcher.group(1);
        start = i;
      } else if (lines.get(i).equals("  }") && !method.isEmpty()) {
        if (i - start > MAX_METHOD_LINES) {
          found.add(file.getFileName().toString().replace("java", method));
        }
        method = "";
      }
    }
    return found;
  }

  @Test
  void documentsLinkToWhatExists() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path file : files(".md")) {
      Matcher link = LINK.matcher(Files.readString(file));
      while (link.find()) {
        if (!Files.exists(file.resolveSibling(link.group(1)))) {
          broken.add(name(file) + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyDecisionIsLinked() throws IOException {
    Path folder = PROJECT.resolve("docs/decisions");
    StringBuilder documents = new StringBuilder();
    for (Path file : files(".md")) {
      documents.append(Files.readString(file));
    }
    List<String> unlinked = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> decisions = Files.list(folder)) {
        decisions
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("\\d{4}-.*\\.md") && documents.indexOf(name + ")") < 0)
            .forEach(unlinked::add);
      }
    }
    assertThat(unlinked).isEmpty();
  }
}

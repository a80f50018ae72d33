package dev.gopark.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sources of the window as its texts see them: which keys are said with how many arguments,
/// and which literals there are.
final class Sources {
  private static final Path MAIN =
      Path.of(System.getProperty("gopark.module", "."), "src/main/java/dev/gopark/ui");
  private static final Pattern BUNDLE = Pattern.compile("Texts\\.of\\(\"(\\w+)\"\\)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'|//[^\\n]*",
          Pattern.DOTALL);

  /// A text that is said: `key` as it stands in the source, or the beginning of several keys.
  record Use(String file, String part, String key, boolean isPrefix, int arguments) {
    boolean means(String candidate) {
      return isPrefix ? candidate.startsWith(key) : candidate.equals(key);
    }
  }

  /// A file of the window: its name after `dev/gopark/ui/`, and its text without comments and text
  /// blocks.
  record Source(String name, String code) {
    /// The package within the window: `stage`.
    String part() {
      return name.substring(0, name.indexOf('/'));
    }

    /// The bundle it says its texts from.
    Optional<String> bundle() {
      Matcher matcher = BUNDLE.matcher(code);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    List<Use> uses() {
      List<Use> uses = new ArrayList<>();
      Matcher call = Pattern.compile("TEXTS\\s*\\.say\\(").matcher(code);
      while (call.find()) {
        List<String> arguments = arguments(code, call.end());
        Matcher key = LITERAL.matcher(arguments.getFirst());
        while (key.find()) {
          String after = arguments.getFirst().substring(key.end()).stripLeading();
          boolean isCompared = after.startsWith(")");
          if (!isCompared) {
            uses.add(
                new Use(
                    name,
                    bundle().orElse(""),
                    key.group(1),
                    after.startsWith("+"),
                    arguments.size() - 1));
          }
        }
      }
      return uses;
    }

    /// Each literal with what is called with it: `setText("` is the whole of a call's beginning.
    List<Literal> literals() {
      List<Literal> literals = new ArrayList<>();
      Matcher matcher = LITERAL.matcher(code);
      while (matcher.find()) {
        String before = code.substring(Math.max(0, matcher.start() - 60), matcher.start());
        literals.add(new Literal(name, before.stripTrailing(), matcher.group(1)));
      }
      return literals;
    }
  }

  record Literal(String file, String before, String text) {}

  private Sources() {}

  static List<Source> all() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .map(Sources::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path file) {
    try {
      String name = MAIN.relativize(file).toString().replace('\\', '/');
      return new Source(name, withoutComments(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutComments(String text) {
    return NOT_CODE
        .matcher(text)
        .replaceAll(
            found -> {
              String all = found.group();
              boolean isLiteral = all.startsWith("\"") && !all.startsWith("\"\"\"");
              return Matcher.quoteReplacement(isLiteral ? all : "0");
            });
  }

  /// The arguments of the call whose list begins at `from`, each as it is written.
  private static List<String> arguments(String code, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    int at = from;
    while (true) {
      char c = code.charAt(at);
      if (c == '"') {
        Matcher literal = LITERAL.matcher(code).region(at, code.length());
        at = literal.lookingAt() ? literal.end() : at + 1;
        continue;
      }
      if (c == '(') {
        depth++;
      } else if (c == ',' && depth == 0) {
        arguments.add(code.substring(start, at));
        start = at + 1;
      } else if (c == ')' && depth-- == 0) {
        arguments.add(code.substring(start, at));
        return arguments;
      }
      at++;
    }
  }
}

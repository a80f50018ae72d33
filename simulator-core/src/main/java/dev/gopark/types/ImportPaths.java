package dev.gopark.types;

import dev.gopark.syntax.Utf8;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What may stand in an import path.
final class ImportPaths {
  private static final String FORBIDDEN = "!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd";

  private ImportPaths() {}

  /// What the compiler says of a path that can denote no package, null if it can.
  static @Nullable String problem(String path) {
    if (path.isEmpty()) {
      return "invalid import path (empty string)";
    }
    OptionalInt forbidden = path.codePoints().filter(ImportPaths::isForbidden).findFirst();
    if (forbidden.isPresent()) {
      String character = Utf8.describe(forbidden.getAsInt());
      return "invalid import path (invalid character " + character + ")";
    }
    if (path.startsWith("/")) {
      return "could not import " + path + " (import path cannot be absolute path)";
    }
    String canonical = canonical(path);
    return canonical.equals(path) || path.startsWith(".")
        ? null
        : "could not import %s (non-canonical import path \"%s\" (should be \"%s\"))"
            .formatted(path, path, canonical);
  }

  private static boolean isForbidden(int point) {
    return point <= ' ' || !Utf8.isPrintable(point) || FORBIDDEN.indexOf(point) >= 0;
  }

  /// The path without empty elements and those that are dots.
  private static String canonical(String path) {
    Deque<String> elements = new ArrayDeque<>();
    for (String element : path.split("/")) {
      boolean goesUp = element.equals("..") && !elements.isEmpty();
      if (goesUp && !elements.getLast().equals("..")) {
        elements.removeLast();
      } else if (!element.isEmpty() && !element.equals(".")) {
        elements.addLast(element);
      }
    }
    return elements.isEmpty() ? "." : String.join("/", elements);
  }
}

package dev.gopark.gosuite;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of Go's programs the suite takes: those that ask for errors of the compiler, without
/// flags, and need no more of it than its front end.
final class ErrorCheckFilter {
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^\\s*(?:import\\s+)?\\(?\\s*(?:[\\w.]+\\s+)?\"([\\w./]+)\"\\s*\\)?;?\\s*(?://.*)?$");

  private static final List<String> ABSENT_PACKAGES = List.of("C", "reflect", "syscall", "os/exec");

  private static final Pattern UNSAFE_MORE =
      Pattern.compile("unsafe\\.(?!Pointer\\b|Sizeof\\b)\\w+");

  /// Errors that gc's back end alone finds.
  private static final Pattern BACK_END =
      Pattern.compile("ERROR.*(stack frame too large|escapes to heap)");

  private ErrorCheckFilter() {}

  /// Whether the program with this source belongs to the suite.
  static boolean takes(String source) {
    return hasPlainHeader(source)
        && !needsAbsentPackage(source)
        && !UNSAFE_MORE.matcher(source).find()
        && !BACK_END.matcher(source).find();
  }

  /// The first comment that is no build constraint says what to do. Flags choose back-end reports.
  private static boolean hasPlainHeader(String source) {
    return source
        .lines()
        .filter(line -> !line.isBlank())
        .filter(line -> !line.startsWith("//go:build") && !line.startsWith("// +build"))
        .findFirst()
        .filter(line -> line.strip().equals("// errorcheck"))
        .isPresent();
  }

  private static boolean needsAbsentPackage(String source) {
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      String path = imports.group(1);
      if (ABSENT_PACKAGES.contains(path)
          || path.startsWith("go/")
          || path.startsWith("encoding/")) {
        return true;
      }
    }
    return false;
  }
}

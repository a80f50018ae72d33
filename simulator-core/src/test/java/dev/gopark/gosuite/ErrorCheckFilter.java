package dev.gopark.gosuite;

import dev.gopark.source.LanguageVersion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of Go's programs the suite takes: those that ask for errors of the compiler and need no
/// more of it than its front end. They may select a version of the language.
final class ErrorCheckFilter {
  /// `-d=panic` asks for more than a message when the compiler itself fails.
  private static final Pattern HEADER =
      Pattern.compile("// errorcheck(?: -lang=(?<version>go1\\.\\d+)| -d=panic)*");

  /// A build constraint that names other processors only.
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?m)^//(?:go:| \\+)build (?:(?:386|amd64p32|arm|mips|mipsle)(?: [| ]*)?)+$");

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
    return header(source).matches()
        && !ELSEWHERE.matcher(source).find()
        && !needsAbsentPackage(source)
        && !UNSAFE_MORE.matcher(source).find()
        && !BACK_END.matcher(source).find();
  }

  /// The version of the language that the program wants to be checked by.
  static LanguageVersion language(String source) {
    Matcher header = header(source);
    String version = header.matches() ? header.group("version") : null;
    return version == null ? LanguageVersion.GO_1_19 : LanguageVersion.parse(version).orElseThrow();
  }

  /// The first comment that is no build constraint says what to do. Other flags choose reports of
  /// the back end.
  private static Matcher header(String source) {
    return HEADER.matcher(
        source
            .lines()
            .filter(line -> !line.isBlank())
            .filter(line -> !line.startsWith("//go:build") && !line.startsWith("// +build"))
            .findFirst()
            .orElse("")
            .strip());
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

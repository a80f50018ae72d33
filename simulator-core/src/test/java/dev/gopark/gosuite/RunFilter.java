package dev.gopark.gosuite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which of Go's programs the run suite takes: those that are to be run, consist of one file, and
/// need nothing of the host or of the toolchain.
final class RunFilter {
  private static final Pattern SINGLE_IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+(?:[\\w.]+\\s+)?\"([^\"]+)\"");
  private static final Pattern IMPORT_GROUP = Pattern.compile("(?m)^\\s*import\\s*\\(([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern COMMENT = Pattern.compile("//.*");
  private static final Pattern OF_RUNTIME = Pattern.compile("\\bruntime\\.(\\w+)");

  private static final Set<String> ABSENT_PACKAGES =
      Set.of("C", "unsafe", "reflect", "syscall", "os/exec");

  private static final List<String> ABSENT_TREES = List.of("go/", "encoding");

  /// What a program may use of package `runtime`.
  private static final Set<String> RUNTIME =
      Set.of(
          "GC",
          "Gosched",
          "GOMAXPROCS",
          "NumGoroutine",
          "NumCPU",
          "GOOS",
          "GOARCH",
          "Compiler",
          "Error",
          "KeepAlive",
          "Goexit");

  private RunFilter() {}

  /// Whether the program with this source belongs to the suite.
  static boolean takes(String source) {
    return isRun(source)
        && arguments(source).stream().noneMatch(argument -> argument.endsWith(".go"))
        && imports(source).stream().noneMatch(RunFilter::isAbsent)
        && usesOfRuntime(source).allMatch(RUNTIME::contains);
  }

  private static boolean isRun(String source) {
    String first = source.lines().findFirst().orElse("");
    return first.equals("// run") || first.startsWith("// run ");
  }

  /// The program's arguments in the first line; flags before them are for the toolchain.
  static List<String> arguments(String source) {
    String rest = source.lines().findFirst().orElse("").substring("// run".length());
    List<String> words = List.of(rest.replace("-goexperiment ", "-goexperiment=").split("\\s+"));
    return words.stream().filter(word -> !word.isEmpty() && !word.startsWith("-")).toList();
  }

  private static Set<String> imports(String source) {
    Set<String> imports = new HashSet<>();
    SINGLE_IMPORT.matcher(source).results().forEach(match -> imports.add(match.group(1)));
    Matcher groups = IMPORT_GROUP.matcher(source);
    while (groups.find()) {
      QUOTED.matcher(groups.group(1)).results().forEach(match -> imports.add(match.group(1)));
    }
    return imports;
  }

  private static boolean isAbsent(String path) {
    return ABSENT_PACKAGES.contains(path) || ABSENT_TREES.stream().anyMatch(path::startsWith);
  }

  private static Stream<String> usesOfRuntime(String source) {
    if (!imports(source).contains("runtime")) {
      return Stream.of();
    }
    String code = COMMENT.matcher(source).replaceAll("");
    return OF_RUNTIME.matcher(code).results().map(match -> match.group(1));
  }
}

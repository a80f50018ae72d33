package dev.gopark.gosuite;

import com.google.re2j.Pattern;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/// Compares the errors Gopark finds with those a program of Go's tests expects, by the rules of
/// Go's `test/run.go`: a comment `// ERROR "a" "b"` wants in its line an error that matches `a` and
/// one that matches `b`, and there must be no other errors.
final class ErrorCheck {
  private static final java.util.regex.Pattern COMMENT =
      java.util.regex.Pattern.compile("// (?:GC_)?ERROR (.*)");

  private static final java.util.regex.Pattern QUOTED =
      java.util.regex.Pattern.compile("\"([^\"]*)\"");

  private static final java.util.regex.Pattern LINE =
      java.util.regex.Pattern.compile("LINE(?:([+-])([0-9]+))?");

  /// Go's tests run the compiler with `-C`: places in its messages have no columns.
  private static final java.util.regex.Pattern COLUMN =
      java.util.regex.Pattern.compile("(\\.go:[0-9]+):[0-9]+");

  private ErrorCheck() {}

  private record Wanted(int line, Pattern pattern) {}

  private record Found(int line, String text) {}

  /// What is wrong with the errors of the program `name`; empty if they are as expected. `bytes` is
  /// its source.
  static List<String> problems(String name, String bytes) {
    List<Found> found = find(name, bytes);
    List<String> problems = new ArrayList<>();
    for (Wanted wanted : wanted(name, bytes)) {
      List<Found> inLine = found.stream().filter(each -> each.line == wanted.line).toList();
      boolean matched =
          found.removeIf(
              each -> each.line == wanted.line && wanted.pattern.matcher(each.text).find());
      if (inLine.isEmpty()) {
        problems.add(wanted.line + ": missing error \"" + wanted.pattern + "\"");
      } else if (!matched) {
        problems.add(wanted.line + ": no match for \"" + wanted.pattern + "\" in " + inLine);
      }
    }
    found.forEach(each -> problems.add(each.line + ": unexpected: " + each.text));
    return problems;
  }

  private static List<Found> find(String name, String bytes) {
    SourceFile file = new SourceFile(name, bytes.getBytes(StandardCharsets.ISO_8859_1));
    List<Found> found = new ArrayList<>();
    LanguageVersion language = ErrorCheckFilter.language(bytes);
    Versions versions = new Versions(LanguageVersion.GO_1_19, language, true);
    for (Diagnostic error : ProgramLoader.compilerErrors(file, versions)) {
      boolean hasPlace = error.style() != Diagnostic.Style.PLACELESS;
      if (hasPlace) {
        String text = COLUMN.matcher(error.text()).replaceAll("$1");
        found.add(new Found(error.span().shown().line(), text));
      }
    }
    return found;
  }

  private static List<Wanted> wanted(String name, String bytes) {
    List<Wanted> wanted = new ArrayList<>();
    String[] lines =
        new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      if (lines[i].contains("////") || !comment.find()) {
        continue;
      }
      int line = i + 1;
      Matcher quoted = QUOTED.matcher(comment.group(1));
      while (quoted.find()) {
        String pattern =
            LINE.matcher(quoted.group(1)).replaceAll(match -> name + ":" + place(match, line));
        wanted.add(new Wanted(line, Pattern.compile(pattern)));
      }
    }
    return wanted;
  }

  /// The line that `LINE`, `LINE+2` or `LINE-1` means in `line`.
  private static int place(MatchResult match, int line) {
    if (match.group(1) == null) {
      return line;
    }
    int distance = Integer.parseInt(match.group(2));
    return match.group(1).equals("+") ? line + distance : line - distance;
  }
}

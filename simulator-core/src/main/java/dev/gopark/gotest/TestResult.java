package dev.gopark.gotest;

import dev.gopark.runtime.Outcome;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How a run of a package's tests ended.
///
/// @param nanos virtual time it took
/// @param output standard output and error as they came; chars are bytes
/// @param aftermaths of the tests that left something behind
public record TestResult(
    Outcome outcome, long steps, long nanos, String output, List<Aftermath> aftermaths) {
  private static final Pattern FAILURE =
      Pattern.compile("(?m)^ *--- FAIL: (.+) \\(\\d+\\.\\d+s\\)$");
  private static final Pattern NOTHING = Pattern.compile("(?m)^testing: warning: no tests to run$");

  public TestResult {
    aftermaths = List.copyOf(aftermaths);
  }

  public boolean passed() {
    return outcome instanceof Outcome.Exited(int code) && code == 0;
  }

  /// Whether there was no test to run.
  public boolean isEmpty() {
    return NOTHING.matcher(output).find();
  }

  /// The names of the tests that failed, in order of their reports.
  public List<String> failures() {
    return FAILURE.matcher(output).results().map((MatchResult match) -> match.group(1)).toList();
  }
}

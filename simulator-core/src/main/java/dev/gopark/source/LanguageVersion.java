package dev.gopark.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of the Go language, `go1.minor`. It decides meanings (loop variables, timer channels)
/// and the wording of diagnostics and run-time texts.
public record LanguageVersion(int minor) implements Comparable<LanguageVersion> {
  public static final LanguageVersion GO_1_19 = new LanguageVersion(19);

  /// The newest version, the default.
  public static final LanguageVersion NEWEST = new LanguageVersion(25);

  private static final Pattern SYNTAX = Pattern.compile("(?:go)?1\\.(\\d{1,3})(?:\\.\\d+)?");

  /// Reads `go1.21`, `1.21` or `1.21.3`; empty when `text` is none of them.
  public static Optional<LanguageVersion> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new LanguageVersion(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /// Whether this version is `go1.minor` or newer.
  public boolean atLeast(int otherMinor) {
    return minor >= otherMinor;
  }

  /// Since Go 1.22 every iteration of a loop has its own variables.
  public boolean hasLoopVariablePerIteration() {
    return atLeast(22);
  }

  @Override
  public int compareTo(LanguageVersion other) {
    return Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return "go1." + minor;
  }
}

package dev.gopark.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A breakpoint as a person describes it: `counter.go:12 on G3 time 5 if x > 3`.
///
/// @param file may be empty for any, or the end of a path
/// @param goroutine the only one that stops there; 0 for all
/// @param time stops only the so-manieth time of the run that all else holds; 0 for every time
/// @param condition a Go expression; empty for none
public record BreakpointSpec(
    String file, int line, int goroutine, int time, String condition, boolean enabled) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?:(\\S.*?):)?(\\d{1,9})"
              + "(?:\\s+on\\s+G?(\\d{1,9}))?(?:\\s+time\\s+(\\d{1,9}))?"
              + "(?:\\s+if\\s+(\\S.*?))?\\s*",
          Pattern.DOTALL);

  /// One that always stops.
  public static BreakpointSpec at(String file, int line) {
    return new BreakpointSpec(file, line, 0, 0, "", true);
  }

  /// Reads `FILE:LINE`, after which `on G3`, `time 5` and `if CONDITION` may follow; `FILE:` may be
  /// left out.
  public static BreakpointSpec parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a breakpoint is FILE:LINE, FILE:LINE if CONDITION, or FILE:LINE on G3 time 5 if"
              + " CONDITION");
    }
    return new BreakpointSpec(
        text(matcher, 1),
        number(matcher, 2),
        number(matcher, 3),
        number(matcher, 4),
        text(matcher, 5),
        true);
  }

  private static String text(Matcher matcher, int group) {
    String found = matcher.group(group);
    return found == null ? "" : found;
  }

  private static int number(Matcher matcher, int group) {
    String found = matcher.group(group);
    return found == null ? 0 : Integer.parseInt(found);
  }

  /// The same at another line.
  public BreakpointSpec atLine(int now) {
    return new BreakpointSpec(file, now, goroutine, time, condition, enabled);
  }

  public BreakpointSpec withEnabled(boolean now) {
    return new BreakpointSpec(file, line, goroutine, time, condition, now);
  }

  /// Whether it stops whenever the line is reached.
  public boolean isPlain() {
    return goroutine == 0 && time == 0 && condition.isEmpty();
  }

  /// Whether its line is in a file of that name.
  boolean isIn(String name) {
    return file.isEmpty() || name.equals(file) || name.endsWith("/" + file);
  }

  /// As [#parse] reads it.
  public String text() {
    return (file.isEmpty() ? String.valueOf(line) : file + ":" + line)
        + (terms().isEmpty() ? "" : " " + terms());
  }

  /// `counter.go:12`, or `line 12`.
  public String place() {
    return file.isEmpty() ? "line " + line : file + ":" + line;
  }

  /// What it depends on, as a person writes it; empty for nothing.
  public String terms() {
    String text =
        (goroutine == 0 ? "" : " on G" + goroutine)
            + (time == 0 ? "" : " time " + time)
            + (condition.isEmpty() ? "" : " if " + condition);
    return text.strip();
  }

  @Override
  public String toString() {
    return (place() + " " + terms()).strip();
  }
}

package dev.gopark.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signal that somebody sends to the program.
///
/// @param number as Linux numbers signals
/// @param nanos when, in virtual nanoseconds since the start of the run
public record SignalAt(int number, long nanos) {
  /// How it is written.
  public static final String FORM = "NAME@TIME, as in INT@2s";

  private static final Pattern WRITTEN =
      Pattern.compile("(?:SIG)?([A-Z0-9]+)@(" + Durations.PATTERN + ")");

  private static final List<String> NAMES =
      List.of(
          "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
          "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
          "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS");

  public static final Comparator<SignalAt> BY_TIME = Comparator.comparingLong(SignalAt::nanos);

  public SignalAt {
    if (number < 1 || number > NAMES.size() || nanos < 0) {
      throw new IllegalArgumentException("no signal: " + number + " at " + nanos);
    }
  }

  /// Reads `INT@2s`; empty if it has another form.
  public static Optional<SignalAt> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = 1 + NAMES.indexOf(matcher.group(1).toUpperCase(Locale.ROOT));
    return number == 0
        ? Optional.empty()
        : Optional.of(new SignalAt(number, Durations.nanos(matcher.group(2))));
  }

  /// Its name as kill(1) writes it.
  public static String name(int number) {
    return number >= 1 && number <= NAMES.size()
        ? "SIG" + NAMES.get(number - 1)
        : "signal " + number;
  }

  @Override
  public String toString() {
    return NAMES.get(number - 1) + "@" + nanos + "ns";
  }
}

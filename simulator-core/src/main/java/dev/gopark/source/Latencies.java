package dev.gopark.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long the simulated world outside the program takes, in virtual nanoseconds.
///
/// @param file a system call on a file: about a read from an SSD
/// @param console a read from standard input
/// @param network from the write at one end of a connection until the other end can read it: about
///   what a loopback connection takes; pipes from and to commands, too
/// @param process starting a command: about a fork with an exec
public record Latencies(long file, long console, long network, long process) {
  public static final Latencies DEFAULT = new Latencies(100_000, 10_000_000, 25_000, 1_000_000);

  /// How a setting is written.
  public static final String FORM = "file, console, network or process=DURATION, as in file=2ms";

  private static final Pattern SETTING =
      Pattern.compile("(file|console|network|process)=(" + Durations.PATTERN + ")");

  public Latencies {
    if (file < 0 || console < 0 || network < 0 || process < 0) {
      throw new IllegalArgumentException("a latency is negative");
    }
  }

  /// These latencies with one changed by a setting such as `file=2ms`; empty if that has another
  /// form.
  public Optional<Latencies> with(String setting) {
    Matcher matcher = SETTING.matcher(setting);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long nanos = Durations.nanos(matcher.group(2));
    return Optional.of(
        switch (matcher.group(1)) {
          case "file" -> new Latencies(nanos, console, network, process);
          case "console" -> new Latencies(file, nanos, network, process);
          case "network" -> new Latencies(file, console, nanos, process);
          default -> new Latencies(file, console, network, nanos);
        });
  }
}

package dev.gopark.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Gopark is to reach with a program.
///
/// @param unit `×` for times the time of Go, `MB` for resident memory
record Target(double most, String unit) {
  private static final Map<String, Target> TARGETS =
      Map.ofEntries(
          Map.entry("pingpong", times(1)),
          Map.entry("sieve", times(1)),
          Map.entry("selectloop", times(1)),
          Map.entry("pipeline", times(4)),
          Map.entry("fanout", times(4)),
          Map.entry("mutex", times(4)),
          Map.entry("fib", times(40)),
          Map.entry("matmul", times(50)),
          Map.entry("nbody", times(40)),
          Map.entry("maps", times(40)),
          Map.entry("strbuild", times(40)),
          Map.entry("spawn1000000", new Target(700, "MB")));

  private static Target times(int most) {
    return new Target(most, "×");
  }

  /// That of the program with this name, if it has one.
  static @Nullable Target of(String program) {
    return TARGETS.get(program);
  }

  boolean isMet(double ratio, double megabytes) {
    return (unit.equals("MB") ? megabytes : ratio) <= most;
  }

  @Override
  public String toString() {
    return "≤ %.0f %s".formatted(most, unit);
  }
}

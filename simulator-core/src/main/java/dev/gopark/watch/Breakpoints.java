package dev.gopark.watch;

import dev.gopark.runtime.Machine;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Some breakpoints of a program, any of which stops its run.
public final class Breakpoints implements Predicate<Machine> {
  private static final Breakpoints NONE = new Breakpoints(List.of());

  private final List<Breakpoint> all;

  public Breakpoints(List<Breakpoint> all) {
    this.all = List.copyOf(all);
  }

  public static Breakpoints none() {
    return NONE;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// The last step that all of them have been shown that count; [Long#MAX_VALUE] if none does.
  /// Before they are asked about a later one they have to be asked about all between.
  public long countedTo() {
    return all.stream()
        .filter(Breakpoint::counts)
        .mapToLong(Breakpoint::countedTo)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public boolean test(Machine machine) {
    return reached(machine) != null;
  }

  /// The first of them that stops the run here; null if none does.
  public @Nullable Breakpoint reached(Machine machine) {
    Breakpoint found = null;
    for (Breakpoint each : all) {
      if (each.stops(machine) && found == null) {
        found = each;
      }
    }
    return found;
  }
}

package dev.gopark.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something wrong with a program, explained.
///
/// @param certain false for a hint
/// @param title one sentence in plain words
/// @param goroutines ids of those concerned, in order of the cycle if there is one
/// @param objects names of the objects concerned
/// @param edges the wait-for edges: from and to as `G7`, why as the object's name and what for
/// @param coffman the four conditions, for a finding of kind DEADLOCK; null for others
/// @param positions `file:line` of the statements concerned
/// @param step where it became true
/// @param advice what in the program would break it; sentences
/// @param waits for each goroutine concerned one sentence: on what it waits, since which line, who
///   could wake it
public record Finding(
    Kind kind,
    boolean certain,
    String title,
    List<Integer> goroutines,
    List<String> objects,
    List<Edge> edges,
    @Nullable Coffman coffman,
    List<String> positions,
    long step,
    List<String> advice,
    List<String> waits) {
  public Finding {
    goroutines = List.copyOf(goroutines);
    objects = List.copyOf(objects);
    edges = List.copyOf(edges);
    positions = List.copyOf(positions);
    advice = List.copyOf(advice);
    waits = List.copyOf(waits);
  }

  /// The same with another step.
  public Finding withStep(long newStep) {
    return new Finding(
        kind,
        certain,
        title,
        goroutines,
        objects,
        edges,
        coffman,
        positions,
        newStep,
        advice,
        waits);
  }

  public enum Kind {
    DEADLOCK,
    LEAK,
    RACE,
    LIVELOCK,
    STARVATION,
    MISUSE,
    PANIC
  }

  /// `from` waits for `to` (goroutine ids; 0 when nobody can) because of `object`; `inCycle` when
  /// part of the cycle.
  public record Edge(int from, int to, int objectId, String object, String why, boolean inCycle) {}

  /// Coffman, Elphick, Shoshani, "System Deadlocks", Computing Surveys 3 (1971): each condition
  /// with its evidence in a sentence, or null where it does not hold.
  public record Coffman(
      @Nullable String mutualExclusion,
      @Nullable String holdAndWait,
      @Nullable String noPreemption,
      @Nullable String circularWait) {
    /// Whether all four hold: a deadlock in Coffman's sense.
    public boolean holds() {
      return mutualExclusion != null
          && holdAndWait != null
          && noPreemption != null
          && circularWait != null;
    }
  }
}

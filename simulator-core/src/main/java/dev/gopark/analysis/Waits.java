package dev.gopark.analysis;

import dev.gopark.runtime.Snapshot;

/// What a goroutine does that waits.
public final class Waits {
  private Waits() {}

  /// `waits to receive from results`; `runs` if it does not wait at all.
  public static String inWords(Snapshot.Goroutine goroutine, Snapshot snapshot) {
    return switch (goroutine.status()) {
      case RUNNABLE, RUNNING -> "runs";
      case DEAD -> "has finished";
      case WAITING ->
          Words.action(
              goroutine,
              snapshot.objects().stream()
                  .filter(object -> goroutine.waitsFor().contains(object.id()))
                  .toList());
    };
  }
}

package dev.gopark.runtime;

import dev.gopark.source.LanguageVersion;
import java.util.Set;

/// A complete read-only view of a machine at one step, for analysis. Valid until the machine moves
/// on.
public interface MachineState {
  Snapshot snapshot();

  LanguageVersion language();

  /// Ids of the channels and locks that the goroutine with this id can reach through its frames and
  /// the heap (package-level variables included), so that it could still use them.
  Set<Integer> reachableObjects(int goroutine);

  /// The goroutine's frames with their variables.
  GoroutineDetail inspect(int goroutine);

  /// The text of the line of the user's program that the goroutine is in; empty when there is none.
  String sourceLine(int goroutine);

  /// The line at which the goroutine took the lock with the id `object`; 0 when that is not known.
  int heldSince(int goroutine, int object);
}

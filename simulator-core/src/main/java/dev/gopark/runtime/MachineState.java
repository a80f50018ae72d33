package dev.gopark.runtime;

import dev.gopark.source.LanguageVersion;
import java.util.Set;

/// A complete read-only view of a machine at one step, for analysis. Valid until the machine moves on.
public interface MachineState {
  Snapshot snapshot();

  LanguageVersion language();

  /// Ids of the channels and locks that the goroutine with this id can reach through its frames and the heap (package-level
  /// variables included), so that it could still use them.
  Set<Integer> reachableObjects(int goroutine);

  /// The goroutine's frames with their variables.
  GoroutineDetail inspect(int goroutine);
}

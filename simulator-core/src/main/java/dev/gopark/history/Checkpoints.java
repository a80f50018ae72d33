package dev.gopark.history;

import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.LiveMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Copies of the machine at some steps, under a budget of memory. When it is used up, those go
/// first whose absence costs least: close to their neighbours for how far they are from the cursor,
/// so that their density falls off with the logarithm of the distance.
final class Checkpoints {
  private static final EventSink NOBODY = _ -> {};
  private static final int MAX_COUNT = 512;

  /// What a copy takes beyond the program's memory.
  private static final long BASE_BYTES = 4_096;

  /// What Java takes for one byte of Go's.
  private static final int JAVA_FACTOR = 4;

  private final TreeMap<Long, Checkpoint> byStep = new TreeMap<>();
  private final long budgetBytes;
  private long bytes;
  private long lastBytes;

  private record Checkpoint(Machine machine, long bytes) {}

  Checkpoints(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  /// Remembers `machine` as it is now; its approximate size in bytes.
  long add(Machine machine) {
    long size = BASE_BYTES + JAVA_FACTOR * LiveMemory.measure(machine.data());
    lastBytes = size;
    if (byStep.putIfAbsent(machine.steps(), new Checkpoint(machine.copy(NOBODY), size)) == null) {
      bytes += size;
      thin(machine.steps());
    }
    return size;
  }

  /// The latest checkpoint at or before `step`; its machine must not be run, only copied. There is
  /// always one at step 0.
  Machine atOrBefore(long step) {
    Map.Entry<Long, Checkpoint> entry = byStep.floorEntry(step);
    if (entry == null) {
      throw new IllegalStateException("no checkpoint before step " + step);
    }
    return entry.getValue().machine();
  }

  /// The step of the latest checkpoint at which something before the virtual time `nanos` was still
  /// to happen; 0 if there is none.
  long lastBeforeTime(long nanos) {
    long found = 0;
    for (Map.Entry<Long, Checkpoint> entry : byStep.entrySet()) {
      if (entry.getValue().machine().nanos() >= nanos) {
        break;
      }
      found = entry.getKey();
    }
    return found;
  }

  /// The approximate size of the last copy in bytes.
  long lastBytes() {
    return lastBytes;
  }

  int count() {
    return byStep.size();
  }

  private void thin(long cursor) {
    while (byStep.size() > 2 && (bytes > budgetBytes || byStep.size() > MAX_COUNT)) {
      Checkpoint removed = byStep.remove(leastUseful(cursor));
      bytes -= removed == null ? 0 : removed.bytes();
    }
  }

  private long leastUseful(long cursor) {
    List<Long> steps = new ArrayList<>(byStep.keySet());
    long worst = steps.get(1);
    double worstScore = Double.MAX_VALUE;
    for (int i = 1; i < steps.size(); i++) {
      long end = i + 1 < steps.size() ? steps.get(i + 1) : Math.max(cursor, steps.get(i)) + 1;
      double gap = end - steps.get(i - 1);
      double score = gap / (1.0 + Math.abs(steps.get(i) - cursor));
      if (score < worstScore) {
        worstScore = score;
        worst = steps.get(i);
      }
    }
    return worst;
  }
}

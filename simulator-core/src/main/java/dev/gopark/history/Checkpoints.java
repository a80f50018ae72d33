package dev.gopark.history;

import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.Machine;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;

/// Copies of the machine at some steps, under a budget of memory.
///
/// Most of them lie all over the run. When there are too many, those go first that lie closest to
/// their neighbours, measured in the *work* of executing what lies between: so a jump to anywhere
/// takes about as long as one to anywhere else. The others lie near where the cursor has been last.
final class Checkpoints {
  /// That finding one, and leaving one out, stays cheap.
  private static final int MAX_COUNT = 4_096;

  private static final int MAX_NEAR = 64;

  /// What a copy takes beyond what it measures itself.
  private static final long BASE_BYTES = 4_096;

  /// One such part of the budget is for those near the cursor.
  private static final int NEAR_PART = 4;

  private static final EventSink NOBODY = EventSink.outputOnly(_ -> {});

  private final TreeMap<Long, Checkpoint> byStep = new TreeMap<>();

  /// The steps of those near the cursor, the oldest first.
  private final ArrayDeque<Long> near = new ArrayDeque<>();

  private final long budgetBytes;
  private long bytes;
  private long nearBytes;
  private long lastBytes;

  /// @param work of coming here from the start of the run
  private record Checkpoint(Machine machine, long work, boolean near) {
    long bytes() {
      return BASE_BYTES + machine.copiedBytes();
    }
  }

  Checkpoints(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  /// Remembers `machine` as it is now.
  void add(Machine machine, long work) {
    Checkpoint added = new Checkpoint(machine.copy(NOBODY), work, false);
    put(added);
    bytes += added.bytes();
    while (byStep.size() - near.size() > 2
        && (bytes > budgetBytes - budgetBytes / NEAR_PART
            || byStep.size() - near.size() > MAX_COUNT)) {
      bytes -= remove(leastUseful());
    }
  }

  /// Remembers `machine`, at which the cursor is or which it has passed, for a while.
  void addNear(Machine machine, long work) {
    if (byStep.containsKey(machine.steps())) {
      return;
    }
    Checkpoint added = new Checkpoint(machine.copy(NOBODY), work, true);
    put(added);
    near.add(machine.steps());
    nearBytes += added.bytes();
    while (near.size() > MAX_NEAR || near.size() > 1 && nearBytes > budgetBytes / NEAR_PART) {
      nearBytes -= remove(near.remove());
    }
  }

  private void put(Checkpoint added) {
    lastBytes = added.bytes();
    byStep.put(added.machine().steps(), added);
  }

  private long remove(long step) {
    Checkpoint removed = byStep.remove(step);
    return removed == null ? 0 : removed.bytes();
  }

  /// Neither the first nor the last: the one whose neighbours are closest to each other.
  private long leastUseful() {
    long worst = -1;
    long narrowest = Long.MAX_VALUE;
    Checkpoint before = null;
    Checkpoint middle = null;
    for (Checkpoint after : byStep.values()) {
      if (after.near()) {
        continue;
      }
      if (before != null && middle != null && after.work() - before.work() < narrowest) {
        narrowest = after.work() - before.work();
        worst = middle.machine().steps();
      }
      before = middle;
      middle = after;
    }
    return worst;
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

  /// Of all copies, approximately.
  long bytes() {
    return bytes + nearBytes;
  }

  int count() {
    return byStep.size();
  }
}

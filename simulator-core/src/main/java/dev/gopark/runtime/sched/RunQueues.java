package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The local queues of 256 with their runnext slots, and the global queue (Go's `runqput`,
/// `runqget`, `globrunqget`).
final class RunQueues {
  /// Places in a local queue, runnext not counted.
  static final int CAPACITY = 256;

  /// Goroutines that leave a full local queue for the global one, beside the one that did not fit.
  private static final int OVERFLOW = CAPACITY / 2;

  private final MachineData data;
  private final SchedulerHost host;

  RunQueues(MachineData data, SchedulerHost host) {
    this.data = data;
    this.host = host;
  }

  /// Puts `goroutine` into runnext, pushing the one that was there to the tail of the local queue.
  void putNext(Processor processor, Goroutine goroutine) {
    Goroutine displaced = processor.runnext;
    processor.runnext = goroutine;
    if (displaced != null) {
      putTail(processor, displaced);
    }
    processor.share.queued(processor.queue.size() + 1);
  }

  /// Puts `goroutine` at the tail of the local queue; when that is full, the first half of the
  /// queue and this goroutine go to the tail of the global queue.
  void putTail(Processor processor, Goroutine goroutine) {
    if (!isFull(processor)) {
      append(processor, goroutine);
      return;
    }
    List<Goroutine> moved = new ArrayList<>(OVERFLOW + 1);
    for (int i = 0; i < OVERFLOW; i++) {
      moved.add(processor.queue.removeFirst());
    }
    moved.add(goroutine);
    moved.forEach(this::putGlobal);
    if (host.observed()) {
      String rule =
          "P%d: local queue full → its first %d and %s move to the global queue"
              .formatted(processor.number, OVERFLOW, goroutine);
      host.emit(new Event.RunqOverflow(host.when(processor), ids(moved), rule));
    }
  }

  /// Whether no more goroutines fit into the local queue.
  boolean isFull(Processor processor) {
    return processor.queue.size() >= CAPACITY;
  }

  /// Puts `goroutine` at the tail of the local queue, however long that is.
  void append(Processor processor, Goroutine goroutine) {
    processor.queue.addLast(goroutine);
    processor.share.queued(processor.queue.size());
  }

  /// Puts `goroutine` at the head of the local queue.
  void prepend(Processor processor, Goroutine goroutine) {
    processor.queue.addFirst(goroutine);
    processor.share.queued(processor.queue.size());
  }

  void putGlobal(Goroutine goroutine) {
    data.globalQueue.addLast(goroutine);
    data.tally.queuedGlobally(data.globalQueue.size());
  }

  void putGlobalFirst(Goroutine goroutine) {
    data.globalQueue.addFirst(goroutine);
    data.tally.queuedGlobally(data.globalQueue.size());
  }

  /// Takes runnext, or null.
  @Nullable Goroutine takeNext(Processor processor) {
    Goroutine next = processor.runnext;
    processor.runnext = null;
    return next;
  }

  /// Takes a batch from the global queue: `min(size, size / processors + 1)`, at most half a local
  /// queue. The first is returned to be run, the others go to the local queue. Null when the global
  /// queue is empty.
  @Nullable Goroutine takeGlobalBatch(Processor processor) {
    int size = data.globalQueue.size();
    if (size == 0) {
      return null;
    }
    int count = Math.min(Math.min(size, size / data.processors.size() + 1), OVERFLOW);
    List<Goroutine> batch = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      batch.add(data.globalQueue.removeFirst());
    }
    for (Goroutine goroutine : batch.subList(1, count)) {
      putTail(processor, goroutine);
    }
    if (host.observed()) {
      String rule =
          "P%d: local queue empty → takes %d of %d from the global queue"
              .formatted(processor.number, count, size);
      host.emit(new Event.GlobalFetch(host.when(processor), ids(batch), rule));
    }
    return batch.getFirst();
  }

  /// Moves half of the victim's queue (rounded up), oldest first, to the thief: the last one is
  /// returned to be run, the others are queued. Null when the victim's queue is empty.
  @Nullable Goroutine stealHalf(Processor thief, Processor victim) {
    int size = victim.queue.size();
    int count = size - size / 2;
    if (count == 0) {
      return null;
    }
    List<Goroutine> loot = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      loot.add(victim.queue.removeFirst());
    }
    for (Goroutine goroutine : loot.subList(0, count - 1)) {
      append(thief, goroutine);
    }
    reportSteal(
        thief,
        victim,
        loot,
        "P%d: nothing to run → steals %d of %d from P%d"
            .formatted(thief.number, count, size, victim.number));
    return loot.getLast();
  }

  /// Takes the victim's runnext for the thief, or null.
  @Nullable Goroutine stealNext(Processor thief, Processor victim) {
    Goroutine next = takeNext(victim);
    if (next != null) {
      reportSteal(
          thief,
          victim,
          List.of(next),
          "P%d: nothing else to steal → takes the runnext of P%d"
              .formatted(thief.number, victim.number));
    }
    return next;
  }

  /// Takes the head of the victim's queue for the thief, or null.
  @Nullable Goroutine stealOldest(Processor thief, Processor victim) {
    int size = victim.queue.size();
    Goroutine oldest = victim.queue.pollFirst();
    if (oldest != null) {
      String rule =
          host.observed()
              ? "P%d: nothing to run → steals %s, the oldest of %d in P%d's deque"
                  .formatted(thief.number, oldest, size, victim.number)
              : "";
      reportSteal(thief, victim, List.of(oldest), rule);
    }
    return oldest;
  }

  private void reportSteal(Processor thief, Processor victim, List<Goroutine> loot, String rule) {
    thief.stolen += loot.size();
    thief.share.steals++;
    if (host.observed()) {
      host.emit(new Event.Steal(host.when(thief), victim.number, ids(loot), rule));
    }
  }

  private static List<Integer> ids(List<Goroutine> goroutines) {
    return goroutines.stream().map(goroutine -> goroutine.id).toList();
  }
}

package dev.gopark.runtime.check;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Goroutine.Status;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every goroutine is in exactly one place and has an id of its own.
final class PlaceRules {
  private final MachineData data;
  private final Judge judge;

  /// How often each goroutine runs, is queued, and is in a system call.
  private final Map<Goroutine, Integer> runs = new IdentityHashMap<>();

  private final Map<Goroutine, Integer> queued = new IdentityHashMap<>();

  private final Map<Goroutine, Integer> calls = new IdentityHashMap<>();

  PlaceRules(MachineData data, Judge judge) {
    this.data = data;
    this.judge = judge;
  }

  void check() {
    count();
    for (Goroutine goroutine : data.goroutines.values()) {
      isInOnePlace(goroutine);
      isConsistent(goroutine);
    }
    runs.keySet().forEach(this::isAlive);
    queued.keySet().forEach(this::isAlive);
    idsAreUnique();
  }

  private void count() {
    for (Processor processor : data.processors) {
      add(runs, processor.running);
      add(queued, processor.runnext);
      processor.queue.forEach(goroutine -> add(queued, goroutine));
    }
    data.globalQueue.forEach(goroutine -> add(queued, goroutine));
    data.held.forEach(goroutine -> add(queued, goroutine));
    data.systemCalls.forEach(thread -> add(calls, thread.caller));
  }

  private static void add(Map<Goroutine, Integer> counts, @Nullable Goroutine goroutine) {
    if (goroutine != null) {
      counts.merge(goroutine, 1, Integer::sum);
    }
  }

  private void isInOnePlace(Goroutine goroutine) {
    int running = runs.getOrDefault(goroutine, 0);
    int waiting = queued.getOrDefault(goroutine, 0);
    int calling = calls.getOrDefault(goroutine, 0);
    judge.demand(
        running == (goroutine.status == Status.RUNNING ? 1 : 0)
            && waiting == (goroutine.status == Status.RUNNABLE ? 1 : 0)
            && calling == (goroutine.status == Status.SYSCALL ? 1 : 0),
        Rule.ONE_PLACE,
        () ->
            "%s is %s, runs on %d processors and is in %d run queues and %d system calls"
                .formatted(goroutine, goroutine.status, running, waiting, calling));
  }

  private void isConsistent(Goroutine goroutine) {
    Status status = goroutine.status;
    judge.demand(
        status != Status.DEAD, Rule.ONE_PLACE, () -> goroutine + " is dead and among the living");
    judge.demand(
        (goroutine.reason != null) == (status == Status.WAITING),
        Rule.ONE_PLACE,
        () -> "%s is %s with wait reason %s".formatted(goroutine, status, goroutine.reason));
    judge.demand(
        !goroutine.frozen || status != Status.RUNNING,
        Rule.ONE_PLACE,
        () -> goroutine + " is frozen and runs");
    judge.demand(
        !goroutine.preempt || status == Status.RUNNING,
        Rule.ONE_PLACE,
        () -> "%s is %s and to be preempted".formatted(goroutine, status));
  }

  private void isAlive(Goroutine goroutine) {
    judge.demand(
        data.goroutine(goroutine.id) == goroutine,
        Rule.ONE_PLACE,
        () -> goroutine + " runs or is queued and is not among the living");
  }

  private void idsAreUnique() {
    int previous = 0;
    for (Map.Entry<Integer, Goroutine> entry : data.goroutines.entrySet()) {
      Goroutine goroutine = entry.getValue();
      int before = previous;
      judge.demand(
          entry.getKey() == goroutine.id && goroutine.id > before,
          Rule.UNIQUE_IDS,
          () -> "%s comes behind G%d as number %d".formatted(goroutine, before, entry.getKey()));
      previous = goroutine.id;
    }
    int latest = previous;
    judge.demand(
        latest < data.nextGoroutine,
        Rule.UNIQUE_IDS,
        () -> "G%d is alive and the next id is %d".formatted(latest, data.nextGoroutine));
    for (MachineData.Finished finished : data.finished) {
      judge.demand(
          data.goroutine(finished.id()) == null,
          Rule.UNIQUE_IDS,
          () -> "G%d has ended and is alive".formatted(finished.id()));
    }
  }
}

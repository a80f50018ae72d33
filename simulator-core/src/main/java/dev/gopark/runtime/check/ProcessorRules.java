package dev.gopark.runtime.check;

import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Processor.Status;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Processors, threads and queues fit together, and no work is overlooked.
final class ProcessorRules {
  private static final int QUEUE_LIMIT = 256;

  private final MachineData data;
  private final Config config;
  private final Judge judge;

  ProcessorRules(MachineData data, Config config, Judge judge) {
    this.data = data;
    this.config = config;
    this.judge = judge;
  }

  void check() {
    for (int i = 0; i < data.processors.size(); i++) {
      Processor processor = data.processors.get(i);
      int place = i;
      judge.demand(
          processor.number == i,
          Rule.PROCESSORS,
          () -> "P%d is at place %d".formatted(processor.number, place));
      isWhatItsStatusSays(processor);
      holdsWhatItMay(processor);
    }
    countsAreRight();
    threadsAreInOnePlace();
    workIsSeen();
  }

  private void isWhatItsStatusSays(Processor processor) {
    boolean runs = processor.running != null;
    boolean waits = processor.backOff >= 0;
    boolean fits =
        switch (processor.status) {
          case RUNNING -> !waits;
          case SPINNING -> !runs;
          case IDLE -> !runs && !waits && !processor.hasWork();
        };
    judge.demand(
        fits && processor.backOff < data.processors.size(),
        Rule.PROCESSORS,
        () ->
            "P%d is %s, runs %s, has %s and %d queued, and waits for P%d"
                .formatted(
                    processor.number,
                    processor.status,
                    processor.running,
                    processor.runnext,
                    processor.queue.size(),
                    processor.backOff));
  }

  private void holdsWhatItMay(Processor processor) {
    boolean next = processor.runnext != null;
    boolean fits =
        switch (config.policy()) {
          case GO -> processor.queue.size() <= QUEUE_LIMIT;
          case GLOBAL -> !processor.hasWork();
          case STATIC, STEAL_TASK -> !next;
          case STEAL_CONTINUATION -> !next || processor.running == null;
        };
    judge.demand(
        fits,
        Rule.QUEUE_BOUNDS,
        () ->
            "under %s P%d has runnext %s and %d queued"
                .formatted(
                    config.policy().label,
                    processor.number,
                    processor.runnext,
                    processor.queue.size()));
  }

  private void countsAreRight() {
    List<Integer> idle =
        data.processors.stream()
            .filter(processor -> processor.status == Status.IDLE)
            .map(processor -> processor.number)
            .toList();
    judge.demand(
        idle.equals(data.idleProcessors.stream().sorted().toList()),
        Rule.PROCESSORS,
        () -> "%s are idle and %s in the idle list".formatted(idle, data.idleProcessors));
    long spinning = data.processors.stream().filter(p -> p.status == Status.SPINNING).count();
    judge.demand(
        spinning == data.spinning,
        Rule.PROCESSORS,
        () -> "%d look for work and %d are counted".formatted(spinning, data.spinning));
    boolean central =
        config.policy() == SchedulingPolicy.GO || config.policy() == SchedulingPolicy.GLOBAL;
    judge.demand(
        central || data.globalQueue.isEmpty(),
        Rule.QUEUE_BOUNDS,
        () -> "%d are in the global queue".formatted(data.globalQueue.size()));
  }

  private void threadsAreInOnePlace() {
    Set<Integer> threads = new HashSet<>(data.idleThreads);
    int places = data.idleThreads.size();
    for (Processor processor : data.processors) {
      judge.demand(
          processor.thread < 0 == (processor.status == Status.IDLE),
          Rule.THREADS,
          () ->
              "P%d is %s with M%d".formatted(processor.number, processor.status, processor.thread));
      if (processor.thread >= 0) {
        threads.add(processor.thread);
        places++;
      }
    }
    int count = places;
    judge.demand(
        threads.size() == count && count == data.nextThread,
        Rule.THREADS,
        () -> "%d places have %s of %d threads".formatted(count, threads, data.nextThread));
  }

  /// Where nobody steals, each looks after its own queue; before Go 1.23 who yields wakes nobody.
  private void workIsSeen() {
    boolean seen =
        data.spinning > 0
            || data.idleProcessors.isEmpty()
            || config.policy() == SchedulingPolicy.STATIC
            || !config.language().atLeast(23);
    boolean work =
        !data.globalQueue.isEmpty() || data.processors.stream().anyMatch(Processor::hasWork);
    judge.demand(
        seen || !work, Rule.WORK_IS_SEEN, () -> data.idleProcessors + " are idle and nobody looks");
  }
}

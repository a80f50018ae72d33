package dev.gopark.runtime;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// What a run has cost so far.
///
/// @param makespanNanos virtual time until the last processor that ran something stopped
/// @param processors by number; those that `runtime.GOMAXPROCS` has taken away are among them
/// @param joinStalls how often a goroutine parked in `WaitGroup.Wait` or a channel receive while a
///   goroutine that it had started was alive
/// @param peakGlobalQueue most goroutines in the global queue at once
/// @param peakGoroutines most goroutines alive at once
public record Figures(
    long makespanNanos,
    List<OfProcessor> processors,
    long joinStalls,
    int peakGlobalQueue,
    int peakGoroutines) {
  public Figures {
    processors = List.copyOf(processors);
  }

  /// @param busyNanos in which it ran goroutines
  /// @param switches goroutines taken up
  /// @param moves those of them that had last been on another processor (a new one: on its
  ///   creator's)
  /// @param steals successful thefts; each may bring several goroutines
  /// @param failedSteals searches of all other processors that found nothing
  /// @param peakQueue most goroutines waiting here at once, runnext included (but not a child that
  ///   runs at once)
  public record OfProcessor(
      long busyNanos, long switches, long moves, long steals, long failedSteals, int peakQueue) {}

  static Figures of(MachineData data) {
    List<OfProcessor> processors = new ArrayList<>();
    List<Tally.Share> shares = data.tally.shares();
    for (int i = 0; i < shares.size(); i++) {
      long current = i < data.processors.size() ? presentTurn(data.processors.get(i)) : 0;
      processors.add(figures(shares.get(i), current));
    }
    return new Figures(
        makespan(data),
        processors,
        data.tally.joinStalls,
        data.tally.peakGlobalQueue,
        data.tally.peakGoroutines);
  }

  /// A processor that only looks for work may have been sent into the future by its wake-up.
  private static long makespan(MachineData data) {
    long latest = data.turn.clock;
    for (Processor processor : data.processors) {
      if (processor.status == Processor.Status.RUNNING) {
        latest = Math.max(latest, processor.clock);
      }
    }
    return latest;
  }

  private static long presentTurn(Processor processor) {
    Goroutine running = processor.running;
    return running == null ? 0 : processor.clock - running.sinceNanos;
  }

  private static OfProcessor figures(Tally.Share share, long presentTurn) {
    return new OfProcessor(
        share.busyNanos + presentTurn,
        share.switches,
        share.moves,
        share.steals,
        share.failedSteals,
        share.peakQueue);
  }

  private long sum(ToLongFunction<OfProcessor> figure) {
    return processors.stream().mapToLong(figure).sum();
  }

  /// The part of the makespan in which a processor was busy, 0 to 1.
  public double utilisation(OfProcessor processor) {
    return makespanNanos == 0 ? 0 : (double) processor.busyNanos() / makespanNanos;
  }

  /// The mean over all processors.
  public double utilisation() {
    return processors.stream().mapToDouble(this::utilisation).average().orElse(0);
  }

  public long switches() {
    return sum(OfProcessor::switches);
  }

  public long moves() {
    return sum(OfProcessor::moves);
  }

  public long steals() {
    return sum(OfProcessor::steals);
  }

  public long failedSteals() {
    return sum(OfProcessor::failedSteals);
  }

  /// The longest local queue of all.
  public int peakLocalQueue() {
    return processors.stream().mapToInt(OfProcessor::peakQueue).max().orElse(0);
  }
}

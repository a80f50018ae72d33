package dev.gopark.runtime.model;

import java.util.ArrayList;
import java.util.List;

/// What a run has cost so far, counted as it goes: part of the state, so that it is right at every
/// step in both directions.
public final class Tally {
  private final List<Share> shares = new ArrayList<>();

  /// How often a goroutine parked in `WaitGroup.Wait` or a channel receive while a goroutine that
  /// it had started was alive.
  public long joinStalls;

  public int peakGlobalQueue;

  /// Most goroutines alive at once.
  public int peakGoroutines;

  /// What one processor has done.
  public static final class Share {
    /// Time in which it ran goroutines, the running one's present turn left out.
    public long busyNanos;

    /// Goroutines taken up.
    public long switches;

    /// Those of them that had last been on another processor.
    public long moves;

    /// Successful thefts; each may bring several goroutines.
    public long steals;

    /// Searches of all other processors that found nothing.
    public long failedSteals;

    /// Most goroutines waiting here at once, runnext included (but not a child that runs at once).
    public int peakQueue;

    /// `processor`, whose share this is, takes up `goroutine`.
    public void taken(Processor processor, Goroutine goroutine) {
      switches++;
      if (goroutine.processor != processor.number) {
        moves++;
        goroutine.processor = processor.number;
      }
    }

    /// `goroutine` no longer runs on `processor`; to be called before its status changes.
    public void stopped(Processor processor, Goroutine goroutine) {
      busyNanos += processor.clock - goroutine.sinceNanos;
    }

    /// So many goroutines wait here.
    public void queued(int length) {
      if (length > peakQueue) {
        peakQueue = length;
      }
    }

    private Share copy() {
      Share copy = new Share();
      copy.busyNanos = busyNanos;
      copy.switches = switches;
      copy.moves = moves;
      copy.steals = steals;
      copy.failedSteals = failedSteals;
      copy.peakQueue = peakQueue;
      return copy;
    }
  }

  /// By processor number; those of processors that have vanished are kept.
  public List<Share> shares() {
    return shares;
  }

  /// Gives `processor`, which is new, its share: that of its number if there has been such a
  /// processor before.
  public void attach(Processor processor) {
    while (shares.size() <= processor.number) {
      shares.add(new Share());
    }
    processor.share = shares.get(processor.number);
  }

  public void queuedGlobally(int length) {
    peakGlobalQueue = Math.max(peakGlobalQueue, length);
  }

  public void alive(int goroutines) {
    peakGoroutines = Math.max(peakGoroutines, goroutines);
  }

  Tally copy() {
    Tally copy = new Tally();
    shares.forEach(share -> copy.shares.add(share.copy()));
    copy.joinStalls = joinStalls;
    copy.peakGlobalQueue = peakGlobalQueue;
    copy.peakGoroutines = peakGoroutines;
    return copy;
  }
}

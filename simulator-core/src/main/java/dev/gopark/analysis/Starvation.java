package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.analysis.Progress.LockUse;
import dev.gopark.analysis.Progress.LongWait;
import dev.gopark.analysis.Progress.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goroutines that get much less than others: of the processors' time, or of a lock.
final class Starvation {
  /// Longer than Go's scheduler lets anybody wait: two time slices.
  static final long MAX_READY_NANOS = 20_000_000;

  /// More than the turns that somebody may take before another has had one: three time slices.
  static final long MAX_RIVAL_NANOS = 30_000_000;

  private static final long MIN_WAITED_NANOS = 5_000_000;
  private static final int MIN_COUNT = 3;
  private static final int FACTOR = 3;

  private Starvation() {}

  static List<Finding> of(Progress progress) {
    if (progress.disturbed()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    LongWait wait = progress.longest();
    if (wait != null) {
      findings.add(ready(wait, progress.processorTime()));
    }
    for (LockUse lock : progress.locks()) {
      Finding unfair = unfair(lock);
      if (unfair != null) {
        findings.add(unfair);
      }
    }
    return findings;
  }

  private static Finding ready(LongWait wait, Map<Integer, Long> times) {
    long all = Math.max(1, times.values().stream().mapToLong(nanos -> nanos).sum());
    List<String> shares =
        times.entrySet().stream()
            .limit(5)
            .map(
                entry ->
                    "%s had %d %% of the processors' time."
                        .formatted(Words.who(entry.getKey()), 100 * entry.getValue() / all))
            .toList();
    return new Finding(
        Kind.STARVATION,
        true,
        "Starvation: %s was ready for %s before it ran, while %s ran for %s"
            .formatted(
                Words.who(wait.goroutine()),
                millis(wait.nanos()),
                Words.who(wait.rival()),
                millis(wait.rivalNanos())),
        List.of(wait.goroutine(), wait.rival()),
        List.of(),
        List.of(),
        null,
        List.of(),
        wait.step(),
        List.of("Let those that run long give way, or take a scheduling policy that is fair."),
        shares);
  }

  /// The first who waits much longer for the lock than it holds it, while another holds it most of
  /// the time.
  private static @Nullable Finding unfair(LockUse lock) {
    for (Map.Entry<Integer, Share> polite : lock.shares().entrySet()) {
      for (Map.Entry<Integer, Share> greedy : lock.shares().entrySet()) {
        if (isStarved(polite.getValue(), greedy.getValue())) {
          return unfair(lock, polite.getKey(), greedy.getKey());
        }
      }
    }
    return null;
  }

  private static boolean isStarved(Share polite, Share greedy) {
    return polite.count >= MIN_COUNT
        && greedy.count >= MIN_COUNT
        && polite.waitedNanos >= MIN_WAITED_NANOS
        && polite.waitedNanos >= (FACTOR - 1) * polite.heldNanos
        && greedy.heldNanos >= FACTOR * polite.heldNanos;
  }

  private static Finding unfair(LockUse lock, int polite, int greedy) {
    Share less = lock.of(polite);
    Share more = lock.of(greedy);
    return new Finding(
        Kind.STARVATION,
        false,
        "Starvation: %s waited %s for %s and held it %s, while %s held it %s"
            .formatted(
                Words.who(polite),
                millis(less.waitedNanos),
                lock.name(),
                millis(less.heldNanos),
                Words.who(greedy),
                millis(more.heldNanos)),
        List.of(polite, greedy),
        List.of(lock.name()),
        List.of(),
        null,
        Stream.of(less.position, more.position).filter(p -> !p.isEmpty()).distinct().toList(),
        less.step,
        List.of(
            "Hold %s for less: do what needs no lock outside, and unlock between two pieces of work."
                .formatted(lock.name())),
        List.of(sentence(lock, polite), sentence(lock, greedy)));
  }

  private static String sentence(LockUse lock, int goroutine) {
    Share share = lock.of(goroutine);
    return "%s locked %s %s, waited %s and held it %s in all."
        .formatted(
            Words.who(goroutine),
            lock.name(),
            share.count == 1 ? "once" : share.count + " times",
            millis(share.waitedNanos),
            millis(share.heldNanos));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }
}

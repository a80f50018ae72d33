package dev.gopark.fuzz;

import dev.gopark.fuzz.Pipeline.Stage;
import dev.gopark.shrink.Shrinker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/// Feeds a [Pipeline] on each processor of this computer with the inputs of consecutive seeds.
final class Fuzzer {
  /// An input takes milliseconds; whatever else the computer does, one that takes so long hangs.
  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(3);

  private static final int SHRINKING_ATTEMPTS = 3_000;
  private static final int MOST_FAILURES = 20;

  private final Inputs inputs;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLongArray stages = new AtomicLongArray(Stage.values().length);

  /// The first failure of each kind, shrunk, by kind.
  private final Map<String, String> failures = new ConcurrentHashMap<>();

  /// Which seed each worker is at, and since when.
  private final Map<Long, Long> startedNanos = new ConcurrentHashMap<>();

  Fuzzer(Inputs inputs) {
    this.inputs = inputs;
  }

  /// Feeds the inputs of the seeds from `first` to `first + count - 1`. Texts of what failed.
  Map<String, String> run(long first, int count) throws InterruptedException {
    next.set(first);
    int workers = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(workers, Fuzzer::daemon);
    for (int i = 0; i < workers; i++) {
      pool.execute(() -> work(first + count));
    }
    pool.shutdown();
    while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
      long now = System.nanoTime();
      startedNanos.forEach(
          (seed, started) -> {
            if (now - started > MOST_NANOS) {
              throw new AssertionError("seed " + seed + " hangs:\n" + inputs.program(seed));
            }
          });
    }
    return failures;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fuzzer");
    thread.setDaemon(true);
    return thread;
  }

  /// How many inputs got to `stage` and no further.
  long count(Stage stage) {
    return stages.get(stage.ordinal());
  }

  private void work(long end) {
    Pipeline pipeline = new Pipeline();
    long seed = next.getAndIncrement();
    while (seed < end && failures.size() < MOST_FAILURES) {
      startedNanos.put(seed, System.nanoTime());
      String input = inputs.program(seed);
      Failure failure = feed(pipeline, input);
      startedNanos.remove(seed);
      if (failure != null) {
        pipeline = new Pipeline();
        report(seed, input, failure);
      }
      seed = next.getAndIncrement();
    }
  }

  private @Nullable Failure feed(Pipeline pipeline, String input) {
    return Failure.of(() -> stages.incrementAndGet(pipeline.feed(input).ordinal()));
  }

  private void report(long seed, String input, Failure failure) {
    if (failures.putIfAbsent(failure.kind(), "") == null) {
      Shrinker shrinker =
          new Shrinker(
              shorter -> failure.isLike(Failure.of(() -> new Pipeline().feed(shorter))),
              SHRINKING_ATTEMPTS);
      failures.put(failure.kind(), failure.report(seed, shrinker.shrink(input)));
    }
  }
}

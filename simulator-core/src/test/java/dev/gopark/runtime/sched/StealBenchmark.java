package dev.gopark.runtime.sched;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Processor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it costs P1 to look for work at three other processors, when P0 has some and when none has.
@State(Scope.Thread)
public class StealBenchmark {
  private static final int STOLEN = 64;

  private final Bench bench = new Bench(4, false);
  private final Processor victim = bench.p(0);
  private final Processor thief = bench.p(1);
  private final List<Goroutine> goroutines = bench.goroutines(2 * STOLEN);
  private final Stealing stealing =
      new Stealing(bench.data, bench.config.costs(), bench.policy, bench.scheduler.timers(), bench);

  public StealBenchmark() {
    bench.running(victim);
    bench.spin(thief);
  }

  /// P0 queues a goroutine and P1 steals it.
  @Benchmark
  public @Nullable Object one() {
    bench.queues.putTail(victim, goroutines.getFirst());
    return stealing.search(thief);
  }

  /// P0 queues many goroutines and P1 steals half of them; per goroutine that is stolen.
  @Benchmark
  @OperationsPerInvocation(STOLEN)
  public @Nullable Object half() {
    goroutines.forEach(goroutine -> bench.queues.putTail(victim, goroutine));
    Object next = stealing.search(thief);
    victim.queue.clear();
    thief.queue.clear();
    return next;
  }

  /// Four passes in vain.
  @Benchmark
  public long nothing() {
    stealing.search(thief);
    return thief.clock;
  }
}

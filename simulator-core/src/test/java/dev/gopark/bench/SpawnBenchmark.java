package dev.gopark.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What a goroutine costs from its `go` statement to its end.
@State(Scope.Thread)
public class SpawnBenchmark {
  private static final String NOTHING = "func f() {}";

  private final Workload oneByOne =
      new Workload(1, NOTHING, "for i := 0; i < operations; i++ { go f(); runtime.Gosched() }");

  private final Workload atOnce =
      new Workload(1, NOTHING, "for i := 0; i < operations; i++ { go f() }; runtime.Gosched()");

  /// Each ends before the next begins.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long oneByOne() {
    return oneByOne.run();
  }

  /// They pile up, so that the queues overflow.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long atOnce() {
    return atOnce.run();
  }
}

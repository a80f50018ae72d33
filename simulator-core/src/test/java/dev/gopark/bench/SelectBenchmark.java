package dev.gopark.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What a `select` costs.
@State(Scope.Thread)
public class SelectBenchmark {
  private final Workload ready =
      new Workload(
          1,
          "",
          """
          a, b, c := make(chan int, 1), make(chan int), make(chan int)
          for i := 0; i < operations; i++ {
            a <- i
            select { case <-a: case <-b: case <-c: }
          }
          """);

  private final Workload blocking =
      new Workload(
          1,
          """
          func send(a, b chan int) {
            for i := 0; i < operations; i += 2 { a <- i; b <- i }
          }
          """,
          """
          a, b, c := make(chan int), make(chan int), make(chan int)
          go send(a, b)
          for i := 0; i < operations; i++ {
            select { case <-a: case <-b: case <-c: }
          }
          """);

  private final Workload polling =
      new Workload(
          1,
          "",
          """
          a, b := make(chan int), make(chan int)
          for i := 0; i < operations; i++ {
            select { case <-a: case b <- i: default: }
          }
          """);

  /// Three cases, the first of which can go on; and the send that makes it so.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long ready() {
    return ready.run();
  }

  /// Three cases, for which the goroutine waits until another one sends.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long blocking() {
    return blocking.run();
  }

  /// Two cases that cannot go on, and a default.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long polling() {
    return polling.run();
  }
}

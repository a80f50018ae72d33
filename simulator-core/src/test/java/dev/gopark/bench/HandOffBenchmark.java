package dev.gopark.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it costs to hand a value from one goroutine to another through a channel: a send, a
/// receive, and the switches between the two.
@State(Scope.Thread)
public class HandOffBenchmark {
  private static final int ROOM = 128;

  private final Workload unbuffered = handOff(1, 0);
  private final Workload unbufferedOnFour = handOff(4, 0);
  private final Workload buffered = handOff(1, ROOM);
  private final Workload bufferedOnFour = handOff(4, ROOM);

  private static Workload handOff(int processors, int room) {
    return new Workload(
        processors,
        """
        func send(c chan int) {
          for i := 0; i < operations; i++ { c <- i }
          close(c)
        }
        """,
        """
        c := make(chan int, %d)
        go send(c)
        for range c {}
        """
            .formatted(room));
  }

  /// Without a buffer, both goroutines on one processor.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long unbuffered() {
    return unbuffered.run();
  }

  /// Without a buffer, four processors.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long unbufferedOnFour() {
    return unbufferedOnFour.run();
  }

  /// With a buffer, both goroutines on one processor.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long buffered() {
    return buffered.run();
  }

  /// With a buffer, four processors.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long bufferedOnFour() {
    return bufferedOnFour.run();
  }
}

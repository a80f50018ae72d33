package dev.gopark.bench;

import dev.gopark.runtime.Machine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it costs to execute an instruction, and to call a function.
@State(Scope.Thread)
public class DispatchBenchmark {
  private static final int INSTRUCTIONS = 1_000_000;

  private final Machine endless =
      new Workload(1, "", "for i, s := 0, 0; ; i++ { s += i ^ s >> 3 }").machine();

  private final Workload calls =
      new Workload(
          1,
          "func add(a, b int) int { return a + b }",
          "for i, s := 0, 0; i < operations; i++ { s = add(s, i) }");

  private final Workload interfaceCalls =
      new Workload(
          1,
          """
          type counter int
          type adder interface { add(n int) }
          func (c *counter) add(n int) { *c += counter(n) }
          """,
          """
          var a adder = new(counter)
          for i := 0; i < operations; i++ { a.add(i) }
          """);

  /// One instruction of a loop over integers.
  @Benchmark
  @OperationsPerInvocation(INSTRUCTIONS)
  public long instruction() {
    return endless.run(INSTRUCTIONS);
  }

  /// A call of a function, its return, and the loop around it.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long call() {
    return calls.run();
  }

  /// The same through an interface.
  @Benchmark
  @OperationsPerInvocation(Workload.OPERATIONS)
  public long interfaceCall() {
    return interfaceCalls.run();
  }
}

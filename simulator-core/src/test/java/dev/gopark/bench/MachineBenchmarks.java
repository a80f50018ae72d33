package dev.gopark.bench;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the benchmarks with JMH and prints nanoseconds per operation. The system property
/// `jmh.filter`, a regular expression, chooses some by class and method.
@Tag("bench")
class MachineBenchmarks {
  @Test
  void nanosecondsPerOperation() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(System.getProperty("jmh.filter", "Benchmark"))
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(2)
            .jvmArgs(Launcher.JAVA_OPTIONS.toArray(String[]::new))
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .build();
    new Runner(options).run();
  }
}

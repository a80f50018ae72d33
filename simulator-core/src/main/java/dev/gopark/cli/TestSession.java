package dev.gopark.cli;

import dev.gopark.event.Event;
import dev.gopark.gotest.TestOutcomes;
import dev.gopark.gotest.TestResult;
import dev.gopark.gotest.TestRun;
import dev.gopark.runtime.InputTape;
import dev.gopark.scenario.LoadedTests;
import dev.gopark.source.Config;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs tests in the terminal, once or many times, until Ctrl+C.
final class TestSession {
  private final LoadedTests tests;
  private final long lingerNanos;
  private final TestReport report;
  private final Streams streams;
  private final PrintWriter err;
  private final InputTape input;

  TestSession(LoadedTests tests, long lingerNanos, TestReport report, Streams streams) {
    this.tests = tests;
    this.lingerNanos = lingerNanos;
    this.report = report;
    this.streams = streams;
    this.err = streams.messages();
    this.input = InputTape.from(streams.in());
  }

  /// Runs them once; the exit code.
  int once(Config config) {
    return guarded(
        interruption -> {
          TestResult result = run(config, report::written, interruption);
          return result == null ? interrupted() : report.ended(result);
        });
  }

  /// Runs them with `seeds` seeds, from that of `config` on, and on several numbers of processors
  /// if `varied`; the exit code.
  int repeat(Config config, int seeds, boolean varied) {
    return guarded(
        interruption -> {
          TestOutcomes outcomes = new TestOutcomes();
          TestResult result = null;
          for (int i = 0; i < seeds; i++) {
            Config other = TestOutcomes.vary(config, i, varied);
            result = run(other, _ -> {}, interruption);
            if (result == null) {
              break;
            }
            outcomes.add(other, result);
          }
          new OutcomeTable(streams, report).print(outcomes);
          return result == null ? interrupted() : outcomes.allPassed() ? ExitCode.OK : 1;
        });
  }

  private @Nullable TestResult run(
      Config config, Consumer<Event.Output> output, Interruption interruption) {
    return new TestRun(tests.loaded(), config, input, lingerNanos, interruption::requested)
        .run(output);
  }

  private interface Work {
    int with(Interruption interruption);
  }

  private int guarded(Work work) {
    Runnable late = () -> err.println("gopark: interrupted while the tests waited for input");
    try (Interruption interruption = new Interruption(late)) {
      return work.with(interruption);
    } catch (OutOfMemoryError _) {
      OutOfMemory.report(err);
      return ExitCode.LIMIT;
    }
  }

  private int interrupted() {
    err.println("gopark: interrupted: the tests were not through");
    return ExitCode.INTERRUPTED;
  }
}

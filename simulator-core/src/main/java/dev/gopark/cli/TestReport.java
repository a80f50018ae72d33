package dev.gopark.cli;

import dev.gopark.event.Event;
import dev.gopark.gotest.Aftermath;
import dev.gopark.gotest.Leftover;
import dev.gopark.gotest.TestResult;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.LoadedTests;
import dev.gopark.scenario.Report;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Says how tests went, on standard output in the words of go test, on standard error in ours.
final class TestReport {
  private static final int MAX_LEFTOVERS = 20;

  private final Streams streams;
  private final PrintWriter out;
  private final PrintWriter err;
  private final LoadedTests tests;
  private final boolean showsAll;

  /// @param showsAll whether what tests write is shown even when they pass
  TestReport(Streams streams, LoadedTests tests, boolean showsAll) {
    this.streams = streams;
    this.out = Streams.writer(streams.out());
    this.err = streams.messages();
    this.tests = tests;
    this.showsAll = showsAll;
  }

  /// The tests cannot run; the exit code.
  int broken() {
    List<Report> reports = tests.loaded().reports();
    boolean setup = reports.getFirst().heading().isEmpty();
    if (setup && !tests.unread()) {
      err.println("# " + tests.label());
    }
    Sources sources = new Sources(streams);
    reports.forEach(sources::print);
    if (tests.unread()) {
      return ExitCode.COMPILE_ERROR;
    }
    String phase = setup ? "setup" : "build";
    out.println("FAIL\t" + tests.label() + " [" + phase + " failed]\nFAIL");
    LanguageVersion toolchain = tests.loaded().build().versions().toolchain();
    return setup || toolchain.atLeast(20) ? ExitCode.COMPILE_ERROR : ExitCode.USAGE;
  }

  /// There are no tests; the exit code.
  int untested() {
    out.println("?   \t" + tests.label() + "\t[no test files]");
    return ExitCode.OK;
  }

  /// The tests write something.
  void written(Event.Output output) {
    if (showsAll) {
      print(output.text());
    }
  }

  private void print(String bytes) {
    try {
      streams.out().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      streams.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The tests have been run; the exit code.
  int ended(TestResult result) {
    if (!showsAll && !result.passed()) {
      print(result.output());
    }
    String time = "\t%.3fs".formatted(result.nanos() / 1e9);
    if (result.passed()) {
      out.println("ok  \t" + tests.label() + time + (result.isEmpty() ? " [no tests to run]" : ""));
    } else {
      if (result.output().isEmpty()) {
        out.println("exit status " + result.outcome().exitCode());
      }
      out.println("FAIL\t" + tests.label() + time + "\nFAIL");
    }
    explain(result);
    if (result.passed()) {
      return ExitCode.OK;
    }
    return result.outcome() instanceof Outcome.LimitReached ? ExitCode.LIMIT : 1;
  }

  /// What the tests have left behind.
  void explain(TestResult result) {
    result.aftermaths().forEach(this::explain);
  }

  private void explain(Aftermath aftermath) {
    err.println();
    if (!aftermath.crash().isEmpty()) {
      err.println(
          "gopark: what " + aftermath.test() + " left running ends badly: " + aftermath.crash());
    }
    part(aftermath, Leftover.Kind.STUCK, "are stuck for ever");
    part(aftermath, Leftover.Kind.WAITING, "wait for something that this test no longer does");
    part(aftermath, Leftover.Kind.UNFINISHED, "are still running");
  }

  private void part(Aftermath aftermath, Leftover.Kind kind, String how) {
    List<Leftover> some =
        aftermath.leftovers().stream().filter(leftover -> leftover.kind() == kind).toList();
    if (some.isEmpty()) {
      return;
    }
    err.println(
        aftermath.test().isEmpty()
            ? "gopark: when the run ended, these goroutines were stuck for ever:"
            : "gopark: %s is over, but goroutines of it %s:".formatted(aftermath.test(), how));
    some.stream().limit(MAX_LEFTOVERS).forEach(this::line);
    if (some.size() > MAX_LEFTOVERS) {
      err.printf("  and %,d more%n", some.size() - MAX_LEFTOVERS);
    }
  }

  private void line(Leftover leftover) {
    String holds =
        leftover.holds().isEmpty() ? "" : ", and holds " + String.join(", ", leftover.holds());
    String started = leftover.createdAt().isEmpty() ? "" : "; started at " + leftover.createdAt();
    err.printf(
        "  %s %s %s [%s] at %s%s%s%n",
        leftover.label(),
        leftover.function(),
        leftover.state(),
        leftover.reason(),
        leftover.place(),
        holds,
        started);
  }
}

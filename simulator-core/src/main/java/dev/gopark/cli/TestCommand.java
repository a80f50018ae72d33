package dev.gopark.cli;

import dev.gopark.scenario.LoadedTests;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gopark test`
@Command(
    name = "test",
    description = {
      "Runs the tests of a Go package: those of a folder, or those in the files that are named.",
      "What is printed on standard output, and the exit code, are those of go test; times are"
          + " virtual. After each test its goroutines run on, and those that never end are reported"
          + " on standard error."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class TestCommand implements Callable<Integer> {
  private static final int MAX_SEEDS = 100_000;
  private static final long NANOS = 1_000_000_000;

  @Option(
      names = {"-run", "--run"},
      paramLabel = "RE",
      description = "Run only the tests and examples that match, a pattern for each level.")
  private @Nullable String run;

  @Option(
      names = {"-skip", "--skip"},
      paramLabel = "RE",
      description = "Do not run those that match.")
  private @Nullable String skip;

  @Option(names = "-v", description = "Report every test, and what it logs at once.")
  private boolean verbose;

  @Option(
      names = {"-count", "--count"},
      paramLabel = "N",
      description = "Run each test N times.")
  private @Nullable Integer count;

  @Option(
      names = {"-short", "--short"},
      description = "Let tests that ask for it leave out what takes long.")
  private boolean shortened;

  @Option(
      names = {"-failfast", "--failfast"},
      description = "Start no test after one has failed.")
  private boolean failFast;

  @Option(
      names = {"-parallel", "--parallel"},
      paramLabel = "N",
      description = "Most parallel tests that run at once; GOMAXPROCS by default.")
  private @Nullable Integer parallel;

  @Option(
      names = {"-timeout", "--timeout"},
      paramLabel = "D",
      description = "Panic after this virtual time, 10m by default; 0 for never.")
  private String timeout = "10m0s";

  @Option(
      names = {"-list", "--list"},
      paramLabel = "RE",
      description = "Print the names that match, and run nothing.")
  private @Nullable String list;

  @Option(
      names = {"-bench", "--bench"},
      paramLabel = "RE",
      description = "Run the benchmarks that match, too.")
  private @Nullable String bench;

  @Option(names = "--procs", paramLabel = "N", description = "Simulated processors, 1 to 64.")
  private @Nullable Integer processors;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      converter = PolicyConverter.class,
      description = "How goroutines are dealt out to processors; see gopark run --help.")
  private @Nullable SchedulingPolicy policy;

  @Option(
      names = "--seeds",
      paramLabel = "K",
      description = {
        "Run the tests with K seeds, on 1 to 8 processors in turn (or on --procs), and print how"
            + " they end and under which seeds."
      })
  private @Nullable Integer seeds;

  @Option(
      names = "--linger",
      paramLabel = "SECONDS",
      description = {
        "Virtual time that the goroutines of a test have to finish after it, 10 by default; 0 does"
            + " not look at them."
      })
  private int linger = 10;

  @Mixin private ProgramOptions program = new ProgramOptions();

  private final Streams streams;

  TestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    check();
    LoadedTests tests = program.loadTests(streams);
    if (tests == null) {
      return ExitCode.COMPILE_ERROR;
    }
    TestReport report = new TestReport(streams, tests, verbose || list != null || bench != null);
    if (!tests.loaded().reports().isEmpty()) {
      return report.broken();
    }
    if (!tests.tested()) {
      return report.untested();
    }
    TestSession session = new TestSession(tests, linger * NANOS, report, streams);
    Config config = config(tests);
    return seeds == null ? session.once(config) : session.repeat(config, seeds, processors == null);
  }

  private void check() {
    if (processors != null) {
      program.checkProcessors(processors);
    }
    if (seeds != null && (seeds < 1 || seeds > MAX_SEEDS)) {
      throw program.usage("--seeds must be 1 to " + MAX_SEEDS + ", not " + seeds);
    }
    if (linger < 0) {
      throw program.usage("--linger must not be negative");
    }
    if (count != null && count < 0) {
      throw program.usage("-count must not be negative");
    }
    if (parallel != null && parallel < 1) {
      throw program.usage("-parallel can only be given a positive integer");
    }
  }

  private Config config(LoadedTests tests) {
    Config config = program.config(tests.loaded());
    config = processors == null ? config : config.withProcessors(processors);
    config = policy == null ? config : config.withPolicy(policy);
    List<String> arguments = flags();
    arguments.addAll(config.arguments());
    return config.withArguments(arguments);
  }

  /// As the go command hands them to the program that it has made.
  private List<String> flags() {
    List<String> flags = new ArrayList<>(List.of("-test.paniconexit0"));
    add(flags, "timeout", timeout);
    add(flags, "v", verbose ? "true" : null);
    add(flags, "short", shortened ? "true" : null);
    add(flags, "failfast", failFast ? "true" : null);
    add(flags, "run", run);
    add(flags, "skip", skip);
    add(flags, "list", list);
    add(flags, "bench", bench);
    add(flags, "count", count);
    add(flags, "parallel", parallel);
    return flags;
  }

  private static void add(List<String> flags, String name, @Nullable Object value) {
    if (value != null) {
      flags.add("-test." + name + "=" + value);
    }
  }
}

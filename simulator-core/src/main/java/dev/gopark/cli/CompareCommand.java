package dev.gopark.cli;

import dev.gopark.compare.Comparer;
import dev.gopark.compare.Comparison;
import dev.gopark.export.ComparisonJson;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gopark compare`
@Command(
    name = "compare",
    description = {
      "Runs a Go program under several scheduling policies and compares what they cost.",
      "What the program writes is not shown, only whether it differs."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footerHeading = "%nThe columns:%n",
    footer = {
      "  makespan  virtual time until the last processor stopped",
      "  speed-up  the makespan of the first line divided by this one",
      "  busy      part of the makespan in which processors ran goroutines",
      "  switches  goroutines taken up by a processor",
      "  moves     those of them that were on another processor before",
      "  steals    successful thefts",
      "  failed    searches of all processors in vain",
      "  stalls    waits of a goroutine in WaitGroup.Wait or a channel receive",
      "            while goroutines that it has started are alive",
      "  local     most goroutines waiting at one processor at once",
      "  global    most goroutines waiting in the global queue at once",
      "  alive     most goroutines alive at once"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int MAX_SEEDS = 10_000;

  @Option(
      names = "--procs",
      paramLabel = "N",
      split = ",",
      description = "Numbers of simulated processors, such as 1,2,4,8 (the default).")
  private List<Integer> processors = List.of(1, 2, 4, 8);

  @Option(
      names = "--policies",
      paramLabel = "NAME",
      split = ",",
      description = {
        "all (the default), or some of go, global, static, steal-task, steal-continuation;",
        "gopark run --help says what they are."
      })
  private List<String> policies = List.of("all");

  @Option(
      names = "--seeds",
      paramLabel = "K",
      description = "Run each with K seeds; the table shows the median, and the extremes below it.")
  private int seeds = 1;

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  @Mixin private ProgramOptions program = new ProgramOptions();

  private final Streams streams;
  private final PrintWriter err;

  CompareCommand(Streams streams) {
    this.streams = streams;
    this.err = streams.messages();
  }

  @Override
  public Integer call() throws IOException {
    processors.forEach(program::checkProcessors);
    if (seeds < 1 || seeds > MAX_SEEDS) {
      throw program.usage("--seeds must be 1 to " + MAX_SEEDS + ", not " + seeds);
    }
    List<SchedulingPolicy> asked = policies();
    Loaded loaded = program.load(streams);
    if (loaded == null) {
      return ExitCode.COMPILE_ERROR;
    }
    Config config = program.config(loaded);
    List<Integer> counts = processors.stream().distinct().toList();
    return compare(new Comparer.Request(loaded, config, counts, asked, seeds));
  }

  private List<SchedulingPolicy> policies() {
    List<SchedulingPolicy> result = new ArrayList<>();
    for (String name : policies) {
      result.addAll(
          name.equals("all")
              ? List.of(SchedulingPolicy.values())
              : List.of(
                  SchedulingPolicy.named(name).orElseThrow(() -> program.usage(unknown(name)))));
    }
    return result.stream().distinct().toList();
  }

  private static String unknown(String name) {
    return "--policies: there is no policy '%s'; there are all, %s"
        .formatted(name, String.join(", ", SchedulingPolicy.labels()));
  }

  /// After Ctrl+C the process lives until this has returned.
  private int compare(Comparer.Request request) throws IOException {
    InputTape input = InputTape.from(program.withInput(streams).in());
    Comparer comparer = new Comparer(request, input);
    try (Interruption interruption = new Interruption(this::interruptedLate)) {
      return report(comparer.run(interruption::requested), request.config());
    } catch (OutOfMemoryError _) {
      OutOfMemory.report(err);
      return ExitCode.LIMIT;
    }
  }

  private void interruptedLate() {
    err.println("gopark: interrupted while the program waited for input");
  }

  private int report(Comparison comparison, Config config) {
    if (json) {
      String file = program.file().toString();
      ComparisonJson.write(file, config, seeds, comparison, streams.out());
    } else {
      new ComparisonTable(Streams.writer(streams.out())).print(comparison);
    }
    if (!comparison.complete()) {
      err.println("gopark: interrupted: not all runs were made");
      return ExitCode.INTERRUPTED;
    }
    boolean limited =
        comparison.endings().keySet().stream()
            .anyMatch(ending -> ending.outcome() instanceof Outcome.LimitReached);
    return limited ? ExitCode.LIMIT : ExitCode.OK;
  }
}

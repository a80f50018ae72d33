package dev.gopark.cli;

import dev.gopark.history.History;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.PickAt;
import dev.gopark.source.SchedulingPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gopark run`
@Command(
    name = "run",
    description = "Runs a Go program in the terminal.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Option(names = "--procs", paramLabel = "N", description = "Simulated processors, 1 to 64.")
  private @Nullable Integer processors;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      converter = PolicyConverter.class,
      description = {
        "How goroutines are dealt out to processors:",
        "go: as Go's own scheduler does (the default).",
        "global: from one central queue.",
        "static: in turn, nobody steals.",
        "steal-task: thieves take new goroutines.",
        "steal-continuation: a new goroutine runs at once; thieves take what its creator has still"
            + " to do."
      })
  private @Nullable SchedulingPolicy policy;

  @Mixin private EventFiles events = new EventFiles();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result and the findings as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--dump-at",
      paramLabel = "STEP",
      split = ",",
      description =
          "Print all goroutines as Go's tracebacks do, after so many instructions; several steps"
              + " with commas.")
  private List<Long> dumpAt = List.of();

  @Mixin private BreakOptions breaks = new BreakOptions();

  @Mixin private Asks asks = new Asks();

  @Option(
      names = "--check-every",
      paramLabel = "N",
      description =
          "Look for mistakes of Gopark's own: check the machine's invariants every N instructions.")
  private long checkEvery;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Write all it takes to repeat the run; gopark replay does.")
  private @Nullable Path record;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "What people should know who see the recording; several notes are possible.")
  private List<String> notes = List.of();

  @Option(
      names = "--pick",
      paramLabel = "PICK@STEP",
      description = {
        "Decide in the scheduler's place, before the instruction after so many; several are possible:",
        "P1 runs G3, P1 goes first, P1 steals from P0, G3 takes case 2, freeze G3, release G3."
      })
  private List<String> picks = List.of();

  @Option(names = "--explain", description = "Say in plain words what is wrong with the program.")
  private boolean explain;

  @Option(
      names = "--history-memory",
      paramLabel = "MB",
      description = "What going back may take of Java's memory (512).")
  private long historyMegabytes = History.MEMORY >> 20;

  @Option(
      names = "--race",
      description = "Report data races as Go's race detector does; exit code 66 if there are any.")
  private boolean race;

  @Option(names = "--host-time", description = "time.Now reads the real clock: for benchmarks.")
  private boolean hostTime;

  @Mixin private ProgramOptions program = new ProgramOptions();

  private final Streams streams;

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (processors != null) {
      program.checkProcessors(processors);
    }
    if (dumpAt.stream().anyMatch(step -> step < 0)) {
      throw program.usage("--dump-at must not be negative");
    }
    if (checkEvery < 0) {
      throw program.usage("--check-every must not be negative");
    }
    if (historyMegabytes < 1 || historyMegabytes > 1 << 20) {
      throw program.usage("--history-memory must be from 1 to 1048576");
    }
    if (record != null && hostTime) {
      throw program.usage("--record: a run with --host-time cannot be repeated");
    }
    Loaded loaded = program.load(streams);
    if (loaded == null) {
      return ExitCode.COMPILE_ERROR;
    }
    Run.Request request =
        new Run.Request(
            loaded,
            config(loaded),
            program.file(),
            events,
            json,
            dumpAt,
            breaks.in(loaded, streams),
            asks,
            checkEvery,
            explain,
            historyMegabytes << 20,
            record == null ? null : new Run.Record(record, notes),
            Take.fresh(record != null));
    return new Run(request, program.withInput(streams)).execute();
  }

  private Config config(Loaded loaded) {
    Config config = program.config(loaded);
    config = processors == null ? config : config.withProcessors(processors);
    config = policy == null ? config : config.withPolicy(policy);
    return config
        .withPicks(picks.stream().map(this::pick).toList())
        .withHostTime(hostTime)
        .withRace(race || config.race());
  }

  private PickAt pick(String text) {
    return PickAt.parse(text)
        .orElseThrow(() -> program.usage("--pick needs " + PickAt.FORM + ", not " + text));
  }
}

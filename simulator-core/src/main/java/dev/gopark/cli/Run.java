package dev.gopark.cli;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Findings;
import dev.gopark.analysis.Progress;
import dev.gopark.build.Build;
import dev.gopark.choice.Chooser;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.export.PageWriter;
import dev.gopark.export.ResultJson;
import dev.gopark.history.History;
import dev.gopark.recording.Recording;
import dev.gopark.recording.RecordingWriter;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.PickAt;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One run of a program in the terminal.
final class Run {
  private static final long CHUNK_STEPS = 1_000_000;

  private final Request request;
  private final Streams streams;
  private final PrintWriter err;
  private final ProgramOutput output;
  private final Dumps dumps;
  private Recording.@Nullable Ending ending;
  private final @Nullable Progress progress;
  private final InputTape input;

  /// What is to be run and what is wanted of it.
  ///
  /// @param events where events go
  /// @param json where the result goes, or null
  /// @param dumpAt steps at which all goroutines are printed
  /// @param breaks lines at which the run tells where it is
  /// @param asks what is asked about it in the end
  /// @param checkEvery so many steps lie between two checks of the machine's invariants; 0 for none
  /// @param historyMemory bytes that going back may take
  /// @param record where the recording goes, or null
  /// @param take where choices and input come from
  record Request(
      Loaded loaded,
      Config config,
      Path file,
      EventFiles events,
      @Nullable Path json,
      List<Long> dumpAt,
      Breaks breaks,
      Asks asks,
      long checkEvery,
      boolean explain,
      long historyMemory,
      @Nullable Record record,
      Take take) {}

  /// A recording that is wanted.
  record Record(Path file, List<String> notes) {}

  Run(Request request, Streams streams) {
    this.request = request;
    this.streams = streams;
    this.err = streams.messages();
    this.output = new ProgramOutput(streams);
    this.input = request.take().input(streams.in(), live -> new ProgramInput(live, output));
    this.progress = request.explain() || request.json() != null ? new Progress() : null;
    this.dumps = new Dumps(request.dumpAt(), err);
  }

  /// Runs to the end, a limit or an interruption; the exit code.
  int execute() throws IOException {
    request.events().open(heading(), streams);
    Machine machine = machine();
    int exit = run(machine);
    output.flush();
    dumps.printMissed(machine);
    printMissedPicks(machine);
    request.events().close();
    ending =
        new Recording.Ending(
            Outcome.nameOf(machine.outcome()), machine.steps(), request.take().digest());
    report(machine, exit);
    answer(machine);
    record();
    return exit;
  }

  /// How the run has ended.
  Recording.Ending ending() {
    return Objects.requireNonNull(ending, "the run has not ended");
  }

  private void record() throws IOException {
    Record record = request.record();
    if (record != null) {
      OutputFile file = new OutputFile(record.file(), streams);
      Recording recording =
          Recording.of(
              Main.version(),
              request.loaded(),
              request.config(),
              request.take().consumed(),
              record.notes(),
              ending());
      RecordingWriter.write(recording, file.open());
      file.complete();
    }
  }

  private PageWriter.Heading heading() {
    String title = String.valueOf(request.file().getFileName());
    List<SourceFile> sources =
        request.loaded().build().files().stream().map(Build.ReadFile::source).toList();
    return new PageWriter.Heading(title, request.config().processors(), sources);
  }

  private Machine machine() {
    boolean all =
        request.events().any()
            || progress != null
            || request.take().watches()
            || !request.config().picks().isEmpty();
    EventSink sink = all ? this::accept : EventSink.outputOnly(this::accept);
    Chooser chooser = request.take().chooser(request.config().seed());
    return new Machine(program(), request.config(), library(), chooser, input, sink);
  }

  private Program program() {
    return Objects.requireNonNull(request.loaded().program(), "a program with errors cannot run");
  }

  private NativeLibrary library() {
    return Objects.requireNonNull(request.loaded().library(), "a program with errors cannot run");
  }

  /// What is wrong with the program, as far as the run shows.
  private List<Finding> findings(Machine machine, Progress measured) {
    List<Finding> findings = Findings.of(machine.state(), measured);
    return request.config().hostTime() || request.take().deviates()
        ? findings
        : FindingSteps.exact(findings, this::history, machine.steps());
  }

  /// The same run, to go back in.
  private History history() {
    return new History(program(), request.config(), library(), input, request.historyMemory());
  }

  private void answer(Machine machine) {
    if (!request.asks().any()) {
      return;
    }
    if (request.config().hostTime() || request.take().deviates()) {
      err.println("gopark: --ask: this run cannot be gone back in");
    } else {
      request.asks().answer(history(), machine.steps(), err);
    }
  }

  private void accept(Event event) {
    request.take().see(event);
    request.events().write(event);
    if (progress != null) {
      progress.accept(event);
    }
    switch (event) {
      case Event.Output text -> output.write(text);
      case Event.Picked picked when !picked.made() -> err.println("gopark: " + picked.rule());
      default -> {}
    }
  }

  private int run(Machine machine) {
    try (Interruption interruption = new Interruption(this::interruptedLate)) {
      dump(machine);
      long last = request.take().lastStep();
      while (machine.outcome() == null) {
        if (interruption.requested() || machine.steps() >= last) {
          output.flush();
          new StatusReport(err).interrupted(machine);
          return ExitCode.INTERRUPTED;
        }
        long chunk = Math.min(stride(), last - machine.steps());
        request.breaks().run(machine, dumps.distance(machine.steps(), chunk), output::flush);
        check(machine);
        dump(machine);
        output.flush();
      }
      Outcome outcome = machine.outcome();
      return outcome == null ? ExitCode.INTERNAL : outcome.exitCode();
    } catch (OutOfMemoryError _) {
      OutOfMemory.report(err);
      return ExitCode.LIMIT;
    }
  }

  private long stride() {
    return request.checkEvery() > 0 ? request.checkEvery() : CHUNK_STEPS;
  }

  private void check(Machine machine) {
    if (request.checkEvery() > 0 && machine.isSettled()) {
      Invariants.check(machine.data(), request.config());
    }
  }

  private void dump(Machine machine) {
    if (dumps.isDue(machine)) {
      output.flush();
      dumps.print(machine);
    }
  }

  private void printMissedPicks(Machine machine) {
    List<PickAt> picks = request.config().picks();
    picks.stream()
        .skip(machine.data().picksMade)
        .forEach(
            pick -> err.printf("gopark: %s: the run ended at step %d%n", pick, machine.steps()));
  }

  private void interruptedLate() {
    err.println("gopark: interrupted while the program waited for input");
  }

  /// Explains and writes the result.
  private void report(Machine machine, int exit) throws IOException {
    if (progress == null) {
      return;
    }
    List<Finding> findings = findings(machine, progress);
    if (request.explain()) {
      new StatusReport(err).explain(findings, machine);
    }
    Path file = request.json();
    if (file != null) {
      OutputFile jsonFile = new OutputFile(file, streams);
      ResultJson.Result result =
          new ResultJson.Result(
              request.file().toString(),
              request.config(),
              exit,
              machine.outcome(),
              machine.steps(),
              machine.snapshot().nanos(),
              findings);
      ResultJson.write(result, jsonFile.open());
      jsonFile.complete();
    }
  }
}

package dev.gopark.cli;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Findings;
import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.export.ResultJson;
import dev.gopark.export.TraceWriter;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of a program in the terminal.
final class Run {
  private static final long CHUNK_STEPS = 1_000_000;

  private final Request request;
  private final Streams streams;
  private final PrintWriter err;
  private final ProgramOutput output;
  private final Dumps dumps;
  private @Nullable TraceWriter trace;

  /// What is to be run and what is wanted of it.
  ///
  /// @param trace where events go, or null
  /// @param json where the result goes, or null
  /// @param dumpAt steps at which all goroutines are printed
  /// @param checkEvery so many steps lie between two checks of the machine's invariants; 0 for none
  record Request(
      Loaded loaded,
      Config config,
      Path file,
      @Nullable Path trace,
      @Nullable Path json,
      List<Long> dumpAt,
      long checkEvery,
      boolean explain) {}

  Run(Request request, Streams streams) {
    this.request = request;
    this.streams = streams;
    this.err = streams.messages();
    this.output = new ProgramOutput(streams);
    this.dumps = new Dumps(request.dumpAt(), err);
  }

  /// Runs to the end, a limit or an interruption; the exit code.
  int execute() throws IOException {
    Path file = request.trace();
    OutputFile traceFile = file == null ? null : new OutputFile(file, streams);
    if (traceFile != null) {
      trace = new TraceWriter(traceFile.open());
    }
    Machine machine = machine();
    int exit = run(machine);
    output.flush();
    dumps.printMissed(machine);
    TraceWriter writer = trace;
    if (traceFile != null && writer != null) {
      writer.close();
      traceFile.complete();
    }
    report(machine, exit);
    return exit;
  }

  private Machine machine() {
    Program program = request.loaded().program();
    NativeLibrary library = request.loaded().library();
    if (program == null || library == null) {
      throw new IllegalStateException("a program with errors cannot run");
    }
    InputTape input = InputTape.from(new ProgramInput(streams.in(), output));
    EventSink sink = trace == null ? EventSink.outputOnly(this::accept) : this::accept;
    SeededChooser chooser = new SeededChooser(request.config().seed());
    return new Machine(program, request.config(), library, chooser, input, sink);
  }

  private void accept(Event event) {
    if (trace != null) {
      trace.write(event);
    }
    if (event instanceof Event.Output text) {
      output.write(text);
    }
  }

  private int run(Machine machine) {
    try (Interruption interruption = new Interruption(this::interruptedLate)) {
      dump(machine);
      while (machine.outcome() == null) {
        if (interruption.requested()) {
          output.flush();
          new StatusReport(err).interrupted(machine);
          return ExitCode.INTERRUPTED;
        }
        machine.run(dumps.distance(machine.steps(), stride()));
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

  private void interruptedLate() {
    err.println("gopark: interrupted while the program waited for input");
  }

  /// Explains and writes the result.
  private void report(Machine machine, int exit) throws IOException {
    if (!request.explain() && request.json() == null) {
      return;
    }
    List<Finding> findings = Findings.of(machine.state());
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

package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Findings;
import dev.gopark.analysis.Measures;
import dev.gopark.build.Build;
import dev.gopark.build.Target;
import dev.gopark.event.Event;
import dev.gopark.history.History;
import dev.gopark.history.StepSize;
import dev.gopark.lesson.Guide;
import dev.gopark.runtime.Figures;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Snapshot;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.types.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The real thing: Gopark's compiler, machine and history.
public final class CoreSimulator implements Simulator {
  private final long historyMemory;

  public CoreSimulator() {
    this(History.MEMORY);
  }

  /// @param historyMemory bytes that going back in a run may take
  public CoreSimulator(long historyMemory) {
    this.historyMemory = historyMemory;
  }

  @Override
  public Checked check(Target target) {
    Loaded loaded = ProgramLoader.load(target, null);
    Diagnostic library = loaded.build().whyNoProgram();
    List<Diagnostic> errors = loaded.diagnostics();
    return new Checked(
        target,
        loaded.build().files().stream().map(read -> file(read, loaded.build())).toList(),
        errors.isEmpty() && library != null ? List.of(library) : Diagnostics.sorted(errors),
        loaded.runs() ? loaded : null,
        loaded.directives().processors(),
        loaded.directives().seed(),
        loaded.directives().policy());
  }

  private static ProgramFile file(Build.ReadFile read, Build build) {
    return new ProgramFile(read.path(), read.source(), build.languageOf(read.source()));
  }

  @Override
  public Recording record(Checked program, Config config, String input) {
    Loaded loaded = Objects.requireNonNull(program.program());
    return new HistoryRecording(
        new History(
            Objects.requireNonNull(loaded.program()),
            loaded.forRun(config),
            Objects.requireNonNull(loaded.library()),
            InputTape.of(input.getBytes(StandardCharsets.ISO_8859_1)),
            historyMemory),
        loaded,
        config.policy());
  }

  private record HistoryRecording(
      History history, Loaded loaded, Debugger debugger, SchedulingPolicy policy, Measures measures)
      implements Recording {
    HistoryRecording(History history, Loaded loaded, SchedulingPolicy policy) {
      this(
          history,
          loaded,
          new HistoryDebugger(history, Objects.requireNonNull(loaded.program())),
          policy,
          new Measures(history::events));
    }

    @Override
    public Guide guide() {
      return new Guide(
          Objects.requireNonNull(loaded.program()), history, loaded.directives().stops());
    }

    @Override
    public long step() {
      return history.step();
    }

    @Override
    public long recordedSteps() {
      return history.recordedSteps();
    }

    @Override
    public long nanos() {
      return history.nanos();
    }

    @Override
    public boolean atEnd() {
      return history.atEnd();
    }

    @Override
    public boolean forward(StepSize size, BooleanSupplier cancelled) {
      return history.forward(size, cancelled);
    }

    @Override
    public boolean back(StepSize size) {
      return history.back(size);
    }

    @Override
    public void seek(long step) {
      history.seek(step);
    }

    @Override
    public void seekTime(long nanos, BooleanSupplier cancelled) {
      history.seekTime(nanos, cancelled);
    }

    @Override
    public long run(long maxSteps, BooleanSupplier cancelled) {
      return history.run(maxSteps, cancelled);
    }

    @Override
    public int eventCount() {
      return history.eventCount();
    }

    @Override
    public int eventsAt(long step) {
      return history.eventsAt(step);
    }

    @Override
    public List<Event> events(int from, int to) {
      return history.events(from, to);
    }

    @Override
    public Snapshot snapshot() {
      return history.snapshot();
    }

    @Override
    public Figures figures() {
      return history.figures();
    }

    @Override
    public @Nullable GoroutineDetail inspect(int goroutine) {
      return history.inspect(goroutine);
    }

    @Override
    public Offers offers() {
      return history.offers();
    }

    @Override
    public String dump() {
      return history.dump();
    }

    @Override
    public List<Finding> findings() {
      int events = history.eventsAt(history.step());
      return Findings.of(history.state(), measures.after(events));
    }
  }
}

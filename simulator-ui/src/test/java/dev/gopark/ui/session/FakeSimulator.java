package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.build.Target;
import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.history.StepSize;
import dev.gopark.lesson.Guide;
import dev.gopark.runtime.Figures;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.source.Config;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageChoice;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// A simulator without Go: an event every tenth step, an end after a thousand. The text decides:
/// `ERROR` does not compile, `deadlock` ends in one, `forever` never ends and has no events,
/// `crash` fails inside.
public final class FakeSimulator implements Simulator {
  static final int LENGTH = 1000;
  static final int STEPS_PER_EVENT = 10;

  @Override
  public Checked check(Target target) {
    SourceFile source = only(target);
    String text = source.text();
    int error = text.indexOf("ERROR");
    List<Diagnostic> diagnostics =
        error < 0 ? List.of() : List.of(new Diagnostic(span(source, error), "undefined: ERROR"));
    LanguageChoice language = new LanguageChoice(LanguageVersion.NEWEST, LanguageChoice.By.DEFAULT);
    return new Checked(
        target,
        List.of(new ProgramFile(target.files().getFirst(), source, language)),
        diagnostics,
        null,
        text.contains("procs") ? OptionalInt.of(2) : OptionalInt.empty(),
        OptionalLong.empty(),
        null);
  }

  private static SourceFile only(Target target) {
    try {
      return target.tree().read(target.files().getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Span span(SourceFile source, int index) {
    int start = source.text().substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    return new Span(source, start, start + 5);
  }

  @Override
  public Recording record(Checked program, Config config, String input) {
    return new FakeRecording(program.files().getFirst().source().text(), config);
  }

  private static final class FakeRecording implements Recording {
    private final String text;
    private final Config config;
    private final long length;
    private long step;
    private long recorded;

    FakeRecording(String text, Config config) {
      this.text = text;
      this.config = config;
      this.length = text.contains("forever") ? Long.MAX_VALUE : LENGTH;
    }

    @Override
    public long step() {
      return step;
    }

    @Override
    public long recordedSteps() {
      return recorded;
    }

    /// Under all policies but Go's own everything takes twice as long.
    @Override
    public long nanos() {
      return config.policy() == SchedulingPolicy.GO ? step : 2 * step;
    }

    @Override
    public SchedulingPolicy policy() {
      return config.policy();
    }

    @Override
    public boolean atEnd() {
      return step == length;
    }

    @Override
    public boolean forward(StepSize size, BooleanSupplier cancelled) {
      if (text.contains("crash")) {
        throw new IllegalStateException("G1 at pc 7, seed " + config.seed());
      }
      if (text.contains("forever") && size != StepSize.INSTRUCTION) {
        while (!cancelled.getAsBoolean()) {
          run(1000, cancelled);
        }
        return false;
      }
      return run(stride(size), () -> false) > 0;
    }

    @Override
    public boolean back(StepSize size) {
      long before = step;
      step = Math.max(0, step - stride(size));
      return step < before;
    }

    private static int stride(StepSize size) {
      return size == StepSize.INSTRUCTION ? 1 : STEPS_PER_EVENT;
    }

    @Override
    public void seek(long target) {
      step = Math.min(target, length);
      recorded = Math.max(recorded, step);
    }

    @Override
    public void seekTime(long nanos, BooleanSupplier cancelled) {
      seek(config.policy() == SchedulingPolicy.GO ? nanos : (nanos + 1) / 2);
    }

    @Override
    public long run(long maxSteps, BooleanSupplier cancelled) {
      long steps = Math.min(maxSteps, length - step);
      step += steps;
      recorded = Math.max(recorded, step);
      return steps;
    }

    @Override
    public int eventCount() {
      return eventsAt(recorded);
    }

    @Override
    public int eventsAt(long at) {
      return text.contains("forever") ? 0 : (int) (at / STEPS_PER_EVENT);
    }

    @Override
    public List<Event> events(int from, int to) {
      List<Event> events = new ArrayList<>();
      for (int i = from; i < to; i++) {
        long at = (i + 1L) * STEPS_PER_EVENT;
        When when = new When(at, at, 0, 1, "main.go", 3);
        events.add(
            at == length
                ? new Event.GoBlock(when, WaitReason.MUTEX_LOCK, List.of(), "G1 waits")
                : new Event.Output(
                    when, i % 2 == 1, "line " + (isOdd(i) ? "x" : i) + "\n", "written"));
      }
      return events;
    }

    /// The text `differs` makes the 31st line of output one that depends on the policy.
    private boolean isOdd(int event) {
      return event == 60 && text.contains("differs") && config.policy() != SchedulingPolicy.GO;
    }

    @Override
    public Snapshot snapshot() {
      List<Snapshot.Processor> processors = new ArrayList<>();
      for (int i = 0; i < config.processors(); i++) {
        processors.add(
            new Snapshot.Processor(
                i, i, Snapshot.ProcessorStatus.IDLE, 0, 0, List.of(), 0, 0, step));
      }
      Snapshot.Goroutine main =
          new Snapshot.Goroutine(
              1,
              "main.main",
              atEnd() ? GoStatus.WAITING : GoStatus.RUNNABLE,
              atEnd() ? WaitReason.MUTEX_LOCK : null,
              "main.go",
              3,
              List.of(),
              List.of(),
              0,
              "",
              0,
              0,
              0,
              false);
      return new Snapshot(
          step,
          eventsAt(step),
          step,
          processors,
          List.of(),
          List.of(),
          List.of(),
          new Snapshot.Sysmon(20_000, 20_000, 0, false),
          Snapshot.Poller.IDLE,
          List.of(main),
          List.of(),
          atEnd() ? new Outcome.Deadlocked("all goroutines are asleep") : null,
          "");
    }

    @Override
    public Guide guide() {
      throw new UnsupportedOperationException("no lessons without Go");
    }

    @Override
    public Figures figures() {
      return new Figures(nanos(), List.of(), 0, 0, 1);
    }

    @Override
    public GoroutineDetail inspect(int goroutine) {
      return new GoroutineDetail(goroutine, List.of());
    }

    @Override
    public Offers offers() {
      return Offers.NONE;
    }

    @Override
    public String dump() {
      return "\ngoroutine 1 [running]:\n";
    }

    @Override
    public Debugger debugger() {
      return new FakeDebugger(this);
    }

    @Override
    public List<Finding> findings() {
      if (!text.contains("deadlock") || !atEnd()) {
        return List.of();
      }
      return List.of(
          new Finding(
              Finding.Kind.DEADLOCK,
              true,
              "G1 waits for itself",
              List.of(1),
              List.of("mu"),
              List.of(),
              null,
              List.of("main.go:3"),
              step,
              List.of(),
              List.of()));
    }
  }
}

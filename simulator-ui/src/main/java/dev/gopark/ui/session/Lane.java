package dev.gopark.ui.session;

import dev.gopark.history.StepSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One of two runs side by side, with what it has written. Belongs to the simulator's thread.
final class Lane {
  /// Of a program that writes without end, no more lines are compared than these.
  private static final int MOST_LINES = 100_000;

  /// So many lines are shown at once.
  private static final int SHOWN = 200;

  private static final BooleanSupplier NEVER = () -> false;

  final Recording run;
  private final OutputLines cutter = new OutputLines();
  private final List<PairFrame.Line> lines = new ArrayList<>();
  private final List<OutputLine> standardOutput = new ArrayList<>();
  private int eventsRead;
  private long recordedNanos;
  private boolean endKnown;

  Lane(Recording run) {
    this.run = run;
  }

  /// Takes note of what has been recorded since the last time.
  void read() {
    recordedNanos = Math.max(recordedNanos, run.nanos());
    endKnown |= run.atEnd();
    int count = run.eventCount();
    if (count > eventsRead && lines.size() < MOST_LINES) {
      cutter.append(run.events(eventsRead, count)).forEach(this::add);
    }
    eventsRead = count;
  }

  private void add(OutputLine line) {
    if (!line.error()) {
      standardOutput.add(line);
    }
    lines.add(new PairFrame.Line(line.error() ? 0 : standardOutput.size(), line));
  }

  /// All recorded lines of standard output.
  List<OutputLine> standardOutput() {
    return standardOutput;
  }

  /// Whether the run has been recorded to its end.
  boolean endKnown() {
    return endKnown;
  }

  long recordedNanos() {
    return recordedNanos;
  }

  /// Where a step forward leads from here: the step there; the cursor stays.
  long stepAfter(StepSize size, BooleanSupplier cancelled) {
    return probe(() -> run.forward(size, cancelled));
  }

  /// Where a step back leads from here; the cursor stays.
  long stepBefore(StepSize size) {
    return probe(() -> run.back(size));
  }

  private long probe(Runnable move) {
    long here = run.step();
    move.run();
    long there = run.step();
    run.seek(here);
    return there;
  }

  /// The virtual time at `step`; the cursor stays.
  long nanosAt(long step) {
    long here = run.step();
    run.seek(step);
    long nanos = run.nanos();
    run.seek(here);
    return nanos;
  }

  void seekTime(long nanos) {
    run.seekTime(nanos, NEVER);
  }

  /// @param rest whether there is time to look for findings
  PairFrame.Side side(boolean moved, boolean rest) {
    return new PairFrame.Side(
        run.policy(),
        run.snapshot(),
        run.figures(),
        run.nanos(),
        moved,
        rest ? run.findings() : List.of(),
        latestLines());
  }

  private List<PairFrame.Line> latestLines() {
    List<PairFrame.Line> latest = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0 && latest.size() < SHOWN; i--) {
      if (isWritten(lines.get(i).line())) {
        latest.addFirst(lines.get(i));
      }
    }
    return latest;
  }

  /// Whether the line has been written at the cursor.
  boolean isWritten(OutputLine line) {
    return line.step() <= run.step();
  }
}

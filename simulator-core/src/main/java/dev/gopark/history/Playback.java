package dev.gopark.history;

import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The machine at the cursor, and how it gets to another step: forward by executing, back by a copy
/// of the nearest checkpoint that executes again. What is executed again makes no events, since the
/// log has them or can have them made again, except for the last ones, whose rule the state shows.
final class Playback {
  /// A measure of time: what one instruction takes in a busy function. An event takes so much.
  private static final long EVENT_WORK = 25;

  /// Between checkpoints at least.
  private static final long MIN_WORK = 50_000;

  /// Bytes that are copied in one unit of work, so that checkpoints…
  private static final long BYTES_PER_WORK = 8;

  /// … of which each takes one such part of the time until the next, cost little.
  private static final long SPACING = 4;

  private static final long CHECK_STEPS = 10_000;
  private static final EventSink NOBODY = EventSink.outputOnly(_ -> {});

  private final EventLog log;
  private final Checkpoints checkpoints;
  private Machine machine;

  /// Whether it makes no events.
  private boolean quiet;

  private long recorded;
  private long checkpointDue;

  /// @param starter makes a machine at step 0 that reports to the given sink
  Playback(EventLog log, Checkpoints checkpoints, Function<EventSink, Machine> starter) {
    this.log = log;
    this.checkpoints = checkpoints;
    machine = starter.apply(new Recorder(log, 0));
    checkpoint();
  }

  /// At the cursor.
  Machine machine() {
    return machine;
  }

  /// The furthest step executed so far.
  long recorded() {
    return recorded;
  }

  /// A machine at the latest checkpoint up to `step` that reports nothing.
  Machine probe(long step) {
    return checkpoints.atOrBefore(step).copy(NOBODY);
  }

  /// Goes to `step`, or to the end of the run if that comes first.
  void seek(long step) {
    Machine nearest = checkpoints.atOrBefore(step);
    if (step < machine.steps() || nearest.steps() > machine.steps()) {
      machine = nearest.copy(NOBODY);
      quiet = true;
    }
    long known = Math.min(step, recorded);
    while (known > machine.steps()) {
      long left = work(known) - work(machine.steps());
      if (left <= Math.max(MIN_WORK / 4, checkpoints.lastBytes() * 2 / BYTES_PER_WORK)) {
        break;
      }
      replay(machine.steps() + (known - machine.steps()) / 2);
      checkpoints.addNear(machine, work(machine.steps()));
    }
    replayWithLastEvents(known);
    execute(step - machine.steps());
  }

  /// Executes up to `steps` instructions, fewer only at the end of the run. How many it executed.
  long advance(long steps) {
    long start = machine.steps();
    long end = start + Math.min(steps, Long.MAX_VALUE - start);
    replayWithLastEvents(Math.min(end, recorded));
    execute(end - machine.steps());
    return machine.steps() - start;
  }

  /// What nobody has seen yet.
  private void execute(long steps) {
    listen();
    long end = machine.steps() + steps;
    while (machine.steps() < end && machine.outcome() == null) {
      machine.run(Math.min(CHECK_STEPS, end - machine.steps()));
      recorded = machine.steps();
      if (work(recorded) >= checkpointDue) {
        checkpoint();
      }
    }
  }

  private void checkpoint() {
    long work = work(machine.steps());
    checkpoints.add(machine, work);
    checkpointDue = work + Math.max(MIN_WORK, SPACING * checkpoints.lastBytes() / BYTES_PER_WORK);
  }

  private void replay(long step) {
    machine.reportTo(NOBODY, 0);
    quiet = true;
    machine.run(step - machine.steps());
  }

  private void listen() {
    if (quiet) {
      int before = log.steps().countUpTo(machine.steps());
      machine.reportTo(new Recorder(log, before), before);
      quiet = false;
    }
  }

  /// Comes to a recorded step as if all events had been made.
  private void replayWithLastEvents(long step) {
    if (step <= machine.steps()) {
      return;
    }
    long last = log.steps().before(step + 1);
    if (last > machine.steps() + 1) {
      replay(last - 1);
    }
    listen();
    machine.run(step - machine.steps());
  }

  /// The work of executing the run up to a recorded step.
  private long work(long step) {
    return step + EVENT_WORK * log.steps().countUpTo(step);
  }

  /// Makes events again that the log has dropped.
  List<Event> events(int from, int to) {
    List<Event> result = new ArrayList<>();
    if (to > from) {
      Machine probe = probe(Math.max(0, log.stepOf(from) - 1));
      probe.run(log.stepOf(from) - 1 - probe.steps());
      int[] index = {log.steps().countUpTo(probe.steps())};
      probe.reportTo(
          event -> {
            if (index[0] >= from && index[0] < to) {
              result.add(event);
            }
            index[0]++;
          },
          index[0]);
      probe.run(log.stepOf(to - 1) - probe.steps());
    }
    return result;
  }
}

package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.history.StepSize;
import dev.gopark.lesson.Guide;
import dev.gopark.runtime.Figures;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One run with a cursor that moves both ways. Used on the simulator's thread only.
public interface Recording {
  /// The cursor.
  long step();

  /// The furthest step executed so far.
  long recordedSteps();

  /// The virtual time before which everything has happened at the cursor.
  long nanos();

  /// How it deals out goroutines.
  SchedulingPolicy policy();

  /// Whether the cursor is at the end of a finished run.
  boolean atEnd();

  /// Moves the cursor one step on; false when there is none or `cancelled` said so before it was
  /// done.
  boolean forward(StepSize size, BooleanSupplier cancelled);

  /// Moves the cursor one step back; false at the start.
  boolean back(StepSize size);

  void seek(long step);

  /// Moves to where everything before that virtual time has happened, executing if need be.
  void seekTime(long nanos, BooleanSupplier cancelled);

  /// Executes up to `maxSteps` instructions and returns how many; stops at the end of the run or
  /// when `cancelled`.
  long run(long maxSteps, BooleanSupplier cancelled);

  /// Events recorded in all.
  int eventCount();

  /// How many events happened up to and including `step`.
  int eventsAt(long step);

  /// Events from index `from` (inclusive) to `to` (exclusive).
  List<Event> events(int from, int to);

  Snapshot snapshot();

  /// What the run has cost up to the cursor.
  Figures figures();

  /// A goroutine from the inside, or null when it is not alive at the cursor.
  @Nullable GoroutineDetail inspect(int goroutine);

  /// What a person could decide at the cursor.
  Offers offers();

  /// The stacks of all goroutines at the cursor, as Go prints them.
  String dump();

  /// Looks into it.
  Debugger debugger();

  /// A guide to the stops of its program, from the cursor on.
  Guide guide();

  /// What is wrong at the cursor.
  List<Finding> findings();
}

package dev.gopark.history;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.runtime.Figures;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.VariablePlace;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.source.Config;
import dev.gopark.source.PickAt;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One run with a cursor that moves both ways. Back is a copy of the nearest checkpoint, run
/// forward again. Memory is bounded: checkpoints are thinned, and of the events only the latest are
/// kept, older ones are made again when asked for.
///
/// A *stop* of a size is a step where such a step can end; step 0 and the end of the run are stops
/// of every size, and so is the place where a step forward of that size began, so that a step back
/// undoes it. Used by one thread at a time.
public final class History {
  private static final int MAX_EVENTS = 200_000;
  private static final long CHUNK_STEPS = 20_000;

  /// What checkpoints take at most, unless somebody says otherwise, in bytes.
  public static final long MEMORY = 512L << 20;

  private static final int CANCEL_STEPS = 1_024;
  private static final BooleanSupplier NEVER = () -> false;

  private final EventLog log;
  private final Checkpoints checkpoints;
  private final Stops stops;
  private final Lines lines = new Lines();
  private final Playback playback;
  private final Hindsight hindsight;

  /// A run at step 0. Its time is the virtual clock's, whatever `config` says, as replay demands.
  public History(Program program, Config config, NativeLibrary library, InputTape input) {
    this(program, config, library, input, MEMORY);
  }

  /// The same with checkpoints that take `memory` bytes at most, and no more than a quarter of
  /// Java's memory.
  public History(
      Program program, Config config, NativeLibrary library, InputTape input, long memory) {
    this(
        program,
        config,
        library,
        input,
        Math.min(memory, Runtime.getRuntime().maxMemory() / 4),
        MAX_EVENTS);
  }

  /// With bounds on the memory for checkpoints and on the events kept.
  public History(
      Program program,
      Config config,
      NativeLibrary library,
      InputTape input,
      long checkpointBytes,
      int maxEvents) {
    log = new EventLog(maxEvents);
    stops = new Stops(log);
    checkpoints = new Checkpoints(checkpointBytes);
    Config replayable = config.withHostTime(false);
    playback =
        new Playback(
            log,
            checkpoints,
            sink ->
                new Machine(
                    program,
                    replayable,
                    library,
                    new SeededChooser(replayable.seed()),
                    input,
                    sink));
    hindsight = new Hindsight(playback);
  }

  private Machine machine() {
    return playback.machine();
  }

  /// The cursor.
  public long step() {
    return machine().steps();
  }

  /// The furthest step executed so far.
  public long recordedSteps() {
    return playback.recorded();
  }

  /// The virtual time before which everything has happened at the cursor.
  public long nanos() {
    return machine().nanos();
  }

  /// Whether the cursor is at the end of a finished run.
  public boolean atEnd() {
    return machine().outcome() != null;
  }

  /// Why the run ended, or null unless the cursor is at its end.
  public @Nullable Outcome outcome() {
    return machine().outcome();
  }

  /// Moves the cursor to the next stop; false at the end of the run. May never return when the
  /// program runs for ever without one.
  public boolean forward(StepSize size) {
    return forward(size, NEVER);
  }

  /// As [#forward(StepSize)]; false also when `cancelled` said so before the stop was reached, and
  /// then the cursor is somewhere on the way.
  public boolean forward(StepSize size, BooleanSupplier cancelled) {
    if (atEnd()) {
      return false;
    }
    long from = step();
    boolean reached =
        switch (size) {
          case INSTRUCTION -> playback.advance(1) > 0;
          case LINE -> forwardUntil(() -> lines.beginsAt(machine()), cancelled);
          case EVENT, SWITCH -> forwardTo(stops.index(size), cancelled);
        };
    if (reached) {
      stops.stepped(size, from, step());
    }
    return reached;
  }

  /// Uses the log as far as it goes, then executes.
  private boolean forwardTo(StepIndex index, BooleanSupplier cancelled) {
    long next = index.after(step());
    if (next >= 0) {
      seek(next);
      return true;
    }
    long from = step();
    seek(recordedSteps());
    if (atEnd()) {
      return step() > from;
    }
    int before = index.count();
    return forwardUntil(() -> index.count() > before, cancelled);
  }

  private boolean forwardUntil(BooleanSupplier reached, BooleanSupplier cancelled) {
    long start = step();
    while (playback.advance(1) > 0) {
      if (reached.getAsBoolean() || atEnd()) {
        return true;
      }
      if ((step() - start) % CANCEL_STEPS == 0 && cancelled.getAsBoolean()) {
        return false;
      }
    }
    return step() > start;
  }

  /// Moves the cursor to the stop before it; false at step 0.
  public boolean back(StepSize size) {
    long here = step();
    if (here == 0) {
      return false;
    }
    seek(
        switch (size) {
          case INSTRUCTION -> here - 1;
          case LINE ->
              Math.max(
                  hindsight.lastBefore(here, lines::beginsAt, NEVER),
                  stops.begunBefore(size, here));
          case EVENT, SWITCH -> stops.before(size, here);
        });
    return true;
  }

  /// Moves the cursor on to the first step at which a line begins that is `wanted`, at most
  /// `maxSteps`; null if there was none on the way, or if `cancelled` said so.
  public @Nullable LineStart forwardToLine(
      Predicate<LineStart> wanted, long maxSteps, BooleanSupplier cancelled) {
    for (long steps = 1; steps <= maxSteps && playback.advance(1) > 0; steps++) {
      LineStart begun = lines.begun(machine());
      if (begun != null && wanted.test(begun)) {
        return begun;
      }
      if (steps % CANCEL_STEPS == 0 && cancelled.getAsBoolean()) {
        return null;
      }
    }
    return null;
  }

  /// The line that is about to begin at the cursor; null if none is.
  public @Nullable LineStart line() {
    return lines.begun(machine());
  }

  /// Moves the cursor on to the next step at which `wanted` is true of the machine; false at the
  /// end of the run or if `cancelled` said so first, and then the cursor is where that was.
  public boolean forwardUntil(Predicate<Machine> wanted, BooleanSupplier cancelled) {
    return forwardUntil(wanted, Long.MAX_VALUE, cancelled);
  }

  /// The same, at most `maxSteps` on.
  public boolean forwardUntil(Predicate<Machine> wanted, long maxSteps, BooleanSupplier cancelled) {
    for (long steps = 1; steps <= maxSteps && playback.advance(1) > 0; steps++) {
      if (wanted.test(machine())) {
        return true;
      }
      if (steps % CANCEL_STEPS == 0 && cancelled.getAsBoolean()) {
        return false;
      }
    }
    return false;
  }

  /// As [#forward(StepSize,BooleanSupplier)], but no further than to where `stop` is true of the
  /// machine.
  public boolean forward(StepSize size, Predicate<Machine> stop, BooleanSupplier cancelled) {
    long from = step();
    StepIndex index = stops.index(size);
    boolean reached =
        forwardUntil(
            machine -> stop.test(machine) || isStop(size, index, from, machine), cancelled);
    if (reached || step() > from && atEnd()) {
      stops.stepped(size, from, step());
      return true;
    }
    return false;
  }

  private boolean isStop(StepSize size, StepIndex index, long from, Machine machine) {
    return switch (size) {
      case INSTRUCTION -> true;
      case LINE -> lines.beginsAt(machine);
      case EVENT, SWITCH -> index.countUpTo(machine.steps()) > index.countUpTo(from);
    };
  }

  /// Shows `look` the machine at every step after `from` up to `to`, which is recorded; false if
  /// `cancelled` said so first. The cursor stays.
  public boolean look(long from, long to, Consumer<Machine> look, BooleanSupplier cancelled) {
    return hindsight.look(from, to, look, cancelled);
  }

  /// Moves the cursor back to the last step before it at which `wanted` is true of the machine;
  /// false if there is none or `cancelled` said so first, and then the cursor stays.
  public boolean backUntil(Predicate<Machine> wanted, BooleanSupplier cancelled) {
    long found = hindsight.lastBefore(step(), wanted, cancelled);
    if (found >= 0) {
      seek(found);
    }
    return found >= 0;
  }

  /// Moves the cursor to `step`, or to the end of the run if that comes first.
  public void seek(long step) {
    if (step < 0) {
      throw new IllegalArgumentException("step " + step);
    }
    playback.seek(step);
  }

  /// Moves the cursor to the first step at which everything before the virtual time `nanos` has
  /// happened, or to the end of the run if that comes first; executes on if need be, until
  /// `cancelled`.
  public void seekTime(long nanos, BooleanSupplier cancelled) {
    long before = checkpoints.lastBeforeTime(nanos);
    seek(nanos() < nanos ? Math.max(before, step()) : before);
    before = step();
    for (long stride = 64;
        nanos() < nanos && !atEnd();
        stride = Math.min(2 * stride, CHUNK_STEPS)) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      before = step();
      playback.advance(stride);
    }
    seekFirstAt(nanos, before, step());
  }

  /// Moves the cursor to the first step from `low` to `high` with that time, which `high` has if
  /// any.
  private void seekFirstAt(long nanos, long low, long high) {
    while (low < high) {
      long middle = (low + high) >>> 1;
      seek(middle);
      if (nanos() < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    seek(high);
  }

  /// Executes up to `maxSteps` instructions and returns how many: fewer at the end of the run or
  /// when `cancelled`.
  public long run(long maxSteps, BooleanSupplier cancelled) {
    long start = step();
    long executed = 0;
    while (executed < maxSteps && !cancelled.getAsBoolean()) {
      if (playback.advance(Math.min(CHUNK_STEPS, maxSteps - executed)) == 0) {
        break;
      }
      executed = step() - start;
    }
    return executed;
  }

  /// What checkpoints take, in bytes, about.
  long checkpointBytes() {
    return checkpoints.bytes();
  }

  /// Checkpoints kept.
  int checkpointCount() {
    return checkpoints.count();
  }

  /// Events recorded in all.
  public int eventCount() {
    return log.count();
  }

  /// How many events happened up to and including `step`.
  public int eventsAt(long step) {
    return log.steps().countUpTo(step);
  }

  /// Events from index `from` (inclusive) to `to` (exclusive).
  public List<Event> events(int from, int to) {
    if (from < 0 || to < from || to > log.count()) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + log.count());
    }
    List<Event> kept = log.events(from, to);
    return kept != null ? kept : playback.events(from, to);
  }

  /// The last step up to `step` at which what `looked` sees in the machine changed; -1 if it sees
  /// nothing at `step`, or `cancelled`.
  long lastChange(
      Function<Machine, @Nullable String> looked, long step, BooleanSupplier cancelled) {
    return hindsight.lastChange(looked, step, cancelled);
  }

  /// What `look` sees in the machine at the cursor, which it must not change.
  public <T extends @Nullable Object> T see(Function<Machine, T> look) {
    return look.apply(machine());
  }

  /// A picture of the machine at the cursor.
  public Snapshot snapshot() {
    return machine().snapshot();
  }

  /// What a person could decide at the cursor, and what is decided otherwise.
  public Offers offers() {
    return machine().offers();
  }

  /// The picks that have been made up to the cursor, those that were passed over included.
  public List<PickAt> picks() {
    return machine().config().picks().subList(0, machine().data().picksMade);
  }

  /// A goroutine from the inside, or null when it is not alive at the cursor.
  public @Nullable GoroutineDetail inspect(int goroutine) {
    return machine().data().goroutine(goroutine) == null ? null : machine().inspect(goroutine);
  }

  /// What the run has cost up to the cursor.
  public Figures figures() {
    return machine().figures();
  }

  /// The stacks of all goroutines at the cursor, as [Machine#dump] gives them.
  public String dump() {
    return machine().dump();
  }

  /// The value of a variable at the cursor as text; null while it is not alive.
  public @Nullable String valueOf(VariablePlace place) {
    return machine().valueOf(place);
  }

  /// The machine at the cursor, for analysis; valid until the cursor moves.
  public MachineState state() {
    return machine().state();
  }

  /// A hash of the machine's whole state at the cursor.
  public long digest() {
    return machine().digest();
  }
}

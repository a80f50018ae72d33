package dev.gopark.runtime;

import dev.gopark.choice.Chooser;
import dev.gopark.code.Opcode;
import dev.gopark.code.Program;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.exec.GoPanic;
import dev.gopark.runtime.exec.Linker;
import dev.gopark.runtime.exec.Operation;
import dev.gopark.runtime.exec.Panics;
import dev.gopark.runtime.exec.Probe;
import dev.gopark.runtime.exec.Signal;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Globals;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Heap;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.RunEnded;
import dev.gopark.runtime.model.StateCopier;
import dev.gopark.runtime.model.StateDigest;
import dev.gopark.runtime.race.AccessProbes;
import dev.gopark.runtime.race.OrderedNatives;
import dev.gopark.runtime.region.CodeTable;
import dev.gopark.runtime.region.FunctionCode;
import dev.gopark.runtime.region.Region;
import dev.gopark.source.Config;
import dev.gopark.syntax.Literals;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A simulated computer that runs one Go program. Single-threaded; the same program, configuration
/// and choices give the same run. Between two calls its state is *settled*: all scheduling that
/// comes before the next instruction is done.
public final class Machine {
  /// So often main lets others run before it ends a program in which one panics.
  private static final int MAX_YIELDS = 1_000;

  private final Program program;
  private final Config config;
  private final CodeTable code;
  private final Layout.Table layouts;
  private final InputTape input;
  private final MachineData data;
  private final MachineKernel kernel;
  private final Picking picking;

  /// A machine at step 0, about to run the program's initialisation in goroutine 1 on P0.
  public Machine(
      Program program,
      Config config,
      NativeLibrary library,
      Chooser chooser,
      InputTape input,
      EventSink sink) {
    this(program, config, library, chooser, input, sink, CodeTable.WARM, CodeTable.BESIDE);
  }

  /// The same with another measure of when a function is busy, which decides over speed alone.
  ///
  /// @param warm so many of its instructions are executed one by one before the function is made
  ///   fast
  /// @param maker where that is done
  public Machine(
      Program program,
      Config config,
      NativeLibrary library,
      Chooser chooser,
      InputTape input,
      EventSink sink,
      int warm,
      Executor maker) {
    this.program = program;
    this.config = config;
    this.layouts = new Layout.Table();
    this.code = code(library, warm, maker);
    this.input = input;
    Heap heap = new Heap(config.limits().heapBytes());
    Globals globals = Globals.zero(heap, program.globals().size());
    this.data = new MachineData(program.functions(), heap, globals, chooser);
    this.kernel = new MachineKernel(program, config, layouts, input, sink, data);
    this.picking = new Picking(config.picks(), kernel);
    boot();
  }

  /// With race detection no function is made fast: regions would not tell of their accesses.
  private CodeTable code(NativeLibrary library, int warm, Executor maker) {
    boolean race = config.race();
    Linker linker =
        new Linker(
            program,
            layouts,
            race ? new OrderedNatives(library) : library,
            new ChannelInstructions(),
            config.costs(),
            race ? new AccessProbes() : Probe.Placement.NONE);
    return new CodeTable(linker, program.functions().size(), race ? CodeTable.NEVER : warm, maker);
  }

  private Machine(Machine other, Config config, EventSink sink) {
    this.program = other.program;
    this.config = config;
    this.layouts = other.layouts;
    this.code = other.code;
    this.input = other.input;
    this.data = StateCopier.copy(other.data);
    this.kernel = new MachineKernel(program, config, layouts, input, sink, data);
    this.picking = new Picking(config.picks(), kernel);
  }

  private void boot() {
    kernel.scheduler().boot();
    Signalling.expect(kernel.scheduler().calls(), config);
    try {
      makeGlobals();
    } catch (RunEnded _) {
      return;
    }
    FunctionValue entry =
        new FunctionValue(program.entry(), FunctionValue.NO_WORDS, FunctionValue.NO_REFS);
    kernel
        .goroutines()
        .start(entry, FunctionValue.NO_WORDS, FunctionValue.NO_REFS, data.processors.getFirst());
    settleTurns();
    kernel.scheduler().locks().boot(kernel.current());
    settle();
  }

  private void makeGlobals() {
    for (int i = 0; i < program.globals().size(); i++) {
      Layout layout = layouts.find(program.globals().get(i));
      if (layout != null) {
        data.globals.refs[i] = layout.zero(data.heap);
      }
    }
  }

  /// An independent machine in the same state, reporting to `sink`.
  public Machine copy(EventSink sink) {
    Machine copy = new Machine(this, config, sink);
    copy.kernel.resumeWith(outcome());
    return copy;
  }

  /// A machine in the same state that goes on whatever the limit of steps, for looking ahead; null
  /// if the run has ended otherwise.
  @Nullable Machine lookAhead() {
    boolean cut = data.steps >= config.limits().steps();
    return outcome() != null && !(cut && outcome() instanceof Outcome.LimitReached)
        ? null
        : endless(EventSink.outputOnly(_ -> {}));
  }

  /// A machine in the state in which this run has ended that goes on without those of `gone`, as if
  /// the end of the program were not the end of the others; null if they were not running.
  @Nullable Machine afterwards(Set<Integer> gone, EventSink sink) {
    Machine after = endless(sink);
    Set<Integer> running = new TreeSet<>(gone);
    for (Processor processor : after.data.processors) {
      if (processor.running != null && running.remove(processor.running.id)) {
        after.kernel.scheduler().park(processor, WaitReason.SELECT_NO_CASES);
      }
    }
    after.settle();
    return running.isEmpty() && after.outcome() == null ? after : null;
  }

  private Machine endless(EventSink sink) {
    return new Machine(this, config.withLimits(config.limits().withSteps(Long.MAX_VALUE)), sink);
  }

  /// The same that goes its own way: from here on `chooser` decides.
  public Machine copy(Chooser chooser, EventSink sink) {
    Machine copy = copy(sink);
    copy.data.chooser = chooser;
    return copy;
  }

  /// From now on reports to `sink`, as a machine that has reported so many events before: of those
  /// that nobody wanted it has not kept count.
  public void reportTo(EventSink sink, long events) {
    data.events = events;
    kernel.reports().to(sink);
  }

  /// About how many bytes of Java's memory it takes as a copy.
  public long copiedBytes() {
    return data.copiedBytes;
  }

  /// Instructions executed so far.
  public long steps() {
    return data.steps;
  }

  /// Virtual time, in nanoseconds, before which everything has happened: the clock of the processor
  /// that is furthest behind of those that act, or when a thread without a processor acts, if that
  /// is earlier; at the end of the run, when it ended. It never goes back from one step to the
  /// next.
  public long nanos() {
    if (outcome() != null) {
      return figures().makespanNanos();
    }
    long earliest = kernel.scheduler().nextOutside();
    for (Processor processor : data.processors) {
      if (processor.status.acts()) {
        earliest = Math.min(earliest, processor.clock);
      }
    }
    return earliest;
  }

  /// Why the run has ended, or null while it goes on.
  public @Nullable Outcome outcome() {
    return kernel.outcome();
  }

  /// Whether the state is one in which the invariants hold: not one in which a run was cut off in
  /// the middle of an instruction.
  public boolean isSettled() {
    return outcome() == null || outcome() instanceof Outcome.Deadlocked;
  }

  public Program program() {
    return program;
  }

  public Config config() {
    return config;
  }

  /// The state itself, for copying, fingerprinting and tests; not to be changed.
  public MachineData data() {
    return data;
  }

  /// Executes up to `maxSteps` instructions, fewer only when the run ends. How many it executed.
  public long run(long maxSteps) {
    long start = data.steps;
    long end = start + Math.min(maxSteps, Long.MAX_VALUE - start);
    while (outcome() == null && data.steps < end) {
      if (data.steps >= config.limits().steps()) {
        kernel.limit("after %,d steps".formatted(config.limits().steps()));
      } else {
        turn(Math.min(end, Math.min(config.limits().steps(), picking.nextStep())));
        settle();
      }
    }
    return data.steps - start;
  }

  private void settle() {
    if (outcome() != null) {
      return;
    }
    try {
      boolean goesOn;
      do {
        goesOn = settleTurns();
      } while (picking.makeNext());
      if (!goesOn) {
        Standstill.end(kernel);
      }
    } catch (RunEnded _) {
      // The kernel knows why.
    }
  }

  /// False when nothing can ever run again.
  private boolean settleTurns() {
    do {
      interrupt();
      if (!kernel.scheduler().settle()) {
        return false;
      }
    } while (mustYield(kernel.current()));
    return true;
  }

  /// Takes the turn from a goroutine whose time slice is over, or ends its quantum before an
  /// operation that others can notice. Depends on the state alone, so that it makes no difference
  /// in how many calls a run is made.
  private void interrupt() {
    Goroutine running = data.turn.running;
    if (running == null) {
      return;
    }
    if (running.frozen) {
      kernel.scheduler().picks().stop(data.turn);
    } else if (mustYield(running)) {
      kernel.scheduler().preempt(data.turn);
    } else if (data.quantumLeft < data.quantum
        && data.processors.size() > 1
        && code.of(running.current).operation(running.pc).visible) {
      data.quantumLeft = 0;
    }
  }

  private static boolean mustYield(Goroutine running) {
    return running.frozen || running.preempt && isSafepoint(running);
  }

  /// Lets the processor whose turn it is execute its quantum, up to step `end`; one that is to be
  /// preempted stops after each instruction to see whether it may.
  private void turn(long end) {
    Goroutine goroutine = kernel.current();
    long left = goroutine.preempt ? 1 : data.quantumLeft;
    long before = data.steps;
    try {
      execute(data.turn, goroutine, (int) Math.min(left, end - data.steps));
    } catch (RunEnded _) {
      // The kernel knows why.
    }
    data.quantumLeft = (int) Math.max(0, data.quantumLeft - (data.steps - before));
  }

  /// A loop's back edge, or the entry of a function.
  private static boolean isSafepoint(Goroutine goroutine) {
    return goroutine.pc == 0
        || goroutine.current.code().instructions()[goroutine.pc].op() == Opcode.SAFEPOINT;
  }

  private void execute(Processor processor, Goroutine g, int budget) {
    boolean alone = data.processors.size() == 1;
    long start = data.steps;
    long end = start + budget;
    FunctionCode function = code.of(g.current);
    while (data.steps < end) {
      if (!alone && data.steps > start && function.operation(g.pc).visible) {
        data.quantumLeft = 0;
        return;
      }
      int next;
      try {
        next = advance(function, processor, g, (int) (end - data.steps));
      } catch (GoPanic panic) {
        next = Panics.raise(g, kernel, panic);
      }
      end = Math.min(end, start + data.quantumLeft);
      if (next >= 0) {
        g.pc = next;
      } else if (next == Signal.CALL) {
        function = code.of(g.current);
        if (data.quantumLeft == 0) {
          return; // GOMAXPROCS has changed
        }
      } else {
        if (next == Signal.EXIT) {
          finish(g);
        }
        return;
      }
    }
  }

  /// Executes a region, or a single operation where no region can be entered.
  private int advance(FunctionCode function, Processor processor, Goroutine g, int budget) {
    Region region = function.regionAt(g.pc);
    if (region != null) {
      long before = data.steps;
      int next = region.run(g, kernel, data, processor, budget, 0);
      if (data.steps != before) {
        return next;
      }
    }
    Operation operation = function.operation(g.pc);
    data.steps++;
    processor.clock += operation.cost;
    function.warmUp();
    return operation.run(g, kernel);
  }

  /// The last function of `g` has returned.
  private void finish(Goroutine g) {
    if (g.id == 1 && g.panic == null) {
      leaveMain(g);
    } else {
      kernel.goroutines().finish(data.turn, g);
    }
  }

  /// Main has returned. While deferred calls of another goroutine's panic run, it lets that go on
  /// for a while, and then returns once more: the panic is to be seen.
  private void leaveMain(Goroutine main) {
    boolean panicking =
        data.goroutines.values().stream().anyMatch(g -> g.panic != null && !g.panic.goexit);
    if (panicking && main.scratch < MAX_YIELDS) {
      main.scratch++;
      kernel.gosched();
    } else {
      kernel.end(new Outcome.Exited(Races.exitCode(kernel, 0)));
    }
  }

  /// What a viewport shows.
  public Snapshot snapshot() {
    return new SnapshotBuilder(data, kernel.places(), nanos(), outcome()).build();
  }

  /// What a person could decide now, and what is decided otherwise.
  public Offers offers() {
    Config usual = config.withPicks(config.picks().subList(0, data.picksMade));
    Machine ahead = new Machine(this, usual, EventSink.outputOnly(_ -> {}));
    ahead.kernel.resumeWith(outcome());
    return new OfferBuilder(data, kernel.scheduler().picks(), Foresight.of(ahead)).build();
  }

  /// What the run has cost so far.
  public Figures figures() {
    return Figures.of(data);
  }

  /// A goroutine from the inside; without frames when it is not alive.
  public GoroutineDetail inspect(int goroutine) {
    return new DetailBuilder(program, data).build(goroutine);
  }

  /// The stacks of all goroutines as Go prints them at a fatal error, each behind an empty line:
  /// first that of the goroutine whose turn it is.
  public String dump() {
    return Literals.textOf(Crash.traces(kernel));
  }

  /// The value of a variable as text; null while it is not alive.
  public @Nullable String valueOf(VariablePlace place) {
    return new DetailBuilder(program, data).valueOf(place);
  }

  /// A read-only view, valid until the machine moves on.
  public MachineState state() {
    return new MachineView(this);
  }

  /// A hash of the whole state: heap, stacks, queues, clocks, random streams.
  public long digest() {
    return StateDigest.of(data);
  }

  Places places() {
    return kernel.places();
  }
}

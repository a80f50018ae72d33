package dev.gopark.runtime.model;

import dev.gopark.choice.Chooser;
import dev.gopark.code.Function;
import dev.gopark.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything about a machine that changes while it runs. Copying and fingerprinting this copies
/// and fingerprints the machine.
public final class MachineData {
  /// The program's functions, by id, as goroutines' frames name them. They do not change.
  public final List<Function> functions;

  /// Instructions executed so far: the run's one index.
  public long steps;

  /// Events emitted so far.
  public long events;

  public Heap heap;
  public final Globals globals;
  public Chooser chooser;

  /// Goroutines alive, by id.
  public final Map<Integer, Goroutine> goroutines = new LinkedHashMap<>();

  /// The latest finished goroutines, oldest first.
  public final ArrayDeque<Finished> finished = new ArrayDeque<>();

  public int nextGoroutine = 1;

  public final List<Processor> processors = new ArrayList<>();

  /// Numbers of idle processors; the last one is taken first.
  public final ArrayList<Integer> idleProcessors = new ArrayList<>();

  public final ArrayDeque<Goroutine> globalQueue = new ArrayDeque<>();

  /// Frozen goroutines that could run, in no queue.
  public final List<Goroutine> held = new ArrayList<>();

  /// How many of the configuration's picks have been made, or passed over.
  public int picksMade;

  /// Threads that have not ended, in order of number.
  public final List<OsThread> threads = new ArrayList<>();

  /// Parked threads; the last one is taken first.
  public final ArrayList<OsThread> idleThreads = new ArrayList<>();

  public int nextThread;

  /// Threads in system calls, the one that returns first in front.
  public final TreeSet<OsThread> systemCalls = new TreeSet<>(OsThread.BY_RETURN);

  public long nextSystemCall;

  /// When the first of them ends or a signal comes from outside, or [OsThread#NEVER]: asked before
  /// every turn, and so not worked out each time.
  public long callReturnsAt = OsThread.NEVER;

  public Sysmon sysmon = new Sysmon();

  /// Goroutines that wait for descriptors, the one that is ready first in front.
  public final TreeSet<PollWait> pollWaits = new TreeSet<>(PollWait.BY_TIME);

  public long nextPollWait;

  /// The thread that is blocked in the poller, or null.
  public @Nullable OsThread poller;

  /// When somebody last came back from the poller.
  public long polledAt;

  /// The time of the timer for which it comes back, or [PollWait#NEVER].
  public long pollUntil = PollWait.NEVER;

  /// When it is to come back although nothing is ready, or [PollWait#NEVER].
  public long pollBrokenAt = PollWait.NEVER;

  /// Whether somebody wanted to wake a processor when all were busy and nobody looked for work, so
  /// that the next to go idle looks once more.
  public boolean needsSpinning;

  /// Whether packages are being initialised, during which main is locked to the first thread.
  public boolean initialising = true;

  /// The simulated operating system.
  public World world = new World();

  /// Timers that will end waits for the network, by [World#direction].
  public final Map<Integer, Timer> deadlines = new TreeMap<>();

  /// What `debug.SetMaxThreads` has set.
  public int threadLimit = 10_000;

  /// Spinning threads.
  public int spinning;

  /// The processor whose turn it is (one that is in no list before the machine has any).
  public Processor turn = new Processor(0);

  /// How many instructions it might execute in it at first, and how many more now.
  public int quantum;

  public int quantumLeft;

  public Tally tally = new Tally();

  /// Channels, locks and the like that are shown, in order of creation.
  public final List<SyncState> objects = new ArrayList<>();

  public int nextObject = 1;
  public long nextTimer;

  /// What `debug.SetMaxStack` has set.
  public long stackLimit = 1_000_000_000;

  /// Bytes written to standard output and error.
  public long written;

  /// Bytes of standard input consumed.
  public int inputPosition;

  /// Data races found so far.
  public final List<Race> races = new ArrayList<>();

  /// The rule of the last event.
  public String rule = "";

  /// The exit code once the run has ended, else -1; what ended it is kept by the machine.
  public int exitCode = -1;

  /// About how many bytes of Java's memory a copy takes; 0 for data that is none.
  public long copiedBytes;

  public MachineData(List<Function> functions, Heap heap, Globals globals, Chooser chooser) {
    this.functions = functions;
    this.heap = heap;
    this.globals = globals;
    this.chooser = chooser;
  }

  /// A goroutine that has returned. Immutable.
  public record Finished(
      int id,
      String function,
      String file,
      int line,
      int creator,
      String creatorFile,
      int creatorLine,
      long step,
      long nanos) {}

  /// How many processors are not idle, the spinning ones included.
  public int busyProcessors() {
    return processors.size() - idleProcessors.size();
  }

  /// The id of the goroutine that executes the next instruction, or 0.
  public int runningGoroutine() {
    Goroutine running = turn.running;
    return running == null ? 0 : running.id;
  }

  /// The goroutine with this id, or null when it is not alive.
  public @Nullable Goroutine goroutine(int id) {
    return goroutines.get(id);
  }
}

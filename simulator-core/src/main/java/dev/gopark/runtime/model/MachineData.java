package dev.gopark.runtime.model;

import dev.gopark.choice.Chooser;
import dev.gopark.code.Function;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// Numbers of parked threads; the last one is taken first.
  public final ArrayList<Integer> idleThreads = new ArrayList<>();

  public int nextThread;

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

  /// The goroutine with this id, or null when it is not alive.
  public @Nullable Goroutine goroutine(int id) {
    return goroutines.get(id);
  }
}

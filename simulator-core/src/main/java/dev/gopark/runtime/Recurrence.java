package dev.gopark.runtime;

import dev.gopark.code.Function;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.StateDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A piece of a run after which everything is as it was before, though all goroutines that can move
/// have moved: with the same choices it comes again and again. Nothing was written and nobody came
/// or went.
///
/// @param steps how long it is
/// @param shares how many of them each goroutine took, by id
public record Recurrence(long steps, Map<Integer, Long> shares) {
  private static final long MAX_STEPS = 60_000;
  private static final int MAX_LOOKS = 2_000;

  public Recurrence {
    shares = Map.copyOf(shares);
  }

  /// What comes again when a copy of `machine` runs on, or null if nothing does for a while. Looks
  /// only where at least two goroutines try again and again.
  static @Nullable Recurrence ahead(Machine machine, Set<Integer> stuck) {
    long trying =
        machine.data().goroutines.values().stream()
            .filter(goroutine -> !stuck.contains(goroutine.id) && retries(machine, goroutine))
            .count();
    Machine ahead = trying < 2 || somebodyMayChangeIt(machine) ? null : machine.lookAhead();
    return ahead == null ? null : new Search(ahead, stuck, true).run();
  }

  /// Whether a timer is to call a function or to send a value, or a person keeps somebody from
  /// running: who looks at what comes of that goes round only until then.
  private static boolean somebodyMayChangeIt(Machine machine) {
    return machine.data().goroutines.values().stream().anyMatch(goroutine -> goroutine.frozen)
        || machine.data().processors.stream()
            .flatMap(processor -> processor.timers.stream())
            .anyMatch(timer -> timer.function != null || timer.channel != null);
  }

  /// What comes again when `machine`, from which those that have ended the program have been taken,
  /// runs on: goroutines that run round and round, whatever the others are doing meanwhile. Null if
  /// nothing does for a while.
  static @Nullable Recurrence ofSpinning(Machine machine) {
    return somebodyMayChangeIt(machine) ? null : new Search(machine, Set.of(), false).run();
  }

  private static boolean retries(Machine machine, Goroutine goroutine) {
    boolean retries = goroutine.current.use().retries();
    for (int depth = 0; depth < goroutine.depth && !retries; depth++) {
      int id = goroutine.frames[depth * Goroutine.FRAME_INTS];
      Function function = machine.data().functions.get(id);
      retries = function.isUser() && function.use().retries();
    }
    return retries;
  }

  /// Compares the state with one that it had before: with a later one each time that twice as many
  /// steps have passed (Brent).
  private static final class Search {
    private final Machine machine;
    private final MachineData data;
    private final Set<Integer> stuck;
    private final boolean together;
    private Map<Integer, Long> shares = new TreeMap<>();
    private long begin;
    private long situation;
    private int goroutine;
    private int pc;
    private long written;
    private int created;

    /// @param together whether it takes several, and all who can move
    Search(Machine machine, Set<Integer> stuck, boolean together) {
      this.machine = machine;
      this.data = machine.data();
      this.stuck = stuck;
      this.together = together;
    }

    @Nullable Recurrence run() {
      long start = data.steps;
      long next = 256;
      int looks = 0;
      remember();
      while (data.steps - start < MAX_STEPS && looks < MAX_LOOKS) {
        count();
        if (machine.run(1) == 0) {
          return null;
        }
        if (isAtSamePlace()) {
          looks++;
          if (StateDigest.ofSituation(data) == situation && (!together || hasAllMoved())) {
            return new Recurrence(data.steps - begin, shares);
          }
        }
        if (data.steps - begin > next) {
          next *= 2;
          remember();
        }
      }
      return null;
    }

    private void remember() {
      begin = data.steps;
      situation = StateDigest.ofSituation(data);
      goroutine = running();
      pc = data.turn.running == null ? -1 : data.turn.running.pc;
      written = data.written;
      created = data.nextGoroutine;
      shares = new TreeMap<>();
    }

    private void count() {
      shares.merge(running(), 1L, Long::sum);
    }

    private int running() {
      return data.runningGoroutine();
    }

    private boolean isAtSamePlace() {
      return running() == goroutine
          && data.turn.running != null
          && data.turn.running.pc == pc
          && data.written == written
          && data.nextGoroutine == created;
    }

    /// A goroutine that waits for others of these, as main does for a wait group, need not move.
    private boolean hasAllMoved() {
      return shares.size() > 1
          && data.goroutines.values().stream()
              .allMatch(
                  g ->
                      shares.containsKey(g.id)
                          || stuck.contains(g.id)
                          || g.status == Goroutine.Status.WAITING && !comesByItself(g));
    }

    /// Whether a timer will wake it.
    private static boolean comesByItself(Goroutine g) {
      return g.timer != null
          || g.sudogs.stream()
              .map(place -> place.channel.timer)
              .anyMatch(t -> t != null && t.active);
    }
  }
}

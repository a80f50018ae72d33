package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Wait.Need;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.SyncObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Who waits for whom. A goroutine that waits for a lock needs *all* its holders (AND edges); one
/// that waits for a channel, a wait group or a cond needs *one* of those who can still reach the
/// object through memory (OR edges); a select is an OR over its cases. Holt, "Some Deadlock
/// Properties of Computer Systems", Computing Surveys 4 (1972).
public final class WaitForGraph {
  /// Only so many goroutines are asked whether they could help others.
  private static final int MAX_EXACT = 256;

  /// Edges of one wait at most, when so many goroutines could help.
  private static final int MAX_EDGES = 16;

  private final MachineState state;
  private final Snapshot snapshot;
  private final Map<Integer, SyncObject> objects = new HashMap<>();
  private final Map<Integer, Set<Integer>> reach = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> wakes = new LinkedHashMap<>();
  private final Map<Integer, Wait> waits = new TreeMap<>();
  private final Set<Integer> alive = new HashSet<>();
  private final List<Snapshot.Goroutine> candidates;

  private WaitForGraph(MachineState state, Predicate<Snapshot.Goroutine> helpers) {
    this.state = state;
    this.snapshot = state.snapshot();
    candidates =
        snapshot.goroutines().stream()
            .filter(goroutine -> goroutine.status() != GoStatus.DEAD)
            .filter(helpers)
            .limit(MAX_EXACT)
            .toList();
    snapshot.objects().forEach(object -> objects.put(object.id(), object));
    for (Snapshot.Goroutine goroutine : snapshot.goroutines()) {
      if (goroutine.status() != GoStatus.DEAD) {
        alive.add(goroutine.id());
      }
      if (goroutine.status() == GoStatus.WAITING) {
        waits.put(goroutine.id(), wait(goroutine));
      }
    }
  }

  /// The whole graph. Looks through the heap once for each goroutine.
  public static WaitForGraph of(MachineState state) {
    return new WaitForGraph(state, _ -> true);
  }

  /// Without the help of others than these.
  static WaitForGraph among(MachineState state, Set<Integer> helpers) {
    return new WaitForGraph(state, goroutine -> helpers.contains(goroutine.id()));
  }

  /// The waiting goroutines, by id.
  public Map<Integer, Wait> waits() {
    return java.util.Collections.unmodifiableMap(waits);
  }

  /// All edges, by the id of the goroutine that waits.
  public List<Edge> edges() {
    return waits.values().stream().flatMap(wait -> wait.edges().stream()).toList();
  }

  /// The goroutines that can never run again, whatever is chosen.
  public Set<Integer> stuck() {
    return state.stuck(Set.of());
  }

  boolean isAlive(int id) {
    return alive.contains(id);
  }

  private Wait wait(Snapshot.Goroutine goroutine) {
    List<SyncObject> waitsFor =
        goroutine.waitsFor().stream()
            .distinct()
            .filter(objects::containsKey)
            .map(objects::get)
            .toList();
    WaitReason reason = goroutine.reason();
    if (reason == null || reason == WaitReason.SLEEP || reason == WaitReason.IO_WAIT) {
      return new Wait(goroutine, Need.NOTHING, waitsFor, List.of());
    }
    if (waitsFor.isEmpty()) {
      return new Wait(goroutine, Need.NOBODY, waitsFor, List.of());
    }
    SyncObject first = waitsFor.getFirst();
    if (isLock(first.kind()) && reason != WaitReason.COND_WAIT) {
      List<Edge> edges = lockEdges(goroutine, first);
      return new Wait(goroutine, edges.isEmpty() ? Need.NOTHING : Need.ALL, waitsFor, edges);
    }
    return helpers(goroutine, waitsFor);
  }

  private static boolean isLock(ObjectKind kind) {
    return kind == ObjectKind.MUTEX || kind == ObjectKind.RW_MUTEX || kind == ObjectKind.ONCE;
  }

  /// To the holders; a reader that only a waiting writer keeps out waits for that writer.
  private static List<Edge> lockEdges(Snapshot.Goroutine goroutine, SyncObject lock) {
    boolean reader = goroutine.reason() == WaitReason.RWMUTEX_RLOCK;
    if (reader && lock.readers()) {
      return lock.waiters().stream()
          .filter(waiter -> waiter.goroutine() != goroutine.id() && !waiter.value().equals("reads"))
          .limit(1)
          .map(
              writer ->
                  edge(goroutine, writer.goroutine(), lock, "asked for " + lock.name() + " first"))
          .toList();
    }
    return lock.holders().stream()
        .distinct()
        .map(holder -> edge(goroutine, holder, lock, "holds " + lock.name()))
        .toList();
  }

  private Wait helpers(Snapshot.Goroutine goroutine, List<SyncObject> waitsFor) {
    if (waitsFor.stream().anyMatch(this::comesFromTimer)) {
      return new Wait(goroutine, Need.NOTHING, waitsFor, List.of());
    }
    List<Edge> edges = new ArrayList<>();
    for (SyncObject object : waitsFor) {
      String why = "could " + Words.help(goroutine, object);
      for (Snapshot.Goroutine other : candidates) {
        if (edges.size() < MAX_EDGES
            && other.id() != goroutine.id()
            && canUse(other, object)
            && wakes(other.id()).contains(goroutine.id())) {
          edges.add(edge(goroutine, other.id(), object, why));
        }
      }
    }
    return new Wait(goroutine, Need.ANY, waitsFor, edges);
  }

  private boolean comesFromTimer(SyncObject channel) {
    return snapshot.timers().stream().anyMatch(timer -> timer.object() == channel.id());
  }

  private boolean canUse(Snapshot.Goroutine goroutine, SyncObject object) {
    return reach.computeIfAbsent(goroutine.id(), state::reachableObjects).contains(object.id());
  }

  private Set<Integer> wakes(int goroutine) {
    return wakes.computeIfAbsent(goroutine, state::wakes);
  }

  /// Whether a goroutine waits for what it would do itself later on.
  boolean waitsForItself(int goroutine) {
    return wakes(goroutine).contains(goroutine);
  }

  private static Edge edge(Snapshot.Goroutine from, int to, SyncObject object, String why) {
    return new Edge(from.id(), to, object.id(), object.name(), why, false);
  }
}

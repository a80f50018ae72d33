package dev.gopark.runtime.model;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/// Finds the channels and locks that a goroutine can still use: those it can reach from its own
/// stack and from package-level variables, without going through another goroutine's stack.
public final class Reachability {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> open = new ArrayDeque<>();

  private final References references;

  private Reachability(MachineData data) {
    references = new References(data);
  }

  /// Ids of the objects that `goroutine` can reach, in ascending order.
  public static Set<Integer> objects(MachineData data, Goroutine goroutine) {
    Reachability reachability = new Reachability(data);
    reachability.add(data.globals);
    reachability.references.ofStack(goroutine, reachability::add);
    Set<Integer> ids = new TreeSet<>();
    while (!reachability.open.isEmpty()) {
      Object object = reachability.open.removeFirst();
      if (object instanceof SyncState state) {
        ids.add(state.id);
      }
      reachability.follow(object);
    }
    return ids;
  }

  private void follow(Object object) {
    switch (object) {
      case Goroutine _, SyncState.Semaphored _ -> {}
      case Sudog place -> {
        if (place.ref != null && !References.isValue(place.ref)) {
          add(place.ref);
        }
      }
      default -> references.of(object, this::add);
    }
  }

  private void add(Object object) {
    if (seen.add(object)) {
      open.addLast(object);
    }
  }
}

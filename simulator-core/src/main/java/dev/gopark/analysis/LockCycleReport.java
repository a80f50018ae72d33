package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Explains a circle of lock holders by Coffman's four conditions. A goroutine that waits for
/// itself is a circle of one: a mistake of another kind, and called so.
final class LockCycleReport {
  private final MachineState state;
  private final WaitForGraph graph;
  private final List<Edge> cycle;
  private final boolean first;
  private final Prose prose;

  /// @param first whether goroutines that wait for no circle are told of here
  LockCycleReport(MachineState state, WaitForGraph graph, List<Edge> cycle, boolean first) {
    this.state = state;
    this.graph = graph;
    this.cycle = cycle;
    this.first = first;
    this.prose = new Prose(state, graph);
  }

  Finding finding() {
    List<Integer> members = members();
    List<Integer> outside = outside(members);
    List<Edge> edges = new ArrayList<>();
    cycle.forEach(edge -> edges.add(inCycle(edge)));
    for (int id : outside) {
      edges.addAll(prose.wait(id).edges());
    }
    return new Finding(
        Kind.DEADLOCK,
        true,
        title(members, outside),
        members,
        locks(),
        edges,
        coffman(members),
        positions(members),
        prose.since(members),
        advice(members),
        Stream.concat(members.stream(), outside.stream()).map(prose::sentence).toList());
  }

  private static Edge inCycle(Edge edge) {
    return new Edge(edge.from(), edge.to(), edge.objectId(), edge.object(), edge.why(), true);
  }

  private List<Integer> members() {
    return cycle.stream().map(Edge::from).toList();
  }

  private boolean alone() {
    return cycle.size() == 1;
  }

  private List<String> locks() {
    return cycle.stream().map(Edge::object).distinct().toList();
  }

  /// Those who wait for a member, or for somebody who does; when nothing moves any more all the
  /// others too.
  private List<Integer> outside(List<Integer> members) {
    Set<Integer> found = new LinkedHashSet<>(members);
    boolean total = first && state.snapshot().outcome() instanceof Outcome.Deadlocked;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Wait wait : graph.waits().values()) {
        boolean waitsForOne = wait.edges().stream().anyMatch(edge -> found.contains(edge.to()));
        changed |= (waitsForOne || total) && found.add(wait.id());
      }
    }
    return found.stream().skip(members.size()).sorted().toList();
  }

  private String title(List<Integer> members, List<Integer> outside) {
    String what =
        alone()
            ? "Deadlock: %s locks %s twice"
                .formatted(Words.who(members.getFirst()), locks().getFirst())
            : "Deadlock: %d goroutines wait in a cycle".formatted(members.size());
    if (outside.isEmpty()) {
      return what;
    }
    int id = outside.getFirst();
    String other = "%s %s".formatted(Words.who(id), prose.action(id));
    return outside.size() == 1
        ? "%s; %s for ever".formatted(what, other)
        : "%s; %s and %d more wait for ever".formatted(what, other, outside.size() - 1);
  }

  private Coffman coffman(List<Integer> members) {
    return new Coffman(
        mutualExclusion(),
        holdAndWait(),
        "Go never takes a lock away from its holder",
        alone() ? null : circle(members));
  }

  private String mutualExclusion() {
    String lock = locks().getFirst();
    if (readsTwice()) {
      return "a writer shares " + lock + " with nobody";
    }
    return locks().size() == 1
        ? lock + " is held by one goroutine"
        : "each " + Words.noun(locks()) + " is held by one goroutine";
  }

  /// What a member holds is what the one before it wants. A reader that a writer keeps out holds
  /// nothing that the writer's place in the circle would show.
  private String holdAndWait() {
    for (int i = 0; i < cycle.size(); i++) {
      Edge wants = cycle.get(i);
      Edge held = before(i);
      int line = state.heldSince(wants.from(), held.objectId());
      if (line > 0 || i == cycle.size() - 1) {
        String again = held.objectId() == wants.objectId() ? " again" : "";
        return "G%d holds %s%s and wants %s%s%s"
            .formatted(
                wants.from(), held.object(), Words.since(line), wants.object(), again, likewise());
      }
    }
    throw new IllegalStateException("a circle of nobody");
  }

  private String likewise() {
    int others = cycle.size() - 1;
    return others == 0 || readsTwice()
        ? ""
        : others == 1
            ? ", and the other likewise"
            : ", and the other %d likewise".formatted(others);
  }

  private Edge before(int index) {
    return cycle.get((index + cycle.size() - 1) % cycle.size());
  }

  /// Whether the circle is that of a reader that reads again after a writer has asked.
  private boolean readsTwice() {
    return !alone() && locks().size() == 1;
  }

  private static String circle(List<Integer> members) {
    List<String> names = new ArrayList<>(members.stream().map(id -> "G" + id).toList());
    if (names.size() > 8) {
      names.subList(3, names.size() - 1).clear();
      names.add(3, "…");
    }
    names.add("G" + members.getFirst());
    return String.join(" → ", names);
  }

  private List<String> positions(List<Integer> members) {
    Set<String> positions = new LinkedHashSet<>(prose.positions(members));
    for (int i = 0; i < cycle.size(); i++) {
      Edge held = before(i);
      int line = state.heldSince(members.get(i), held.objectId());
      if (line > 0) {
        positions.add(prose.goroutine(members.get(i)).file() + ":" + line);
      }
    }
    return List.copyOf(positions);
  }

  private List<String> advice(List<Integer> members) {
    if (alone()) {
      return List.of(
          "Lock once: split the method into one that locks and one that expects the lock to be"
              + " held.",
          "Go's mutexes are not reentrant: they do not know who holds them.");
    }
    if (readsTwice()) {
      return List.of(
          "Lock for reading once: a writer that asks in between waits for the first time, and the"
              + " second waits for the writer.",
          "Split the method into one that locks and one that expects the lock to be held.");
    }
    String noun = Words.noun(locks());
    return List.of(
        "Order the %ss: let every goroutine take them in the same order.".formatted(noun),
        "Use TryLock, and let go of the first %s when the second cannot be had.".formatted(noun),
        members.size() == 2
            ? "Or guard both with one lock: then nobody waits with a %s in hand.".formatted(noun)
            : "A waiter: let a semaphore admit at most %d of the %d goroutines at a time."
                .formatted(members.size() - 1, members.size()));
  }
}

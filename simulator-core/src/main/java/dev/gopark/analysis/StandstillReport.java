package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.analysis.Wait.Need;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot.SyncObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Explains a deadlock that is no circle of lock holders, and calls it what it is: a forgotten
/// close, a send that nobody receives, a nil channel, a wait group that is never done, a lock whose
/// holder has ended.
final class StandstillReport {
  private final MachineState state;
  private final WaitForGraph graph;
  private final Prose prose;
  private final List<Integer> ids;
  private final Kind kind;

  /// @param ids goroutines that wait for ever
  StandstillReport(MachineState state, WaitForGraph graph, List<Integer> ids, Kind kind) {
    this.state = state;
    this.graph = graph;
    this.prose = new Prose(state, graph);
    this.ids = ids;
    this.kind = isIdle() ? Kind.LEAK : kind;
  }

  /// Whether the program has ended, and all of them just wait for more work: each could have given
  /// the next one some, had it got some.
  private boolean isIdle() {
    return ids.size() > 1
        && state.snapshot().outcome() instanceof Outcome.Exited
        && ids.stream().allMatch(prose::inRange);
  }

  Finding finding() {
    Cause cause = cause();
    return new Finding(
        kind,
        true,
        (kind == Kind.LEAK ? "Leak: " : "Deadlock: ") + cause.title() + others(),
        ids,
        objects(),
        edges(),
        coffman(),
        prose.positions(ids),
        prose.since(ids),
        cause.advice(),
        ids.stream().map(prose::sentence).toList());
  }

  /// The members of a leak wait at the same place, for the same reason.
  private String others() {
    int more = ids.size() - 1;
    return kind == Kind.LEAK && more > 0 && !isIdle()
        ? (more == 1 ? "; 1 more does so too" : "; %d more do so too".formatted(more))
        : "";
  }

  private List<Wait> waits() {
    return ids.stream().map(prose::wait).toList();
  }

  private List<String> objects() {
    return waits().stream()
        .flatMap(wait -> wait.objects().stream())
        .map(SyncObject::name)
        .distinct()
        .toList();
  }

  /// With an edge to nobody for each goroutine that nobody can help.
  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (Wait wait : waits()) {
      edges.addAll(wait.edges());
      if (wait.edges().isEmpty()) {
        SyncObject object = wait.objects().isEmpty() ? null : wait.objects().getFirst();
        String name = object == null ? "" : object.name();
        String why = Words.action(wait.goroutine(), wait.objects());
        edges.add(new Edge(wait.id(), 0, object == null ? 0 : object.id(), name, why, false));
      }
    }
    return edges;
  }

  /// What a lock and a channel make together is a circle, but a message is nothing that anybody
  /// holds.
  private @Nullable Coffman coffman() {
    for (Wait wait : waits()) {
      for (Edge edge : wait.edges()) {
        Wait other = graph.waits().get(edge.to());
        if (wait.need() == Need.ALL && other != null && ids.contains(other.id())) {
          int line = state.heldSince(edge.to(), edge.objectId());
          String hold = "G%d holds %s%s and %s";
          return new Coffman(
              edge.object() + " is held by one goroutine",
              hold.formatted(edge.to(), edge.object(), Words.since(line), prose.action(edge.to())),
              "Go never takes a lock away from its holder",
              null);
        }
      }
    }
    return null;
  }

  /// The first of these that some goroutine's wait is.
  private Cause cause() {
    if (ids.isEmpty()) {
      return new Cause(
          "main has called runtime.Goexit and no goroutine is left",
          List.of("Let main return, or end the program with os.Exit."));
    }
    for (int id : ids) {
      Cause cause = cause(prose.wait(id));
      if (cause != null) {
        return cause;
      }
    }
    return together();
  }

  /// What is wrong with this wait whatever the others do, or null.
  private @Nullable Cause cause(Wait wait) {
    if (wait.objects().isEmpty()) {
      return wait.goroutine().reason() == WaitReason.SELECT_NO_CASES
          ? null
          : Cause.nilChannel(wait);
    }
    if (wait.need() == Need.ALL) {
      boolean held = wait.edges().stream().anyMatch(edge -> graph.isAlive(edge.to()));
      return held ? heldWhileWaiting(wait) : Cause.neverUnlocked(wait);
    }
    if (prose.inRange(wait.id()) && !isTimer(wait.objects().getFirst()) && nobodyMoves(wait)) {
      return Cause.forgottenClose(List.of(wait));
    }
    return wait.edges().isEmpty() ? orphan(wait) : null;
  }

  /// Whether no other goroutine waits to use the channel from its other side.
  private boolean nobodyMoves(Wait wait) {
    return wait.objects().stream().allMatch(channel -> channel.senders().isEmpty())
        && wait.edges().stream().allMatch(edge -> waitsLikewise(edge, wait));
  }

  /// A goroutine that can reach the channel but receives from it itself will not send.
  private boolean waitsLikewise(Edge edge, Wait wait) {
    Wait other = graph.waits().get(edge.to());
    return other != null
        && (other.goroutine().waitsFor().equals(wait.goroutine().waitsFor())
            || other.objects().stream().anyMatch(o -> o.kind() == ObjectKind.WAIT_GROUP));
  }

  /// The holder waits for something else than a lock.
  private @Nullable Cause heldWhileWaiting(Wait wait) {
    for (Edge edge : wait.edges()) {
      Wait holder = graph.waits().get(edge.to());
      if (holder != null && ids.contains(holder.id()) && holder.need() != Need.ALL) {
        return new Cause(
            "a lock held while waiting: %s waits for %s, which %s holds while it %s"
                .formatted(
                    Words.who(wait.id()),
                    edge.object(),
                    Words.who(holder.id()),
                    prose.action(holder.id())),
            List.of(
                "Unlock %s before anything that may wait: copy what you need under the lock, then"
                        .formatted(edge.object())
                    + " send, receive or wait without it."));
      }
    }
    return null;
  }

  private Cause orphan(Wait wait) {
    SyncObject object = wait.objects().getFirst();
    String who = Words.who(wait.id());
    String name = object.name();
    String call = prose.libraryCall(wait.id());
    if (object.kind() == ObjectKind.CHANNEL && !call.isEmpty()) {
      return Cause.inLibrary(who, call);
    }
    if (wait.objects().stream().anyMatch(Words::isContext)) {
      return neverCancelled(wait);
    }
    if (wait.objects().size() > 1) {
      return new Cause(
          "%s waits in a select whose channels nobody else uses".formatted(who),
          List.of(
              "Give the select a case that always comes: a timeout, a done channel, a default."));
    }
    if (isTimer(object)) {
      return spentTimer(wait, object);
    }
    if (isLockOfNobody(wait, object)) {
      return Cause.copied(who, name);
    }
    if (graph.waitsForItself(wait.id())) {
      return itself(wait, object);
    }
    return switch (object.kind()) {
      case CHANNEL ->
          Words.sends(wait.goroutine(), object)
              ? Cause.orphanSend(who, object)
              : Cause.orphanReceive(who, name);
      case WAIT_GROUP -> Cause.neverDone(who, object);
      case COND ->
          new Cause(
              "a lost signal: %s waits for a signal on %s, and nobody is left to send one"
                  .formatted(who, name),
              List.of(
                  "Signal after every change of the condition, and wait in a loop that tests it."));
      case MUTEX, RW_MUTEX, ONCE, SEMAPHORE ->
          new Cause(
              "%s waits for %s, which nobody releases".formatted(who, name),
              List.of("Release it on every way out, with defer."));
    };
  }

  /// Whether only a timer sends on `object`.
  private static boolean isTimer(SyncObject object) {
    return object.detail().equals(SyncObject.TIMER);
  }

  private Cause spentTimer(Wait wait, SyncObject channel) {
    return new Cause(
        "a timer that does not fire any more: %s %s the timer or ticker of %s, which has fired or was stopped"
            .formatted(
                Words.who(wait.id()),
                prose.inRange(wait.id()) ? "ranges over the channel of" : "receives from",
                channel.createdAt()),
        List.of(
            "Stop closes no channel: wait for a done channel too, in a select, and close that.",
            "Take a value out only if Stop returned false and nobody has received it before."));
  }

  /// Whether `object` is locked, though nobody has locked it: a copy keeps the state, but it is
  /// another lock.
  private static boolean isLockOfNobody(Wait wait, SyncObject object) {
    boolean lock = object.kind() == ObjectKind.MUTEX || object.kind() == ObjectKind.RW_MUTEX;
    return lock && wait.goroutine().reason() != WaitReason.COND_WAIT && object.holders().isEmpty();
  }

  /// Only the goroutine itself has what it waits for still before it.
  private static Cause itself(Wait wait, SyncObject object) {
    String who = Words.who(wait.id());
    String name = object.name();
    return switch (object.kind()) {
      case CHANNEL ->
          new Cause(
              Words.sends(wait.goroutine(), object)
                  ? "an orphan send: %s sends on %s, which only itself would receive from, later"
                      .formatted(who, name)
                  : "an orphan receive: %s receives from %s, which only itself would send on, later"
                      .formatted(who, name),
              List.of(
                  "Send and receive in different goroutines, or give the channel room for the"
                      + " value."));
      case WAIT_GROUP ->
          new Cause(
              "the wait group %s is never done: %s waits for a Done of its own"
                  .formatted(name, who),
              List.of("Wait in a goroutine that the wait group does not count."));
      case COND, MUTEX, RW_MUTEX, ONCE, SEMAPHORE ->
          new Cause(
              "a lost signal: %s waits on %s for a signal of its own".formatted(who, name),
              List.of("Signal in another goroutine than the one that waits."));
    };
  }

  private Cause neverCancelled(Wait wait) {
    return new Cause(
        "a context is never cancelled: %s %s, and nobody can call cancel any more"
            .formatted(Words.who(wait.id()), prose.action(wait.id())),
        List.of("Write `defer cancel()` where the context is made."));
  }

  /// Nobody's wait is hopeless by itself, but for `select {}`.
  private Cause together() {
    List<Wait> others = waits().stream().filter(wait -> wait.need() != Need.NOBODY).toList();
    if (isIdle()) {
      return Cause.forgottenClose(others);
    }
    List<Wait> knot = Knot.of(others);
    if (!knot.isEmpty() && onOneSideOfOneObject(knot)) {
      return inVain(knot);
    }
    if (others.size() > 1) {
      return new Cause(
          "%d goroutines wait for each other%s".formatted(knot.size(), forThem(others, knot)),
          List.of(
              "Let one of them go on without the others: a buffer, a select with a default, another"
                  + " order."));
    }
    int id = ids.getFirst();
    return new Cause(
        "%s %s for ever and nothing else is left to run".formatted(Words.who(id), prose.action(id)),
        List.of(
            "Wait for something that comes, such as a wait group or a channel that is closed at the"
                + " end."));
  }

  /// The first of those who wait only because the others of a knot do.
  private String forThem(List<Wait> all, List<Wait> knot) {
    List<Wait> outside = all.stream().filter(wait -> !knot.contains(wait)).toList();
    if (outside.isEmpty()) {
      return "";
    }
    int id = outside.getFirst().id();
    return outside.size() == 1
        ? "; %s %s".formatted(Words.who(id), prose.action(id))
        : "; %s %s, and %d more wait for them too"
            .formatted(Words.who(id), prose.action(id), outside.size() - 1);
  }

  /// All wait for what only those among them could do who wait as well.
  private Cause inVain(List<Wait> waits) {
    Wait first = waits.getFirst();
    SyncObject object = first.objects().getFirst();
    if (waits.size() > 1 && object.kind() == ObjectKind.COND) {
      return new Cause(
          "a lost signal: %s wait for a signal on %s, and all who could send one wait themselves"
              .formatted(
                  Words.list(waits.stream().map(w -> Words.who(w.id())).toList()), object.name()),
          List.of(
              "If goroutines wait on one cond for different things, Signal may wake the wrong one:"
                  + " use Broadcast, or a cond for each condition.",
              "Signal on every way out after a change of the condition."));
    }
    return orphan(first);
  }

  /// Whether all of them wait for the same object in the same way: all send on a channel, say.
  private static boolean onOneSideOfOneObject(List<Wait> waits) {
    Wait first = waits.getFirst();
    SyncObject channel = first.objects().getFirst();
    return (channel.kind() == ObjectKind.CHANNEL || channel.kind() == ObjectKind.COND)
        && waits.stream()
            .allMatch(
                wait ->
                    wait.goroutine().waitsFor().equals(List.of(channel.id()))
                        && wait.goroutine().reason() == first.goroutine().reason());
  }
}

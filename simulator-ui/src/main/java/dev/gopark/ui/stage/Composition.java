package dev.gopark.ui.stage;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.Snapshot.NetworkWait;
import dev.gopark.runtime.Snapshot.Processor;
import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.runtime.Snapshot.Waiter;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.stage.StagePicture.Backstage;
import dev.gopark.ui.stage.StagePicture.Detail;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ProcessorPicture;
import dev.gopark.ui.stage.StagePicture.Strip;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns one snapshot into one [StagePicture]: gives each goroutine its one place, and folds what
/// is too much to draw. A place is where the goroutine will be found again: on a processor, in a
/// run queue, at a timer, or in the first wait queue it stands in.
final class Composition {
  private static final Texts TEXTS = Texts.of("stage");

  /// So many tokens of a wait queue are drawn.
  static final int STRIP_LIMIT = 10;

  /// The same in a crowd.
  static final int STRIP_LIMIT_IN_A_CROWD = 5;

  /// So many tokens of a processor's local queue are drawn.
  static final int QUEUE_LIMIT = 4;

  /// Above this many processors, their queues are only counted.
  static final int FULL_PROCESSORS = 16;

  /// Above this many, a processor is one line.
  static final int CARD_PROCESSORS = 24;

  /// The same when there are very many goroutines, for which room is needed.
  static final int FULL_PROCESSORS_IN_A_CROWD = 4;

  /// The size of a local run queue, where it has a limit.
  static final int QUEUE_CAPACITY = 256;

  private final Snapshot snapshot;
  private final SchedulingPolicy policy;
  private final Set<Integer> deadlocked;
  private final Map<Integer, Goroutine> goroutines = new HashMap<>();
  private final Map<Integer, Integer> homes = new HashMap<>();
  private final Set<Integer> placed = new HashSet<>();
  private final Look look;
  private final ThreadComposition threads;
  private final Crowd crowd;
  private final Detail detail;
  private int runnable;
  private int running;
  private int blocked;

  private static Detail detail(int processors, boolean isCrowd) {
    int full = isCrowd ? FULL_PROCESSORS_IN_A_CROWD : FULL_PROCESSORS;
    return processors > CARD_PROCESSORS
        ? Detail.LINE
        : processors > full ? Detail.COMPACT : Detail.FULL;
  }

  Composition(Snapshot snapshot, SchedulingPolicy policy, Set<Integer> deadlocked, Look look) {
    this.snapshot = snapshot;
    this.policy = policy;
    this.deadlocked = deadlocked;
    this.look = look;
    this.threads = new ThreadComposition(snapshot, this);
    this.crowd = Crowd.of(snapshot.goroutines());
    this.detail = detail(snapshot.processors().size(), crowd.cells() > 0);
    for (Goroutine goroutine : snapshot.goroutines()) {
      goroutines.put(goroutine.id(), goroutine);
      switch (goroutine.status()) {
        case RUNNABLE -> runnable++;
        case RUNNING -> running++;
        case SYSCALL, WAITING -> blocked++;
        case DEAD -> {}
      }
    }
    findHomes();
  }

  /// For each waiting goroutine the object at which its token stands: the first of those it waits
  /// for.
  private void findHomes() {
    Map<Integer, Set<Integer>> queued = new HashMap<>();
    for (SyncObject object : snapshot.objects()) {
      for (Waiter waiter : object.senders()) {
        queued.computeIfAbsent(waiter.goroutine(), _ -> new HashSet<>()).add(object.id());
      }
      for (Waiter waiter : object.waiters()) {
        queued.computeIfAbsent(waiter.goroutine(), _ -> new HashSet<>()).add(object.id());
      }
    }
    queued.forEach(
        (id, places) -> {
          Goroutine goroutine = goroutines.get(id);
          if (goroutine != null && goroutine.status() == GoStatus.WAITING) {
            homes.put(id, firstOf(goroutine.waitsFor(), places));
          }
        });
  }

  private static int firstOf(List<Integer> order, Set<Integer> places) {
    for (int id : order) {
      if (places.contains(id)) {
        return id;
      }
    }
    return places.stream().min(Integer::compare).orElseThrow();
  }

  StagePicture picture(Set<Integer> deadlockedObjects) {
    boolean compact = detail != Detail.FULL;
    List<ProcessorPicture> processors =
        snapshot.processors().stream().map(p -> processor(p, compact)).toList();
    Strip global = queue(snapshot.globalQueue(), stripLimit(), goroutines.size());
    TimerComposition timers = new TimerComposition(snapshot, this);
    Strip sleepers = timers.sleepers();
    Strip network = network();
    Backstage backstage = look.full() ? threads.backstage() : null;
    var cards = new CardComposition(snapshot, this, deadlockedObjects).cards();
    Strip calls = rest(g -> g.status() == GoStatus.SYSCALL);
    Predicate<Goroutine> isAdrift = g -> g.status() == GoStatus.WAITING || g.frozen();
    String adriftTitle = adriftTitle(unplaced(isAdrift).toList());
    return new StagePicture(
        counts(),
        snapshot.rule(),
        detail,
        policy.hasRunnext(),
        policy.hasLocalQueues(),
        processors,
        global,
        sleepers,
        timers.others(),
        timers.clock(),
        calls,
        network,
        backstage,
        rest(isAdrift),
        adriftTitle,
        cards,
        crowd);
  }

  private static String adriftTitle(List<Goroutine> adrift) {
    if (adrift.stream().anyMatch(Goroutine::frozen)) {
      return adrift.stream().allMatch(Goroutine::frozen)
          ? TEXTS.say("place.frozen")
          : TEXTS.say("place.waiting.frozen");
    }
    return adrift.stream().allMatch(g -> isHopeless(g.reason()))
        ? TEXTS.say("place.nothing")
        : TEXTS.say("place.elsewhere");
  }

  private static boolean isHopeless(@Nullable WaitReason reason) {
    return reason == WaitReason.SELECT_NO_CASES
        || reason == WaitReason.CHAN_RECEIVE_NIL
        || reason == WaitReason.CHAN_SEND_NIL;
  }

  private List<String> counts() {
    return List.of(
        TEXTS.say("count.step", snapshot.step()),
        TEXTS.say("count.time", Numbers.duration(snapshot.nanos())),
        TEXTS.say("count.goroutines", runnable, running, blocked));
  }

  private ProcessorPicture processor(Processor processor, boolean compact) {
    int onIt = processor.running() == 0 ? caller(processor) : processor.running();
    Mention current = onIt == 0 ? null : mention(onIt, true, "");
    Mention next =
        processor.runnext() == 0 || compact ? null : mention(processor.runnext(), true, "");
    List<Integer> waiting = processor.queue();
    if (compact && processor.runnext() != 0) {
      waiting = new ArrayList<>(waiting);
      waiting.addFirst(processor.runnext());
      placed.add(processor.runnext());
    }
    boolean bounded = policy.hasBoundedQueues();
    int capacity = bounded ? QUEUE_CAPACITY : goroutines.size();
    String limit = bounded ? "/" + QUEUE_CAPACITY : "";
    return new ProcessorPicture(
        processor.number(),
        processor.status(),
        processor.thread() < 0 ? null : threads.mention(processor.thread()),
        current,
        next,
        queue(waiting, compact ? 0 : QUEUE_LIMIT, capacity),
        Numbers.grouped(waiting.size()) + limit,
        processor.ran(),
        processor.stole());
  }

  /// How many tokens of a queue are drawn.
  int stripLimit() {
    return crowd.cells() > 0 ? STRIP_LIMIT_IN_A_CROWD : STRIP_LIMIT;
  }

  /// The goroutine whose system call its thread has taken the processor into, or 0.
  private int caller(Processor processor) {
    return processor.status() != ProcessorStatus.SYSCALL
        ? 0
        : snapshot.threads().stream()
            .filter(thread -> thread.number() == processor.thread())
            .mapToInt(Snapshot.Thread::goroutine)
            .findFirst()
            .orElse(0);
  }

  private Strip queue(List<Integer> ids, int limit, int capacity) {
    int shown = ids.size() > limit ? Math.max(0, limit - 1) : ids.size();
    List<Mention> mentions =
        seen(ids, Integer::intValue, shown).map(id -> mention(id, true, "")).toList();
    placed.addAll(ids);
    return new Strip(mentions, ids.size(), density(ids.size(), capacity));
  }

  /// The first `limit` of a queue; the selected goroutine, if it is further back, in the place of
  /// the last.
  private <T> Stream<T> seen(List<T> queue, ToIntFunction<T> goroutine, int limit) {
    List<T> first = new ArrayList<>(queue.subList(0, Math.min(limit, queue.size())));
    for (T member : queue.subList(first.size(), queue.size())) {
      if (goroutine.applyAsInt(member) == look.goroutine()) {
        if (!first.isEmpty()) {
          first.removeLast();
        }
        first.add(member);
      }
    }
    return first.stream();
  }

  /// Goroutines that stand in one place, each with a note.
  <T> Strip strip(List<T> queue, ToIntFunction<T> goroutine, Function<T, String> note) {
    List<Mention> shown =
        seen(queue, goroutine, stripLimit())
            .map(member -> mention(goroutine.applyAsInt(member), true, note.apply(member)))
            .toList();
    queue.forEach(member -> placed.add(goroutine.applyAsInt(member)));
    return new Strip(shown, queue.size(), density(queue.size(), goroutines.size()));
  }

  /// Places the sleepers that nobody has placed, a snapshot's timers being limited; how many.
  int placeSleepers() {
    List<Goroutine> others = unplaced(g -> g.reason() == WaitReason.SLEEP).toList();
    others.forEach(goroutine -> placed.add(goroutine.id()));
    return others.size();
  }

  /// Who waits for the network, and for what.
  private Strip network() {
    return strip(snapshot.poller().waits(), NetworkWait::goroutine, Composition::descriptor);
  }

  private static String descriptor(NetworkWait wait) {
    String what =
        TEXTS.say(wait.toWrite() ? "fd.write" : "fd.read", String.valueOf(wait.descriptor()));
    boolean known = wait.readyAtNanos() < Long.MAX_VALUE;
    return known ? TEXTS.say("fd.at", what, Numbers.duration(wait.readyAtNanos())) : what;
  }

  /// The goroutines that have no place yet and match.
  private Strip rest(Predicate<Goroutine> filter) {
    List<Goroutine> found = unplaced(filter).toList();
    List<Mention> shown =
        seen(found, Goroutine::id, stripLimit()).map(g -> mention(g.id(), true, "")).toList();
    return new Strip(shown, found.size(), density(found.size(), goroutines.size()));
  }

  private Stream<Goroutine> unplaced(Predicate<Goroutine> filter) {
    return snapshot.goroutines().stream()
        .filter(g -> g.status() != GoStatus.DEAD)
        .filter(g -> !placed.contains(g.id()) && !homes.containsKey(g.id()))
        .filter(filter);
  }

  /// The wait queue of an object; solid for those who stand there.
  Strip waiters(int object, List<Waiter> queue, int limit) {
    List<Mention> shown =
        seen(queue, Waiter::goroutine, limit).map(waiter -> waiter(object, waiter)).toList();
    return new Strip(shown, queue.size(), density(queue.size(), goroutines.size()));
  }

  private Mention waiter(int object, Waiter waiter) {
    boolean home = homes.getOrDefault(waiter.goroutine(), 0) == object;
    return mention(waiter.goroutine(), home, waiter.value());
  }

  boolean isSelected(SyncObject object) {
    return object.id() == look.object();
  }

  /// Whether the object is selected, or the selected goroutine waits for it or holds it.
  boolean concernsSelected(SyncObject object) {
    Goroutine chosen = goroutines.get(look.goroutine());
    return isSelected(object)
        || chosen != null
            && (chosen.waitsFor().contains(object.id()) || chosen.holds().contains(object.id()));
  }

  /// Goroutines named, but standing elsewhere.
  Strip named(List<Integer> ids) {
    List<Mention> shown =
        seen(ids, Integer::intValue, stripLimit()).map(id -> mention(id, false, "")).toList();
    return new Strip(shown, ids.size(), density(ids.size(), goroutines.size()));
  }

  /// A goroutine; solid if this is its place and nobody has placed it before.
  Mention mention(int id, boolean here, String value) {
    boolean solid = here && placed.add(id);
    Goroutine goroutine = goroutines.get(id);
    if (goroutine == null) {
      return new Mention(id, solid, GoroutineState.FINISHED, "", false, value);
    }
    return new Mention(
        id,
        solid,
        GoroutineState.of(goroutine),
        goroutine.shortName(),
        deadlocked.contains(id),
        value);
  }

  private static double density(int count, int capacity) {
    return capacity == 0 ? 0 : Math.min(1, (double) count / capacity);
  }
}

package dev.gopark.analysis;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.source.Pick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Measures how a run treats its goroutines: how long each of them waits for a lock and holds it,
/// how long it is ready before it runs, and what it gets of the processors' time. To be told of all
/// events of a run from its beginning.
public final class Progress {
  private static final long LONG_TURN_NANOS = 1_000_000;
  private static final int MAX_TURNS = 1_000;

  private final Map<Integer, LockUse> locks = new TreeMap<>();
  private final Map<Integer, Long> readySince = new TreeMap<>();
  private final Map<Integer, Long> runsSince = new TreeMap<>();
  private final Map<Integer, Long> processorNanos = new TreeMap<>();
  private final Map<Integer, Integer> waitsFor = new TreeMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private @Nullable LongWait longest;
  private boolean frozen;

  public Progress() {}

  private Progress(Progress other) {
    other.locks.forEach((id, use) -> locks.put(id, use.copy()));
    readySince.putAll(other.readySince);
    runsSince.putAll(other.runsSince);
    processorNanos.putAll(other.processorNanos);
    waitsFor.putAll(other.waitsFor);
    turns.addAll(other.turns);
    longest = other.longest;
    frozen = other.frozen;
  }

  /// An independent one that has been told the same.
  Progress copy() {
    return new Progress(this);
  }

  /// A goroutine that was ready for `nanos` before it ran, while `rival` ran for `rivalNanos`.
  record LongWait(int goroutine, long nanos, long step, int rival, long rivalNanos) {}

  /// A goroutine has run for long without a break.
  private record Turn(int goroutine, long begin, long end) {}

  /// What the users of one lock have got of it, by goroutine.
  record LockUse(String name, Map<Integer, Share> shares) {
    Share of(int goroutine) {
      return shares.computeIfAbsent(goroutine, _ -> new Share());
    }

    private LockUse copy() {
      Map<Integer, Share> copies = new TreeMap<>();
      shares.forEach((goroutine, share) -> copies.put(goroutine, share.copy()));
      return new LockUse(name, copies);
    }
  }

  /// What one goroutine has got of a lock.
  static final class Share {
    int count;
    long heldNanos;
    long waitedNanos;
    long since;
    String position = "";
    long step;

    private Share copy() {
      Share copy = new Share();
      copy.count = count;
      copy.heldNanos = heldNanos;
      copy.waitedNanos = waitedNanos;
      copy.since = since;
      copy.position = position;
      copy.step = step;
      return copy;
    }
  }

  /// Takes note of the next event.
  public void accept(Event event) {
    When when = event.when();
    switch (event) {
      case Event.Lock lock when !lock.reader() -> locked(lock);
      case Event.Unlock unlock when !unlock.reader() -> unlocked(unlock);
      case Event.GoBlock block -> blocked(block);
      case Event.GoCreate create -> readySince.put(create.created(), when.nanos());
      case Event.GoUnblock unblock -> readySince.put(unblock.unblocked(), when.nanos());
      case Event.GoSched _, Event.GoPreempt _ -> {
        stopped(when);
        readySince.put(when.goroutine(), when.nanos());
      }
      case Event.GoStart start -> started(start);
      case Event.GoEnd _ -> stopped(when);
      case Event.Picked picked -> frozen |= picked.pick() instanceof Pick.Freeze;
      default -> {}
    }
  }

  private void blocked(Event.GoBlock block) {
    stopped(block.when());
    for (Event.ObjectRef object : block.objects()) {
      switch (object.kind()) {
        case MUTEX, RW_MUTEX -> {
          if (waitsFor.putIfAbsent(block.when().goroutine(), object.id()) == null) {
            use(object).of(block.when().goroutine()).since = block.when().nanos();
          }
        }
        case CHANNEL, WAIT_GROUP, COND, ONCE, SEMAPHORE -> {}
      }
    }
  }

  private LockUse use(Event.ObjectRef lock) {
    return locks.computeIfAbsent(lock.id(), _ -> new LockUse(lock.name(), new TreeMap<>()));
  }

  private void locked(Event.Lock lock) {
    When when = lock.when();
    Share share = use(lock.object()).of(when.goroutine());
    if (waitsFor.remove(when.goroutine()) != null) {
      share.waitedNanos += when.nanos() - share.since;
    }
    share.count++;
    share.since = when.nanos();
    share.position = when.position();
    share.step = when.step();
  }

  private void unlocked(Event.Unlock unlock) {
    When when = unlock.when();
    Share share = use(unlock.object()).of(when.goroutine());
    share.heldNanos += Math.max(0, when.nanos() - share.since);
  }

  private void started(Event.GoStart start) {
    When when = start.when();
    Long since = readySince.remove(start.started());
    if (since != null && when.nanos() - since > Starvation.MAX_READY_NANOS) {
      waitedLong(start.started(), when, since);
    }
    runsSince.put(start.started(), when.nanos());
  }

  /// Being ready for long is nothing bad while all others take turns.
  private void waitedLong(int goroutine, When when, long since) {
    Map<Integer, Long> rivals = new TreeMap<>();
    for (Turn turn : turns) {
      rivals.merge(
          turn.goroutine(), Math.max(0, turn.end() - Math.max(turn.begin(), since)), Long::sum);
    }
    long waited = when.nanos() - since;
    rivals.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(rival -> rival.getValue() > Starvation.MAX_RIVAL_NANOS)
        .filter(_ -> longest == null || waited > longest.nanos())
        .ifPresent(
            rival ->
                longest =
                    new LongWait(goroutine, waited, when.step(), rival.getKey(), rival.getValue()));
  }

  private void stopped(When when) {
    Long since = runsSince.remove(when.goroutine());
    if (since != null && when.nanos() - since >= LONG_TURN_NANOS) {
      turns.add(new Turn(when.goroutine(), since, when.nanos()));
      if (turns.size() > MAX_TURNS) {
        turns.subList(0, MAX_TURNS / 2).clear();
      }
    }
    if (since != null) {
      processorNanos.merge(when.goroutine(), when.nanos() - since, Long::sum);
    }
  }

  /// Whether a person has frozen goroutines, so that it is not the program that treats them badly.
  boolean disturbed() {
    return frozen;
  }

  List<LockUse> locks() {
    return new ArrayList<>(locks.values());
  }

  @Nullable LongWait longest() {
    return longest;
  }

  /// Nanoseconds of processor time by goroutine, the most first.
  Map<Integer, Long> processorTime() {
    Map<Integer, Long> sorted = new LinkedHashMap<>();
    processorNanos.entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}

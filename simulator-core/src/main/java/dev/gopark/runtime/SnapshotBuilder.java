package dev.gopark.runtime;

import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.PollWait;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.Sysmon;
import dev.gopark.runtime.model.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a [Snapshot] of a machine's data.
final class SnapshotBuilder {
  private static final int MAX_VALUE_CHARS = 40;
  private static final int MAX_TIMERS = 1_000;

  private final MachineData data;
  private final Places places;
  private final long nanos;
  private final @Nullable Outcome outcome;
  private final Map<Integer, List<Integer>> holds = new HashMap<>();

  SnapshotBuilder(MachineData data, Places places, long nanos, @Nullable Outcome outcome) {
    this.data = data;
    this.places = places;
    this.nanos = nanos;
    this.outcome = outcome;
  }

  Snapshot build() {
    List<Snapshot.SyncObject> objects = data.objects.stream().map(this::object).toList();
    return new Snapshot(
        data.steps,
        data.events,
        nanos,
        data.processors.stream().map(SnapshotBuilder::processor).toList(),
        ids(data.globalQueue),
        timers(),
        data.threads.stream().map(this::thread).toList(),
        sysmon(),
        poller(),
        goroutines(),
        objects,
        outcome,
        data.rule);
  }

  private static Snapshot.Processor processor(Processor processor) {
    return new Snapshot.Processor(
        processor.number,
        processor.thread == null ? -1 : processor.thread.number,
        switch (processor.status) {
          case RUNNING -> Snapshot.ProcessorStatus.RUNNING;
          case SPINNING -> Snapshot.ProcessorStatus.SPINNING;
          case SYSCALL -> Snapshot.ProcessorStatus.SYSCALL;
          case IDLE -> Snapshot.ProcessorStatus.IDLE;
        },
        idOf(processor.running),
        idOf(processor.runnext),
        ids(processor.queue),
        processor.dispatches,
        processor.stolen,
        processor.clock);
  }

  private Snapshot.Thread thread(OsThread thread) {
    Processor processor = thread.processor < 0 ? null : data.processors.get(thread.processor);
    Goroutine running = processor == null ? null : processor.running;
    return new Snapshot.Thread(
        thread.number,
        status(thread, processor),
        thread.processor,
        idOf(thread.caller == null ? running : thread.caller),
        thread.call,
        thread.returnsAt,
        idOf(thread.locked));
  }

  private static Snapshot.ThreadStatus status(OsThread thread, @Nullable Processor processor) {
    boolean spins = processor != null && processor.status == Processor.Status.SPINNING;
    return switch (thread.status) {
      case RUNNING -> spins ? Snapshot.ThreadStatus.SPINNING : Snapshot.ThreadStatus.RUNNING;
      case PARKED -> Snapshot.ThreadStatus.PARKED;
      case SYSCALL -> Snapshot.ThreadStatus.SYSCALL;
      case POLLING -> Snapshot.ThreadStatus.POLLING;
      case AWAITS_LOCKED -> Snapshot.ThreadStatus.AWAITS_LOCKED;
      case WEDGED -> Snapshot.ThreadStatus.WEDGED;
      case SYSMON -> Snapshot.ThreadStatus.SYSMON;
    };
  }

  /// Its deep sleep is as long as what is left of it.
  private Snapshot.Sysmon sysmon() {
    Sysmon sysmon = data.sysmon;
    long sleep = sysmon.sleepsDeeply ? Math.max(0, sysmon.wakesAt - nanos) : sysmon.sleep;
    return new Snapshot.Sysmon(sysmon.wakesAt, sleep, sysmon.idleRounds, sysmon.sleepsDeeply);
  }

  private Snapshot.Poller poller() {
    List<Snapshot.NetworkWait> waits = data.pollWaits.stream().map(SnapshotBuilder::wait).toList();
    long ready = waits.isEmpty() ? PollWait.NEVER : waits.getFirst().readyAtNanos();
    return data.poller == null
        ? new Snapshot.Poller(-1, PollWait.NEVER, waits)
        : new Snapshot.Poller(
            data.poller.number,
            Math.min(ready, Math.min(data.pollBrokenAt, data.pollUntil)),
            waits);
  }

  private static Snapshot.NetworkWait wait(PollWait wait) {
    return new Snapshot.NetworkWait(wait.goroutine.id, wait.descriptor, wait.toWrite, wait.readyAt);
  }

  private static int idOf(@Nullable Goroutine goroutine) {
    return goroutine == null ? 0 : goroutine.id;
  }

  private static List<Integer> ids(Collection<Goroutine> goroutines) {
    return goroutines.stream().map(goroutine -> goroutine.id).toList();
  }

  private List<Snapshot.Timer> timers() {
    return data.processors.stream()
        .flatMap(processor -> processor.timers.stream())
        .sorted(
            Comparator.<Timer>comparingLong(timer -> timer.when)
                .thenComparingLong(timer -> timer.sequence))
        .limit(MAX_TIMERS)
        .map(SnapshotBuilder::timer)
        .toList();
  }

  private static Snapshot.Timer timer(Timer timer) {
    int channel = timer.channel == null ? 0 : timer.channel.id;
    return new Snapshot.Timer(timer.when, timer.purpose.label, idOf(timer.goroutine), channel);
  }

  private List<Snapshot.Goroutine> goroutines() {
    List<Snapshot.Goroutine> result = new ArrayList<>();
    for (MachineData.Finished finished : data.finished) {
      result.add(finished(finished));
    }
    for (Goroutine goroutine : data.goroutines.values()) {
      result.add(goroutine(goroutine));
    }
    result.sort(Comparator.comparingInt(Snapshot.Goroutine::id));
    return result;
  }

  private static Snapshot.Goroutine finished(MachineData.Finished finished) {
    return new Snapshot.Goroutine(
        finished.id(),
        finished.function(),
        Snapshot.GoStatus.DEAD,
        null,
        finished.file(),
        finished.line(),
        List.of(),
        List.of(),
        finished.creator(),
        finished.creatorFile(),
        finished.creatorLine(),
        finished.step(),
        finished.nanos(),
        false);
  }

  private Snapshot.Goroutine goroutine(Goroutine goroutine) {
    Places.Place place = places.of(goroutine);
    boolean user = place.function().isUser();
    return new Snapshot.Goroutine(
        goroutine.id,
        goroutine.function.name(),
        switch (goroutine.status) {
          case RUNNABLE -> Snapshot.GoStatus.RUNNABLE;
          case RUNNING -> Snapshot.GoStatus.RUNNING;
          case SYSCALL -> Snapshot.GoStatus.SYSCALL;
          case WAITING -> Snapshot.GoStatus.WAITING;
          case DEAD -> Snapshot.GoStatus.DEAD;
        },
        goroutine.reason,
        user ? place.file() : "",
        user ? place.line() : 0,
        waitsFor(goroutine),
        holds.getOrDefault(goroutine.id, List.of()),
        goroutine.creator,
        goroutine.startedBy.file(),
        goroutine.startedBy.line(),
        goroutine.sinceStep,
        goroutine.sinceNanos,
        goroutine.frozen);
  }

  private static List<Integer> waitsFor(Goroutine goroutine) {
    if (goroutine.waitingFor != null) {
      return List.of(goroutine.waitingFor.id);
    }
    return goroutine.sudogs.stream().map(place -> place.channel.id).toList();
  }

  private Snapshot.SyncObject object(SyncState state) {
    return switch (state) {
      case Channel channel -> channel(channel);
      case SyncState.Semaphored lock -> lock(lock);
    };
  }

  private static Snapshot.SyncObject channel(Channel channel) {
    return new Snapshot.SyncObject(
        channel.id,
        channel.kind,
        channel.name,
        channel.type,
        channel.capacity,
        buffered(channel),
        channel.senders.stream().map(place -> waiter(channel, place, true)).toList(),
        channel.receivers.stream().map(place -> waiter(channel, place, false)).toList(),
        List.of(),
        false,
        0,
        channel.closed,
        channel.closed ? "closed" : channel.timer == null ? "" : Snapshot.SyncObject.TIMER,
        channel.createdAt);
  }

  private static List<String> buffered(Channel channel) {
    List<String> values = new ArrayList<>(channel.count);
    for (int i = 0; i < channel.count; i++) {
      int index = (channel.receiveIndex + i) % channel.capacity;
      values.add(
          ValueText.render(
              channel.element,
              channel.words ? channel.wordBuffer[index] : 0,
              channel.words ? null : channel.refBuffer[index],
              MAX_VALUE_CHARS));
    }
    return values;
  }

  private static Snapshot.Waiter waiter(Channel channel, Sudog place, boolean sender) {
    String value =
        sender ? ValueText.render(channel.element, place.word, place.ref, MAX_VALUE_CHARS) : "";
    return new Snapshot.Waiter(place.goroutine.id, value, place.caseIndex >= 0);
  }

  private Snapshot.SyncObject lock(SyncState.Semaphored lock) {
    List<Integer> holders = lock.holders.stream().map(holder -> holder.goroutine().id).toList();
    for (int holder : holders) {
      holds.computeIfAbsent(holder, _ -> new ArrayList<>()).add(lock.id);
    }
    List<Snapshot.Waiter> waiters = new ArrayList<>();
    lock.waiters.forEach(g -> waiters.add(new Snapshot.Waiter(g.id, "", false)));
    lock.readerWaiters.forEach(g -> waiters.add(new Snapshot.Waiter(g.id, "reads", false)));
    return new Snapshot.SyncObject(
        lock.id,
        lock.kind,
        lock.name,
        lock.type,
        0,
        List.of(),
        List.of(),
        waiters,
        holders,
        lock.readers,
        lock.counter,
        false,
        lock.starving ? "starving" : lock.done ? "done" : "",
        lock.createdAt);
  }
}

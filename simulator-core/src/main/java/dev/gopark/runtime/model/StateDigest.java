package dev.gopark.runtime.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A 64-bit fingerprint of a machine's data. Objects are numbered in the order in which a fixed
/// walk discovers them, so that two machines in the same state have the same fingerprint whatever
/// their Java identities. Registers that are not live are left out, since they make no difference
/// any more, and so is the number of events: a machine that nobody observes makes none.
public final class StateDigest {
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Object> discovered = new ArrayList<>();
  private final LiveStack stack;
  private final References references;
  private long hash = 0xcbf29ce484222325L;

  /// Whether time, addresses and processors count.
  private final boolean exact;

  private StateDigest(MachineData data, boolean exact) {
    this.exact = exact;
    stack = new LiveStack(data.functions);
    references = new References(data);
  }

  /// The fingerprint of `data`.
  public static long of(MachineData data) {
    StateDigest digest = new StateDigest(data, true);
    digest.add(data);
    return digest.walk();
  }

  /// A fingerprint of what goroutines do and know: the same whenever, wherever and at whatever
  /// addresses they do. From two situations with the same fingerprint the same can follow.
  public static long ofSituation(MachineData data) {
    StateDigest digest = new StateDigest(data, false);
    digest.mix(data.world.fingerprint());
    digest.reference(data.globals);
    data.goroutines.values().forEach(digest::reference);
    return digest.walk();
  }

  private long walk() {
    for (int i = 0; i < discovered.size(); i++) {
      Object object = discovered.get(i);
      plain(object);
      references.of(object, this::reference);
    }
    return hash;
  }

  private void add(MachineData data) {
    mix(data.steps, data.heap.fingerprint(), data.chooser.fingerprint());
    mix(
        data.nextGoroutine,
        data.nextThread,
        data.spinning,
        data.turn.number,
        data.quantum,
        data.quantumLeft);
    mix(data.nextObject, data.nextTimer, data.written, data.inputPosition, data.exitCode);
    mix(data.stackLimit, data.races.size());
    data.idleProcessors.forEach(number -> mix(number));
    data.threads.forEach(this::add);
    data.idleThreads.forEach(thread -> mix(thread.number));
    data.systemCalls.forEach(thread -> mix(thread.number));
    data.pollWaits.forEach(this::add);
    add(data.sysmon);
    mix(data.world.fingerprint());
    data.deadlines.values().forEach(this::reference);
    mix(data.nextSystemCall, data.nextPollWait, number(data.poller), data.polledAt);
    mix(data.pollUntil, data.pollBrokenAt);
    mix(flag(data.needsSpinning), flag(data.initialising), data.threadLimit);
    data.finished.forEach(finished -> mix(finished.hashCode()));
    reference(data.globals);
    data.goroutines.values().forEach(this::reference);
    data.globalQueue.forEach(this::reference);
    data.held.forEach(this::reference);
    data.objects.forEach(this::reference);
    data.processors.forEach(this::add);
    add(data.tally);
  }

  private void add(Tally tally) {
    mix(tally.joinStalls, tally.peakGlobalQueue, tally.peakGoroutines);
    for (Tally.Share share : tally.shares()) {
      mix(share.busyNanos, share.switches, share.moves, share.steals, share.failedSteals);
      mix(share.peakQueue);
    }
  }

  private void add(Processor processor) {
    mix(processor.status.ordinal(), processor.clock, processor.schedtick, processor.syscalltick);
    mix(processor.dispatches, processor.stolen, number(processor.thread), processor.backOff);
    Sysmon.Seen seen = processor.seen;
    mix(seen.schedtick, seen.scheduledAt, seen.syscalltick, seen.calledAt);
    if (processor.backOff >= 0) {
      mix(processor.backOffGoroutine, processor.backOffOrder);
    }
    optional(processor.running);
    optional(processor.runnext);
    mix(processor.queue.size());
    processor.queue.forEach(this::reference);
    processor.timers.forEach(this::reference);
  }

  private void add(OsThread thread) {
    mix(thread.number, thread.status.ordinal(), thread.processor, thread.call.hashCode());
    mix(thread.returnsAt, thread.sequence, thread.locks, flag(thread.wasSpinning));
    optional(thread.caller);
    optional(thread.locked);
  }

  private void add(PollWait wait) {
    reference(wait.goroutine);
    mix(wait.descriptor, flag(wait.toWrite), wait.readyAt, wait.sequence);
  }

  private void add(Sysmon sysmon) {
    mix(sysmon.wakesAt, sysmon.sleep, sysmon.idleRounds, flag(sysmon.sleepsDeeply));
  }

  private static int number(@Nullable OsThread thread) {
    return thread == null ? -1 : thread.number;
  }

  private static int flag(boolean value) {
    return value ? 1 : 0;
  }

  private void optional(@Nullable Object object) {
    if (object == null) {
      mix(-1);
    } else {
      reference(object);
    }
  }

  private void reference(Object object) {
    Integer known = numbers.putIfAbsent(object, discovered.size());
    mix(known == null ? discovered.size() : known);
    if (known == null) {
      discovered.add(object);
    }
  }

  /// What an object holds besides references.
  private void plain(Object object) {
    switch (object) {
      case HeapObject heapObject -> heapObject(heapObject);
      case Goroutine goroutine -> goroutine(goroutine);
      case Channel channel -> {
        mix(channel.count, channel.sendIndex, channel.receiveIndex, channel.closed ? 1 : 0);
        mix(channel.wordBuffer);
        texts(channel.refBuffer);
      }
      case SyncState.Semaphored lock ->
          mix(
              lock.holders.size(),
              lock.waiters.size(),
              lock.counter,
              lock.starving ? 1 : 0,
              lock.done ? 1 : 0);
      case Sudog place ->
          mix(place.caseIndex, place.word, place.success ? 1 : 0, References.valueHash(place.ref));
      case Timer timer -> {
        mix(timer.period, timer.active ? 1 : 0, timer.direction);
        moment(timer.when, timer.sequence);
      }
      case Pointer pointer -> mix(pointer.slot);
      case UnsafePointer pointer -> moment(pointer.address());
      case SliceValue slice -> mix(slice.offset, slice.length, slice.capacity);
      case Box box -> mix(box.type.toString().hashCode(), box.word, References.valueHash(box.ref));
      case FunctionValue function -> {
        mix(function.function.id());
        mix(function.words);
        texts(function.refs);
      }
      case MapObject map -> {
        mix(map.contentHash());
        moment(map.writer, map.writeStart, map.writeEnd);
      }
      case MapIterator iterator -> mix(iterator.position());
      case Deferred deferred -> {
        mix(deferred.depth(), deferred.site());
        mix(deferred.words());
        texts(deferred.refs());
      }
      case PanicState panic -> mix(panic.deferDepth, panic.targetDepth, panic.recovered ? 1 : 0);
      default -> throw new IllegalStateException("unknown part of the state: " + object.getClass());
    }
  }

  private void heapObject(HeapObject object) {
    moment(object.address());
    switch (object) {
      case StructObject struct -> {
        mix(struct.words);
        texts(struct.refs);
      }
      case Globals globals -> {
        mix(globals.words);
        texts(globals.refs);
      }
      case WordCell cell -> mix(cell.value);
      case RefCell cell -> mix(References.valueHash(cell.value));
      case WordArray array -> mix(array.values);
      case ByteArray array -> mix(java.util.Arrays.hashCode(array.values));
      case RefArray array -> texts(array.values);
      case EmptyArray array -> mix(array.length);
      case ArrayView view -> mix(view.start(), view.slots());
    }
  }

  private void goroutine(Goroutine goroutine) {
    mix(goroutine.id, goroutine.current.id(), goroutine.pc, goroutine.wordBase, goroutine.refBase);
    mix(goroutine.depth, goroutine.status.ordinal(), goroutine.phase, goroutine.children);
    moment(goroutine.sinceStep, goroutine.sinceNanos, goroutine.preempt ? 1 : 0);
    moment(goroutine.processor, goroutine.scratch);
    mix(goroutine.reason == null ? -1 : goroutine.reason.ordinal());
    moment(number(goroutine.lockedTo));
    if (goroutine.frozen || goroutine.pickedCase >= 0) {
      mix(flag(goroutine.frozen), goroutine.pickedCase);
    }
    for (int i = 0; i < goroutine.depth * Goroutine.FRAME_INTS; i++) {
      mix(goroutine.frames[i]);
    }
    stack.forEachFrame(
        goroutine,
        (live, wordBase, refBase) -> {
          for (int register : live.words()) {
            mix(goroutine.words[wordBase + register]);
          }
          for (int register : live.refs()) {
            Object reference = goroutine.refs[refBase + register];
            mix(reference == null ? refBase + register : References.valueHash(reference));
          }
        });
  }

  private void texts(@Nullable Object[] references) {
    for (int i = 0; i < references.length; i++) {
      mix(references[i] == null ? i : References.valueHash(references[i]));
    }
  }

  /// What depends on when and where something happens.
  private void moment(long... values) {
    if (exact) {
      mix(values);
    }
  }

  private void mix(long... values) {
    for (long value : values) {
      hash = (hash ^ value) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
  }
}

package dev.gopark.runtime.sync;

import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.SyncState;
import java.util.Iterator;
import java.util.List;

/// The algorithm of Go's `sync.Cond`: a waiter draws a ticket before it unlocks, so that a signal
/// that comes before it has parked is not lost. Signal calls the lowest ticket, Broadcast all.
public final class Conds {
  // The struct's fields.
  private static final int WAIT = 1;
  private static final int NOTIFY = 2;

  private static final int WAITING = 1;
  private static final long TICKET_MASK = 0xffffffffL;

  private final Kernel kernel;
  private final HeapObject cond;
  private final SyncState.Semaphored state;

  private Conds(NativeCall call) {
    kernel = call.kernel();
    cond = call.nonNil(call.ref(0));
    state = kernel.syncState(cond, ObjectKind.COND);
    Mutexes.charge(kernel);
  }

  public static void ticket(NativeCall call) {
    Conds conds = new Conds(call);
    call.setWord(0, conds.increment(WAIT));
  }

  public static Result await(NativeCall call) {
    return new Conds(call).await(call.word(0));
  }

  public static void notifyOne(NativeCall call) {
    new Conds(call).notifyOne();
  }

  public static void notifyAll(NativeCall call) {
    new Conds(call).notifyAllWaiters();
  }

  private long increment(int field) {
    long before = cond.word(field);
    cond.setWord(field, before + 1 & TICKET_MASK);
    return before;
  }

  private Result await(long ticket) {
    Goroutine goroutine = kernel.current();
    boolean called = (int) (ticket - cond.word(NOTIFY)) < 0;
    if (goroutine.phase == WAITING) {
      state.granted.remove(goroutine);
      goroutine.phase = 0;
      goroutine.scratch = 0;
      return Result.DONE;
    }
    if (called) {
      return Result.DONE;
    }
    goroutine.phase = WAITING;
    goroutine.scratch = ticket;
    goroutine.waitingFor = state;
    state.waiters.addLast(goroutine);
    kernel.park(
        WaitReason.COND_WAIT,
        state,
        "the goroutine has unlocked and waits for a signal of " + state.name);
    return Result.AGAIN;
  }

  private void notifyOne() {
    boolean anyone = cond.word(WAIT) != cond.word(NOTIFY);
    report(false, anyone ? "the one who has waited longest is called" : "nobody waits: no effect");
    if (!anyone) {
      return;
    }
    long ticket = increment(NOTIFY);
    for (Iterator<Goroutine> i = state.waiters.iterator(); i.hasNext(); ) {
      Goroutine waiter = i.next();
      if (waiter.scratch == ticket) {
        i.remove();
        wake(waiter);
        return;
      }
    }
  }

  private void notifyAllWaiters() {
    boolean anyone = cond.word(WAIT) != cond.word(NOTIFY);
    report(true, anyone ? "all who wait are called, in order" : "nobody waits: no effect");
    cond.setWord(NOTIFY, cond.word(WAIT));
    List<Goroutine> called = List.copyOf(state.waiters);
    state.waiters.clear();
    called.forEach(this::wake);
  }

  private void wake(Goroutine waiter) {
    waiter.waitingFor = null;
    state.granted.add(waiter);
    kernel.ready(waiter, state, state.name + " was signalled: it must lock again first");
  }

  private void report(boolean all, String rule) {
    if (kernel.observed()) {
      kernel.emit(new Event.CondNotify(kernel.when(), state.ref(), all, rule));
    }
  }
}

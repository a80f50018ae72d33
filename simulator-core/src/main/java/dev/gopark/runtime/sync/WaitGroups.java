package dev.gopark.runtime.sync;

import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.SyncState;

/// The algorithm of Go's `sync.WaitGroup`: a counter, the number of waiters, and a semaphore that
/// is released once for each waiter when the counter becomes zero.
public final class WaitGroups {
  // The struct's fields.
  private static final int COUNTER = 0;
  private static final int WAITERS = 1;
  private static final int SEMA = 2;

  private static final int WAITING = 1;

  private final Kernel kernel;
  private final HeapObject group;
  private final SyncState.Semaphored state;
  private final Semaphore semaphore;

  private WaitGroups(NativeCall call) {
    kernel = call.kernel();
    group = call.nonNil(call.ref(0));
    state = kernel.syncState(group, ObjectKind.WAIT_GROUP);
    semaphore = new Semaphore(kernel, group, SEMA, state, state.waiters);
    Mutexes.charge(kernel);
  }

  public static void add(NativeCall call) {
    new WaitGroups(call).add((int) call.word(0));
  }

  public static void done(NativeCall call) {
    new WaitGroups(call).add(-1);
  }

  public static Result await(NativeCall call) {
    return new WaitGroups(call).await();
  }

  private void add(int delta) {
    int counter = (int) group.word(COUNTER) + delta;
    long waiters = group.word(WAITERS);
    group.setWord(COUNTER, counter);
    state.counter = counter;
    if (counter < 0) {
      throw kernel.stringPanic("sync: negative WaitGroup counter");
    }
    if (waiters != 0 && delta > 0 && counter == delta) {
      throw kernel.stringPanic("sync: WaitGroup misuse: Add called concurrently with Wait");
    }
    report(delta, counter, waiters);
    if (counter == 0 && waiters > 0) {
      group.setWord(WAITERS, 0);
      for (long i = 0; i < waiters; i++) {
        semaphore.release(false, state.name + " has come to zero: all who wait are woken in order");
      }
    }
  }

  private void report(int delta, int counter, long waiters) {
    if (kernel.observed()) {
      String rule =
          counter > 0
              ? "the counter becomes " + counter
              : waiters == 0
                  ? "the counter becomes 0, nobody waits"
                  : "the counter becomes 0 → " + waiters + " waiting goroutines are woken";
      kernel.emit(new Event.WaitGroupAdd(kernel.when(), state.ref(), delta, counter, rule));
    }
  }

  private Result await() {
    if (kernel.current().phase == WAITING) {
      semaphore.resumed();
    } else if (group.word(COUNTER) == 0) {
      return Result.DONE;
    } else {
      group.setWord(WAITERS, group.word(WAITERS) + 1);
    }
    if (!semaphore.tryAcquire()) {
      kernel.current().phase = WAITING;
      String rule = state.name + " counts " + group.word(COUNTER) + " → the goroutine waits";
      semaphore.park(WaitReason.WAIT_GROUP_WAIT, false, rule);
      return Result.AGAIN;
    }
    kernel.current().phase = 0;
    if (group.word(COUNTER) != 0 || group.word(WAITERS) != 0) {
      throw kernel.stringPanic("sync: WaitGroup is reused before previous Wait has returned");
    }
    return Result.DONE;
  }
}

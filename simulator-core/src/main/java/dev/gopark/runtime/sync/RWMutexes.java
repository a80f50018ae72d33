package dev.gopark.runtime.sync;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.SyncState;

/// The algorithm of Go's `sync.RWMutex`. Writers take turns by the mutex w. The writer whose turn
/// it is makes the count of readers negative, so that new readers wait for it, and waits until
/// those that were inside have left. When it unlocks, all readers that came meanwhile go before the
/// next writer.
///
/// In the object's queues `waiters` are writers: the one whose turn it is first (then `counter` is
/// 1).
public final class RWMutexes {
  /// Phases below are those of the mutex w.
  static final int FIRST_PHASE = 1 << 20;

  private static final int WAITING_FOR_READERS = FIRST_PHASE;
  private static final int WAITING_FOR_WRITER = FIRST_PHASE + 1;

  // The struct's fields.
  private static final int W = 0;
  private static final int WRITER_SEM = 1;
  private static final int READER_SEM = 2;
  private static final int READER_COUNT = 3;
  private static final int READER_WAIT = 4;

  private static final long MAX_READERS = 1 << 30;

  private final Kernel kernel;
  private final Goroutine goroutine;
  private final HeapObject rw;
  private final SyncState.Semaphored state;
  private final Semaphore readers;
  private final MutexCore w;

  private RWMutexes(NativeCall call) {
    kernel = call.kernel();
    goroutine = call.goroutine();
    rw = call.nonNil(call.ref(0));
    state = kernel.syncState(rw, ObjectKind.RW_MUTEX);
    readers = new Semaphore(kernel, rw, READER_SEM, state, state.readerWaiters);
    HeapObject mutex = call.nonNil(rw.ref(W));
    mutex.sync = state;
    w = new MutexCore(kernel, mutex, state);
    Mutexes.charge(kernel);
  }

  public static Result lock(NativeCall call) {
    return new RWMutexes(call).lock();
  }

  public static Result unlock(NativeCall call) {
    return new RWMutexes(call).unlock();
  }

  public static Result readLock(NativeCall call) {
    return new RWMutexes(call).readLock();
  }

  public static void readUnlock(NativeCall call) {
    new RWMutexes(call).readUnlock();
  }

  public static void tryLock(NativeCall call) {
    call.setBool(0, new RWMutexes(call).tryLock());
  }

  public static void tryReadLock(NativeCall call) {
    call.setBool(0, new RWMutexes(call).tryReadLock());
  }

  private long add(int field, long delta) {
    long value = (int) (rw.word(field) + delta);
    rw.setWord(field, value);
    return value;
  }

  private Result lock() {
    if (goroutine.phase == WAITING_FOR_READERS) {
      state.granted.remove(goroutine);
      return takeAfterReaders();
    }
    if (w.lock() == null) {
      return Result.AGAIN;
    }
    long inside = add(READER_COUNT, -MAX_READERS) + MAX_READERS;
    if (inside == 0 || add(READER_WAIT, inside) == 0) {
      return written("no reader and no writer is inside → the goroutine takes it for writing");
    }
    return takeAfterReaders();
  }

  private Result takeAfterReaders() {
    if (rw.word(WRITER_SEM) > 0) {
      add(WRITER_SEM, -1);
      goroutine.phase = 0;
      return written("the last reader has left → the writer takes it");
    }
    goroutine.phase = WAITING_FOR_READERS;
    goroutine.waitingFor = state;
    state.waiters.addFirst(goroutine);
    state.counter = 1;
    kernel.park(
        WaitReason.RWMUTEX_LOCK,
        state,
        "readers hold " + state.name + " → the writer waits, and new readers queue behind it");
    return Result.AGAIN;
  }

  private Result written(String rule) {
    Mutexes.acquired(kernel, state, false, rule);
    return Result.DONE;
  }

  private Result unlock() {
    if (goroutine.phase == 0) {
      long waiting = add(READER_COUNT, MAX_READERS);
      if (waiting >= MAX_READERS) {
        throw kernel.fatal("sync: Unlock of unlocked RWMutex");
      }
      Mutexes.released(kernel, state, false, unlockRule(waiting));
      for (long i = 0; i < waiting; i++) {
        readers.release(false, state.name + " was unlocked: all waiting readers go in");
      }
    }
    return w.unlock() ? Result.DONE : Result.AGAIN;
  }

  private String unlockRule(long waiting) {
    return waiting == 0
        ? "no reader waits: the next writer may go on"
        : waiting + " waiting readers go before the next writer";
  }

  private Result readLock() {
    if (goroutine.phase == WAITING_FOR_WRITER) {
      readers.resumed();
    } else if (add(READER_COUNT, 1) >= 0) {
      Mutexes.acquired(kernel, state, true, "no writer has or wants it → a reader goes in");
      return Result.DONE;
    }
    if (readers.tryAcquire()) {
      goroutine.phase = 0;
      Mutexes.acquired(kernel, state, true, "the writer has left → the reader goes in");
      return Result.DONE;
    }
    goroutine.phase = WAITING_FOR_WRITER;
    readers.park(
        WaitReason.RWMUTEX_RLOCK,
        false,
        "a writer has or wants " + state.name + " → the reader waits");
    return Result.AGAIN;
  }

  private void readUnlock() {
    long left = add(READER_COUNT, -1);
    if (left >= 0) {
      Mutexes.released(kernel, state, true, "a reader leaves");
      return;
    }
    if (left + 1 == 0 || left + 1 == -MAX_READERS) {
      throw kernel.fatal("sync: RUnlock of unlocked RWMutex");
    }
    boolean last = add(READER_WAIT, -1) == 0;
    Mutexes.released(
        kernel,
        state,
        true,
        last ? "the last reader before the writer leaves" : "a reader leaves, a writer waits");
    if (last) {
      admitWriter();
    }
  }

  private void admitWriter() {
    add(WRITER_SEM, 1);
    Goroutine writer = state.counter == 0 ? null : state.waiters.pollFirst();
    if (writer != null) {
      state.counter = 0;
      writer.waitingFor = null;
      state.granted.add(writer);
      kernel.ready(writer, state, "the last reader left " + state.name);
    }
  }

  private boolean tryLock() {
    if (rw.word(READER_COUNT) != 0 || !w.tryLock()) {
      return false;
    }
    add(READER_COUNT, -MAX_READERS);
    Mutexes.acquired(kernel, state, false, "TryLock: nobody is inside → the goroutine takes it");
    return true;
  }

  private boolean tryReadLock() {
    boolean free = rw.word(READER_COUNT) >= 0;
    if (free) {
      add(READER_COUNT, 1);
      Mutexes.acquired(kernel, state, true, "TryRLock: no writer has or wants it");
    }
    return free;
  }
}

package dev.gopark.runtime.sync;

import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.SyncState;

/// Bodies of `sync.Mutex`'s methods; the mutex inside a `sync.Once` is the Once as far as pictures
/// go.
public final class Mutexes {
  private static final int STATE = 0;

  private Mutexes() {}

  public static Result lock(NativeCall call) {
    HeapObject mutex = call.nonNil(call.ref(0));
    Kernel kernel = call.kernel();
    SyncState.Semaphored state = kernel.syncState(mutex, ObjectKind.MUTEX);
    charge(kernel);
    String rule =
        call.goroutine().phase == 0 && MutexCore.takeFree(mutex)
            ? MutexCore.howTaken(mutex)
            : new MutexCore(kernel, mutex, state).lock();
    if (rule == null) {
      return Result.AGAIN;
    }
    acquired(kernel, state, false, rule);
    return Result.DONE;
  }

  /// Locks a mutex that is there for the taking, not for the first time; otherwise changes nothing.
  public static boolean lockAtOnce(NativeCall call) {
    if (!(call.ref(0) instanceof HeapObject mutex
        && mutex.sync instanceof SyncState.Semaphored state
        && MutexCore.takeFree(mutex))) {
      return false;
    }
    charge(call.kernel());
    acquired(call.kernel(), state, false, MutexCore.howTaken(mutex));
    return true;
  }

  public static void tryLock(NativeCall call) {
    HeapObject mutex = call.nonNil(call.ref(0));
    Kernel kernel = call.kernel();
    SyncState.Semaphored state = kernel.syncState(mutex, ObjectKind.MUTEX);
    charge(kernel);
    boolean locked = MutexCore.takeFree(mutex);
    if (locked) {
      acquired(kernel, state, false, "TryLock: it is free → the goroutine takes it");
    }
    call.setBool(0, locked);
  }

  public static Result unlock(NativeCall call) {
    HeapObject mutex = call.nonNil(call.ref(0));
    Kernel kernel = call.kernel();
    SyncState.Semaphored state = kernel.syncState(mutex, ObjectKind.MUTEX);
    MutexCore core = new MutexCore(kernel, mutex, state);
    if (call.goroutine().phase == 0) {
      charge(kernel);
      if (!core.isLocked()) {
        throw kernel.fatal("sync: unlock of unlocked mutex");
      }
      released(kernel, state, false, kernel.observed() ? core.unlockRule() : "");
    }
    return core.unlock() ? Result.DONE : Result.AGAIN;
  }

  /// Unlocks a mutex if that wakes nobody; otherwise changes nothing.
  public static boolean unlockAtOnce(NativeCall call) {
    Kernel kernel = call.kernel();
    if (kernel.observed()
        || !(call.ref(0) instanceof HeapObject mutex
            && mutex.sync instanceof SyncState.Semaphored state
            && MutexCore.leaveQuietly(mutex))) {
      return false;
    }
    charge(kernel);
    state.release(call.goroutine());
    return true;
  }

  /// Makes a Once and its mutex, in field 1, one object.
  public static void beginOnce(NativeCall call) {
    HeapObject once = call.nonNil(call.ref(0));
    SyncState.Semaphored state = call.kernel().syncState(once, ObjectKind.ONCE);
    call.nonNil(once.ref(1)).sync = state;
  }

  /// The function of a Once has returned, or panicked.
  public static void finishOnce(NativeCall call) {
    HeapObject once = call.nonNil(call.ref(0));
    Kernel kernel = call.kernel();
    SyncState.Semaphored state = kernel.syncState(once, ObjectKind.ONCE);
    once.setWord(STATE, 1);
    state.done = true;
    if (kernel.observed()) {
      String rule = "its function has run: later calls of Do return at once";
      kernel.emit(new Event.OnceDone(kernel.when(), state.ref(), rule));
    }
  }

  static void charge(Kernel kernel) {
    kernel.charge(kernel.config().costs().lockOperation());
  }

  /// The running goroutine holds `state` from now on.
  static void acquired(Kernel kernel, SyncState.Semaphored state, boolean reader, String rule) {
    state.hold(kernel.current(), kernel.place());
    state.readers = reader;
    if (kernel.observed()) {
      kernel.emit(new Event.Lock(kernel.when(), state.ref(), reader, rule));
    }
  }

  /// The running goroutine, or else the one that has held it longest, holds `state` no more.
  static void released(Kernel kernel, SyncState.Semaphored state, boolean reader, String rule) {
    state.release(kernel.current());
    if (kernel.observed()) {
      kernel.emit(new Event.Unlock(kernel.when(), state.ref(), reader, rule));
    }
  }
}

package dev.gopark.runtime.sync;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.SyncState;
import org.jspecify.annotations.Nullable;

/// The algorithm of Go's `sync.Mutex`. Its word has the bits locked, woken and starving, and above
/// them the number of waiters. Normally a woken waiter competes with newcomers, which are running
/// already and so mostly win; a waiter that has lost for a millisecond makes the mutex starving:
/// then each unlock hands it to the first waiter.
///
/// A goroutine on its way to the lock keeps in [Goroutine#phase] where it is and in
/// [Goroutine#scratch] since when it waits, plus one.
final class MutexCore {
  private static final int STATE = 0;
  private static final int SEMA = 1;

  private static final int LOCKED = 1;
  private static final int WOKEN = 2;
  private static final int STARVING = 4;
  private static final int WAITER = 8;
  private static final int WAITER_SHIFT = 3;

  private static final long STARVATION_NANOS = 1_000_000;
  private static final int MAX_SPINS = 4;
  private static final long SPIN_NANOS = 100;

  // Phases: 0 at first, Semaphore.HANDED_OVER, and these.
  private static final int QUEUED = 1;
  private static final int QUEUED_AGAIN = 2;
  private static final int YIELDED = 4;

  /// Spinning: plus 4 for each round, 1 if awake from the queue, 2 if starving.
  private static final int SPINNING = 16;

  private final Kernel kernel;
  private final HeapObject mutex;
  private final SyncState.Semaphored state;
  private final Goroutine goroutine;
  private final Semaphore semaphore;

  MutexCore(Kernel kernel, HeapObject mutex, SyncState.Semaphored state) {
    this.kernel = kernel;
    this.mutex = mutex;
    this.state = state;
    this.goroutine = kernel.current();
    this.semaphore = new Semaphore(kernel, mutex, SEMA, state, state.waiters);
  }

  /// Locks a mutex that is neither locked nor starving, before those who wait for it.
  static boolean takeFree(HeapObject mutex) {
    long word = mutex.word(STATE);
    boolean free = (word & (LOCKED | STARVING)) == 0;
    if (free) {
      mutex.setWord(STATE, word | LOCKED);
    }
    return free;
  }

  /// The rule by which [#takeFree] has taken the mutex.
  static String howTaken(HeapObject mutex) {
    return howTaken(false, (int) mutex.word(STATE));
  }

  /// Unlocks a mutex that nobody waits for, or one of whose waiters is awake already.
  static boolean leaveQuietly(HeapObject mutex) {
    long word = mutex.word(STATE);
    boolean quiet =
        (word & (LOCKED | STARVING)) == LOCKED
            && (word >> WAITER_SHIFT == 0 || (word & WOKEN) != 0);
    if (quiet) {
      mutex.setWord(STATE, word - LOCKED);
    }
    return quiet;
  }

  private int word() {
    return (int) mutex.word(STATE);
  }

  private void set(int word) {
    mutex.setWord(STATE, word);
    state.starving = (word & STARVING) != 0;
  }

  /// Goes on locking. The rule by which the goroutine got the mutex, or null if it parked or spins:
  /// to be called again.
  @Nullable String lock() {
    int phase = goroutine.phase;
    if (phase >= SPINNING) {
      int round = (phase - SPINNING) >> 2;
      return compete((phase & 1) != 0, (phase & 2) != 0, round);
    }
    if (phase != 0) {
      return resume(phase);
    }
    return compete(false, false, 0);
  }

  private @Nullable String resume(int phase) {
    semaphore.resumed();
    if (phase != Semaphore.HANDED_OVER && !semaphore.tryAcquire()) {
      semaphore.park(
          WaitReason.MUTEX_LOCK,
          phase == QUEUED_AGAIN,
          "woken, but another goroutine used the wake-up first → it waits again");
      return null;
    }
    return awake();
  }

  /// Out of the queue: the owner if the mutex is starving, else one of those who compete.
  private @Nullable String awake() {
    boolean starving = kernel.nanos() - (goroutine.scratch - 1) > STARVATION_NANOS;
    int old = word();
    if ((old & STARVING) == 0) {
      return compete(true, starving, 0);
    }
    boolean last = old >> WAITER_SHIFT == 1;
    boolean calm = !starving || last;
    set(old + LOCKED - WAITER - (calm ? STARVING : 0));
    return got(
        calm
            ? "it was handed over, and nobody waits for long any more → back to normal mode"
            : "it was handed over: in starving mode newcomers queue up");
  }

  private @Nullable String compete(boolean awoke, boolean starving, int round) {
    int old = word();
    if ((old & (LOCKED | STARVING)) == LOCKED && maySpin(round)) {
      boolean marks = !awoke && (old & WOKEN) == 0 && old >> WAITER_SHIFT != 0;
      if (marks) {
        set(old | WOKEN);
      }
      spin(awoke || marks, starving, round + 1);
      return null;
    }
    boolean taken = (old & (LOCKED | STARVING)) != 0;
    int next = (old & STARVING) == 0 ? old | LOCKED : old;
    next += taken ? WAITER : 0;
    next |= starving && (old & LOCKED) != 0 ? STARVING : 0;
    set(awoke ? next & ~WOKEN : next);
    return taken ? queue() : got(howTaken(awoke, old));
  }

  private static String howTaken(boolean awoke, int old) {
    if (awoke) {
      return "woken, and it is still free → the goroutine takes it";
    }
    return old >> WAITER_SHIFT == 0
        ? "it is free → the goroutine takes it"
        : "it is free, and a running goroutine need not queue → it takes it before those who wait";
  }

  private String got(String rule) {
    goroutine.phase = 0;
    goroutine.scratch = 0;
    return rule;
  }

  private @Nullable String queue() {
    boolean again = goroutine.scratch != 0;
    if (!again) {
      goroutine.scratch = kernel.nanos() + 1;
    }
    if (semaphore.tryAcquire()) {
      return awake();
    }
    goroutine.phase = again ? QUEUED_AGAIN : QUEUED;
    semaphore.park(WaitReason.MUTEX_LOCK, again, kernel.observed() ? whyQueued(again) : "");
    return null;
  }

  private String whyQueued(boolean again) {
    return again
        ? "woken, but another goroutine took " + state.name + " first → back to the front"
        : state.name + " is locked → the goroutine queues at the end";
  }

  /// Spinning makes sense while the holder runs on another processor and nobody waits for this one.
  private boolean maySpin(int round) {
    return round < MAX_SPINS
        && kernel.config().processors() > 1
        && kernel.busyProcessors() > 1
        && kernel.localQueueEmpty();
  }

  private void spin(boolean awoke, boolean starving, int round) {
    goroutine.phase = SPINNING + 4 * round + (awoke ? 1 : 0) + (starving ? 2 : 0);
    kernel.charge(SPIN_NANOS);
  }

  /// Takes it if it is neither locked nor starving.
  boolean tryLock() {
    return takeFree(mutex);
  }

  boolean isLocked() {
    return (word() & LOCKED) != 0;
  }

  /// What unlocking will do, in words.
  String unlockRule() {
    int rest = word() - LOCKED;
    Goroutine first = semaphore.first();
    if (rest >> WAITER_SHIFT == 0 || first == null) {
      return "nobody waits";
    }
    if ((rest & STARVING) != 0) {
      return "starving mode: handed to " + first + ", which runs at once";
    }
    return (rest & WOKEN) != 0
        ? "one is awake already, so nobody is woken"
        : first + ", the first in the queue, is woken, but must compete for it";
  }

  /// Unlocks. False if the goroutine gave up its processor to the next owner: to be called again.
  boolean unlock() {
    if (goroutine.phase == YIELDED) {
      goroutine.phase = 0;
      return true;
    }
    int rest = word() - LOCKED;
    set(rest);
    if ((rest & STARVING) != 0) {
      return !handOver();
    }
    if (rest >> WAITER_SHIFT != 0 && (rest & (LOCKED | WOKEN)) == 0) {
      set(rest - WAITER | WOKEN);
      semaphore.release(false, state.name + " was unlocked: its first waiter is woken to compete");
    }
    return true;
  }

  private boolean handOver() {
    String rule = state.name + " is starving: handed to its first waiter";
    if (!semaphore.release(true, rule)) {
      return false;
    }
    goroutine.phase = YIELDED;
    kernel.goyield("the new owner of " + state.name + " runs at once, within this time slice");
    return true;
  }
}

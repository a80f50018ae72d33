package dev.gopark.runtime.sync;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.SyncState;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A semaphore as Go's `sema.go` has it: a count in a field of the program's own struct, and a
/// queue of goroutines beside it. A released goroutine must still take the count when it runs, so
/// another may come first, unless the count was taken on its behalf: then its phase is
/// [#HANDED_OVER].
///
/// `slot` is the field that holds the count.
final class Semaphore {
  /// The phase of a goroutine that was given the semaphore directly.
  static final int HANDED_OVER = 3;

  private final Kernel kernel;
  private final HeapObject owner;
  private final int slot;
  private final SyncState.Semaphored state;
  private final ArrayDeque<Goroutine> queue;

  Semaphore(
      Kernel kernel,
      HeapObject owner,
      int slot,
      SyncState.Semaphored state,
      ArrayDeque<Goroutine> queue) {
    this.kernel = kernel;
    this.owner = owner;
    this.slot = slot;
    this.state = state;
    this.queue = queue;
  }

  /// Takes one if there is one.
  boolean tryAcquire() {
    long count = owner.word(slot);
    if (count > 0) {
      owner.setWord(slot, count - 1);
    }
    return count > 0;
  }

  /// Queues the running goroutine (at the front if it has waited before) and parks it.
  void park(WaitReason reason, boolean front, String rule) {
    Goroutine goroutine = kernel.current();
    enqueue(goroutine, front);
    goroutine.waitingFor = state;
    kernel.park(reason, state, rule);
  }

  private void enqueue(Goroutine goroutine, boolean front) {
    Goroutine pending = front ? takePendingWriter() : null;
    if (front) {
      queue.addFirst(goroutine);
    } else {
      queue.addLast(goroutine);
    }
    if (pending != null) {
      queue.addFirst(pending);
    }
  }

  /// To be called when a parked goroutine runs again.
  void resumed() {
    state.granted.remove(kernel.current());
  }

  /// The goroutine that the next release will wake, or null.
  @Nullable Goroutine first() {
    Goroutine pending = takePendingWriter();
    Goroutine first = queue.peekFirst();
    if (pending != null) {
      queue.addFirst(pending);
    }
    return first;
  }

  /// Adds one and wakes the first in the queue; with `handOff` on its behalf. Whether it was handed
  /// over.
  boolean release(boolean handOff, String rule) {
    owner.setWord(slot, owner.word(slot) + 1);
    Goroutine pending = takePendingWriter();
    Goroutine first = queue.pollFirst();
    if (pending != null) {
      queue.addFirst(pending);
    }
    if (first == null) {
      return false;
    }
    boolean handed = handOff && tryAcquire();
    if (handed) {
      first.phase = HANDED_OVER;
    }
    wake(first, rule);
    return handed;
  }

  private void wake(Goroutine goroutine, String rule) {
    goroutine.waitingFor = null;
    state.granted.add(goroutine);
    kernel.ready(goroutine, state, rule);
  }

  /// The writer that heads the queue of a RWMutex while it waits for readers to leave: it has its
  /// turn already, and those behind it wait for their turn.
  private @Nullable Goroutine takePendingWriter() {
    boolean pending =
        state.kind == ObjectKind.RW_MUTEX && queue == state.waiters && state.counter != 0;
    return pending ? queue.pollFirst() : null;
  }
}

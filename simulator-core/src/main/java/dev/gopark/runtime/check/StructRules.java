package dev.gopark.runtime.check;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.SyncState.Semaphored;
import org.jspecify.annotations.Nullable;

/// What the fields of a struct of package sync say about those who wait for it.
///
/// @param approached whether a goroutine that does not wait is on its way to it
record StructRules(Semaphored lock, HeapObject struct, boolean approached) {
  // Bits of a mutex's state.
  private static final int LOCKED = 1;
  private static final int WAITER_SHIFT = 3;

  /// The phase of a goroutine that was given a lock directly, and is counted as waiting yet.
  private static final int HANDED_OVER = 3;

  // Fields of the structs.
  private static final int MUTEX_STATE = 0;
  private static final int RW_W = 0;
  private static final int RW_READER_COUNT = 3;
  private static final int RW_READER_WAIT = 4;
  private static final int GROUP_COUNTER = 0;
  private static final int COND_NOTIFY = 2;

  /// What is wrong, or null.
  @Nullable String broken() {
    return switch (lock.kind) {
      case MUTEX, ONCE -> mutex(struct, lock.waiters.size());
      case RW_MUTEX -> readersAndWriters();
      case WAIT_GROUP -> group();
      case COND -> cond();
      case CHANNEL, SEMAPHORE -> null;
    };
  }

  /// A newcomer may use the wake-up that was meant for a waiter: then it is counted, and the waiter
  /// will be queued again without being counted.
  private @Nullable String mutex(HeapObject mutex, int queued) {
    int state = (int) mutex.word(MUTEX_STATE);
    if (queued > 0 && (state & LOCKED) == 0 && !approached) {
      return "it is free, and nobody was woken";
    }
    long handed = lock.granted.stream().filter(granted -> granted.phase == HANDED_OVER).count();
    long woken = lock.granted.size() - handed;
    long uncounted = (state >> WAITER_SHIFT) - queued - handed;
    return uncounted >= 0 && uncounted <= woken
        ? null
        : "it counts %d waiters, %d are queued, and %d were woken"
            .formatted(state >> WAITER_SHIFT, queued, woken);
  }

  /// A writer that waits for readers to leave is the first in the queue, and has w.
  private @Nullable String readersAndWriters() {
    boolean pending = lock.counter != 0;
    if (pending && struct.word(RW_READER_WAIT) <= 0) {
      return "no reader is inside, and a writer waits for readers";
    }
    if (!lock.readerWaiters.isEmpty() && struct.word(RW_READER_COUNT) >= 0) {
      return "no writer has or wants it, and readers wait: " + lock.readerWaiters;
    }
    return struct.ref(RW_W) instanceof HeapObject w
        ? mutex(w, lock.waiters.size() - (pending ? 1 : 0))
        : "it has no mutex";
  }

  private @Nullable String group() {
    return struct.word(GROUP_COUNTER) > 0 ? null : "its counter is zero";
  }

  private @Nullable String cond() {
    int notify = (int) struct.word(COND_NOTIFY);
    for (Goroutine waiter : lock.waiters) {
      if ((int) waiter.scratch - notify < 0) {
        return "the ticket of %s was called".formatted(waiter);
      }
    }
    return null;
  }
}

package dev.gopark.event;

import dev.gopark.source.LanguageVersion;

/// Why a goroutine waits, with Go's words for it. Before Go 1.20 all semaphore waits read
/// `semacquire`.
public enum WaitReason {
  CHAN_RECEIVE("chan receive", 0),
  CHAN_SEND("chan send", 0),
  CHAN_RECEIVE_NIL("chan receive (nil chan)", 0),
  CHAN_SEND_NIL("chan send (nil chan)", 0),
  SELECT("select", 0),
  SELECT_NO_CASES("select (no cases)", 0),
  SLEEP("sleep", 0),
  MUTEX_LOCK("sync.Mutex.Lock", 20),
  RWMUTEX_RLOCK("sync.RWMutex.RLock", 20),
  RWMUTEX_LOCK("sync.RWMutex.Lock", 20),
  WAIT_GROUP_WAIT("sync.WaitGroup.Wait", 24),
  COND_WAIT("sync.Cond.Wait", 0),
  SEMACQUIRE("semacquire", 0),
  IO_WAIT("IO wait", 0),
  PANIC_WAIT("panicwait", 0);

  /// The text of the newest Go.
  public final String label;

  private final int sinceMinor;

  WaitReason(String label, int sinceMinor) {
    this.label = label;
    this.sinceMinor = sinceMinor;
  }

  /// The text that goes between brackets in a goroutine's trace under `version`.
  public String label(LanguageVersion version) {
    return version.atLeast(sinceMinor) ? label : SEMACQUIRE.label;
  }

  /// Waiting for a channel or in a select.
  public boolean isChannel() {
    return ordinal() <= SELECT_NO_CASES.ordinal();
  }

  /// Waiting for a lock, wait group, cond or semaphore.
  public boolean isSync() {
    return ordinal() >= MUTEX_LOCK.ordinal() && ordinal() <= SEMACQUIRE.ordinal();
  }
}

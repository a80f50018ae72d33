package dev.gopark.runtime.check;

/// What holds between any two steps.
public enum Rule {
  ONE_PLACE("a goroutine is in exactly one place: it runs, is queued, waits, or is dead"),
  UNIQUE_IDS("ids are given once, in ascending order"),
  QUEUE_BOUNDS("queues hold what the policy lets them hold"),
  PROCESSORS("a processor is busy, looks for work or is idle, and is counted as such"),
  THREADS("a thread runs one processor or is parked"),
  WORK_IS_SEEN("while something is queued and a processor is idle, one looks for work"),
  TIMERS("a pending timer is in one heap, and a due one is not overlooked"),
  WAIT_QUEUES("a wait queue and the goroutines that wait in it name each other"),
  CHANNELS("a channel's buffer is a ring"),
  NO_LOST_WAKE_UP("a goroutine that can go on has been woken");

  /// The rule in words.
  public final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }
}

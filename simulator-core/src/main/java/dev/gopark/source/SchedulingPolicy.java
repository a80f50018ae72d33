package dev.gopark.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How goroutines are dealt out to processors: Go's own way, or another to compare it with.
public enum SchedulingPolicy {
  GO("go", "Go's own scheduler: local queues, runnext, a global queue; thieves take half a queue"),
  GLOBAL("global", "one central queue, first come, first served"),
  STATIC("static", "goroutines are dealt out in turn and stay where they are; nobody steals"),
  STEAL_TASK(
      "steal-task",
      "a new goroutine waits in its creator's deque; thieves take the oldest from there"),
  STEAL_CONTINUATION(
      "steal-continuation",
      "a new goroutine runs at once; what its creator has still to do may be stolen");

  /// As the command line and directives name it.
  public final String label;

  /// What it is, in a few words.
  public final String about;

  SchedulingPolicy(String label, String about) {
    this.label = label;
    this.about = about;
  }

  /// Whether local queues hold 256 goroutines at most; else they have no limit.
  public boolean hasBoundedQueues() {
    return this == GO;
  }

  /// Whether processors have queues of their own.
  public boolean hasLocalQueues() {
    return this != GLOBAL;
  }

  /// Whether processors have a place for the one goroutine that runs next.
  public boolean hasRunnext() {
    return this == GO || this == STEAL_CONTINUATION;
  }

  /// The policy with this label, if there is one.
  public static Optional<SchedulingPolicy> named(String label) {
    return Arrays.stream(values()).filter(policy -> policy.label.equals(label)).findFirst();
  }

  /// All labels, in order.
  public static List<String> labels() {
    return Arrays.stream(values()).map(policy -> policy.label).toList();
  }
}

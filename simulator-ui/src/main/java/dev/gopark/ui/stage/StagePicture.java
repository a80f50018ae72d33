package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.ui.kit.GoroutineState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the stage draws, decided: which tokens, where, what folds, and all words. Made by
/// [Composition].
///
/// @param counts `step 1 204`, `virtual time 3.72 µs`, …
/// @param rule the rule the scheduler followed last; empty at the start
/// @param compact whether processors are too many to show their queues' tokens
/// @param hasNext whether processors have a runnext
/// @param hasQueues whether processors have queues of their own
/// @param global the global queue
/// @param timers sleepers, soonest first
/// @param otherTimers further timers in words
/// @param systemCalls goroutines in system calls
/// @param adrift goroutines that wait for nothing the stage shows
/// @param adriftTitle the heading for them
/// @param cards channels and locks
record StagePicture(
    List<String> counts,
    String rule,
    boolean compact,
    boolean hasNext,
    boolean hasQueues,
    List<ProcessorPicture> processors,
    Strip global,
    Strip timers,
    List<String> otherTimers,
    Strip systemCalls,
    Strip adrift,
    String adriftTitle,
    List<Card> cards) {
  StagePicture {
    counts = List.copyOf(counts);
    processors = List.copyOf(processors);
    otherTimers = List.copyOf(otherTimers);
    cards = List.copyOf(cards);
  }

  /// A goroutine named somewhere.
  ///
  /// @param solid whether this is the one place where it is
  /// @param function its function's name
  /// @param danger whether it belongs to a certain finding
  /// @param value what a sender brings, or when a sleeper wakes; empty for nothing
  record Mention(
      int goroutine,
      boolean solid,
      GoroutineState state,
      String function,
      boolean danger,
      String value,
      String tip) {}

  /// A queue: its first goroutines and how many there are in all.
  ///
  /// @param density how full, 0 to 1
  record Strip(List<Mention> shown, int total, double density) {
    static final Strip EMPTY = new Strip(List.of(), 0, 0);

    Strip {
      shown = List.copyOf(shown);
    }

    /// How many are not shown.
    int hidden() {
      return total - shown.size();
    }
  }

  /// @param thread `M2`, or empty
  /// @param queueSize how many are in the queue, and its limit if it has one: `3/256`
  record ProcessorPicture(
      int number,
      ProcessorStatus status,
      String thread,
      @Nullable Mention running,
      @Nullable Mention runnext,
      Strip queue,
      String queueSize,
      long ran,
      long stole) {}

  /// A channel or lock, or many of them folded into one.
  ///
  /// @param key the object's id, or what stands for all that were made on the same line
  /// @param kind in words before the name: `chan int`, `Mutex`
  /// @param marks further state in a few words each: `cap 4`, `closed`
  record Card(
      String key,
      String kind,
      String name,
      List<String> marks,
      boolean danger,
      String tip,
      Body body) {
    Card {
      marks = List.copyOf(marks);
    }
  }

  sealed interface Body {}

  /// @param capacity 0 for an unbuffered channel
  /// @param buffer the first values, oldest first
  /// @param buffered how many values there are in all
  record ChannelBody(
      int capacity, List<String> buffer, int buffered, Strip senders, Strip receivers)
      implements Body {
    ChannelBody {
      buffer = List.copyOf(buffer);
    }
  }

  /// @param held `held by`, `read by`
  record LockBody(String held, Strip holders, Strip waiting) implements Body {}

  /// @param counter shown when not null, after `label`
  record QueueBody(String label, @Nullable String counter, Strip waiting) implements Body {}
}

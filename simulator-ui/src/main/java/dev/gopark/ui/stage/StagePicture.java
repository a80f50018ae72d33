package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.runtime.Snapshot.ThreadStatus;
import dev.gopark.ui.kit.GoroutineState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the stage draws, decided: which tokens, where, what folds, and all words. Made by
/// [Composition].
///
/// @param counts `step 1 204`, `virtual time 3.72 µs`, …
/// @param rule the rule the scheduler followed last; empty at the start
/// @param detail how much of each processor there is room for
/// @param hasNext whether processors have a runnext
/// @param hasQueues whether processors have queues of their own
/// @param global the global queue
/// @param timers sleepers, soonest first
/// @param otherTimers further timers in words
/// @param clock all of them on the face of a clock
/// @param systemCalls goroutines in system calls that have lost their processor; none in the full
///   view, where they stand with their threads
/// @param network goroutines that wait for the network
/// @param backstage the threads that have no processor, and what they do; null in the simple view
/// @param adrift goroutines that wait for nothing the stage shows
/// @param adriftTitle the heading for them
/// @param cards channels and locks
/// @param crowd all goroutines as cells, empty when they are few
record StagePicture(
    List<String> counts,
    String rule,
    Detail detail,
    boolean hasNext,
    boolean hasQueues,
    List<ProcessorPicture> processors,
    Strip global,
    Strip timers,
    List<String> otherTimers,
    Clock clock,
    Strip systemCalls,
    Strip network,
    @Nullable Backstage backstage,
    Strip adrift,
    String adriftTitle,
    List<Card> cards,
    Crowd crowd) {
  /// No program runs.
  static final StagePicture NOTHING =
      new StagePicture(
          List.of(),
          "",
          Detail.FULL,
          true,
          true,
          List.of(),
          Strip.EMPTY,
          Strip.EMPTY,
          List.of(),
          Clock.EMPTY,
          Strip.EMPTY,
          Strip.EMPTY,
          null,
          Strip.EMPTY,
          "",
          List.of(),
          Crowd.EMPTY);

  StagePicture {
    counts = List.copyOf(counts);
    processors = List.copyOf(processors);
    otherTimers = List.copyOf(otherTimers);
    cards = List.copyOf(cards);
  }

  /// Whether there is anything in what the processors share: queue, timers, system calls, network.
  boolean hasShared() {
    int standing = global.total() + timers.total() + systemCalls.total() + network.total();
    return standing > 0 || !otherTimers.isEmpty();
  }

  /// How much of a processor is drawn.
  enum Detail {
    /// Everything.
    FULL,
    /// What runs on it, and how many wait.
    COMPACT,
    /// The same in one line.
    LINE
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
      String value) {}

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

  /// A thread (M).
  ///
  /// @param lockedTo the goroutine it runs alone, or 0
  record ThreadMention(int number, ThreadStatus status, int lockedTo, String tip) {
    /// `M3`
    String label() {
      return "M" + number;
    }
  }

  /// A thread away from the processors.
  ///
  /// @param goroutine the one it is in a system call for, or null
  /// @param note what it waits for, in a few words
  record Berth(ThreadMention thread, @Nullable Mention goroutine, String note) {}

  /// Threads away from the processors: the first of them, and how many there are.
  record Berths(List<Berth> shown, int total) {
    Berths {
      shown = List.copyOf(shown);
    }

    /// How many are not shown.
    int hidden() {
      return total - shown.size();
    }
  }

  /// What the full view shows besides the simple one.
  ///
  /// @param calls threads in system calls that have lost their processor
  /// @param poller the thread blocked in the network poller, or null
  /// @param pollerNote when it comes back
  /// @param sysmon its thread, or null before there is one
  /// @param parked threads that wait for work, the others that wait for something last
  record Backstage(
      Berths calls,
      @Nullable ThreadMention poller,
      String pollerNote,
      @Nullable ThreadMention sysmon,
      String sysmonNote,
      Clock sysmonClock,
      Berths parked) {}

  /// The face of a clock: now is at the top, and `marks` are what is to come, in shares of the
  /// whole turn, which lasts `turn`.
  record Clock(String turn, List<Double> marks) {
    static final Clock EMPTY = new Clock("", List.of());

    Clock {
      marks = List.copyOf(marks);
    }
  }

  /// @param thread the one that has it, or null
  /// @param queueSize how many are in the queue, and its limit if it has one: `3/256`
  record ProcessorPicture(
      int number,
      ProcessorStatus status,
      @Nullable ThreadMention thread,
      @Nullable Mention running,
      @Nullable Mention runnext,
      Strip queue,
      String queueSize,
      long ran,
      long stole) {}

  /// A channel or lock, or many of them folded into one.
  ///
  /// @param object its id, or 0 for many
  /// @param key the object's id, or what stands for all that were made on the same line
  /// @param kind in words before the name: `chan int`, `Mutex`
  /// @param marks further state in a few words each: `cap 4`, `closed`
  /// @param selected whether it is the selected one
  record Card(
      int object,
      String key,
      String kind,
      String name,
      List<String> marks,
      boolean danger,
      boolean selected,
      String tip,
      Body body) {
    Card {
      marks = List.copyOf(marks);
    }
  }

  /// What an object of a folded card is doing.
  enum Use {
    FREE("-gp-border"),
    USED("-gp-accent"),
    AWAITED("-gp-channel"),
    DANGER("-gp-danger");

    /// Its colour in the theme.
    final String role;

    Use(String role) {
      this.role = role;
    }
  }

  /// One object of a folded card.
  record Fold(int object, String name, Use use) {}

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

  /// Many objects, a cell for each, and who waits for them.
  record FoldedBody(List<Fold> objects, Strip waiting) implements Body {
    FoldedBody {
      objects = List.copyOf(objects);
    }
  }
}

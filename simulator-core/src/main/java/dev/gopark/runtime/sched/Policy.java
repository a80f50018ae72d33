package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.source.Config;
import org.jspecify.annotations.Nullable;

/// What scheduling policies differ in: where goroutines go that can run, what a processor takes
/// next, and what thieves take. Holds no state, so that all state is in [MachineData]. Texts are
/// for events: asked for only when somebody observes.
sealed interface Policy permits GoPolicy, GlobalPolicy, StaticPolicy, DequePolicy {
  /// The strategy that `config` asks for.
  static Policy of(Config config, MachineData data, RunQueues queues, Wakeups wakeups) {
    return switch (config.policy()) {
      case GO -> new GoPolicy(queues, data, wakeups, config.language().atLeast(23));
      case GLOBAL -> new GlobalPolicy(queues, data, wakeups);
      case STATIC -> new StaticPolicy(queues, data, wakeups);
      case STEAL_TASK -> new StealTaskPolicy(queues, data, wakeups);
      case STEAL_CONTINUATION -> new StealContinuationPolicy(queues, data, wakeups);
    };
  }

  /// Why a running goroutine steps back though it could go on.
  enum Yield {
    GOSCHED("Gosched"),
    PREEMPTED("its time slice of 10 ms is over"),
    HANDED_OVER("its lock is handed over"),
    /// A person has decided so.
    PICKED("you pick another one"),
    /// It has started a goroutine that runs in its place.
    FORKED("its child runs at once");

    final String text;

    Yield(String text) {
      this.text = text;
    }
  }

  /// What a processor takes up.
  ///
  /// @param inheritsSlice whether it shares the time slice of the goroutine before it
  /// @param source where it was found, as [dev.gopark.event.Event.GoStart] names it
  record Taken(Goroutine goroutine, boolean inheritsSlice, String source, String rule) {}

  /// Queues a goroutine that has just been made on `processor`.
  Placement placeNew(Processor processor, Goroutine created);

  String ruleForNew(Placement placement, Processor processor, Goroutine created);

  /// Queues a goroutine that has been woken on `waker`.
  Placement placeReady(Processor waker, Goroutine woken);

  /// Where that is, in words.
  String where(Placement placement, Processor waker, Goroutine woken);

  /// Queues a goroutine that has stepped back from `processor`, and wakes who should look at it.
  void placeYielded(Processor processor, Goroutine goroutine, Yield kind);

  /// Queues a goroutine that no processor made runnable (a system call of its has ended, the
  /// network is ready for it), and wakes the processor it must wait for, if there is one.
  Placement placeFromOutside(Goroutine goroutine, long nanos);

  /// Whether a processor that has polled keeps some of those that are ready in its own queue.
  default boolean keepsPolled() {
    return false;
  }

  /// @param handOver the rule for [Yield#HANDED_OVER] if the new owner is the next to run
  String ruleForYield(Processor processor, Yield kind, String handOver);

  /// Wakes who should look at `goroutine`, which `waker` has made runnable.
  void announce(Processor waker, Goroutine goroutine);

  /// `processor`, which was looking for work, has found some.
  void foundWork(Processor processor);

  /// What `processor` takes without looking at other processors, or null.
  @Nullable Taken next(Processor processor);

  /// The same before it goes idle after a search that took time.
  default @Nullable Taken lastLook(Processor processor) {
    return null;
  }

  /// `processor`, which runs nothing, is to run another goroutine than the one it would take next.
  default void overtaken(Processor processor) {}

  /// Whether processors without work look at the queues of others at all.
  default boolean steals() {
    return false;
  }

  /// What `thief` takes from `victim`, to be run at once, or null.
  default @Nullable Goroutine steal(Processor thief, Processor victim, boolean lastPass) {
    return null;
  }

  /// Goes on with a theft that had to wait ([Processor#backOff]); null when it has come to nothing,
  /// or must wait once more.
  default @Nullable Goroutine resumeSteal(Processor thief, Processor victim) {
    return null;
  }

  String ruleForIdle(Processor processor);

  /// The number of processors has changed; what those that vanished had queued is in the global
  /// queue.
  void resized();
}

package dev.gopark.runtime.sched;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.PollWait;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// Who acts next. Of all processors that are not idle it is the one with the smallest clock, for a
/// quantum of instructions or for one scheduling round, unless a thread without a processor comes
/// before it.
final class Turns {
  /// Instructions a processor executes before another one with a smaller clock may act.
  static final int QUANTUM = 32;

  /// The same while all other processors are idle; it ends when one of them wakes up.
  static final int LONE_QUANTUM = 1024;

  private final MachineData data;
  private final Rounds rounds;
  private final Timers timers;
  private final SystemCalls calls;
  private final Poller poller;
  private final SysmonRounds sysmon;

  Turns(
      MachineData data,
      Rounds rounds,
      Timers timers,
      SystemCalls calls,
      Poller poller,
      SysmonRounds sysmon) {
    this.data = data;
    this.rounds = rounds;
    this.timers = timers;
    this.calls = calls;
    this.poller = poller;
    this.sysmon = sysmon;
  }

  /// Gives everybody their turn until the one is due of a processor that runs a goroutine.
  boolean settle() {
    while (true) {
      Processor turn = data.turn;
      if (turn.running != null && data.quantumLeft > 0) {
        return true;
      }
      Processor next = nextToAct();
      if (next == null && !somethingComes()) {
        return false;
      }
      if (next == null || isOutsideFirst(next.clock)) {
        actOutside();
        continue;
      }
      data.turn = next;
      if (next.running == null) {
        rounds.round(next);
        if (data.processors.size() > 1 || isOutsideFirst(next.clock)) {
          continue; // now somebody else may come first
        }
      }
      if (next.running != null) {
        data.quantum = data.busyProcessors() == 1 ? LONE_QUANTUM : QUANTUM;
        data.quantumLeft = data.quantum;
        return true;
      }
    }
  }

  private @Nullable Processor nextToAct() {
    if (data.processors.size() == 1) {
      return data.turn.status.acts() ? data.turn : null;
    }
    Processor earliest = null;
    int ties = 0;
    for (Processor processor : data.processors) {
      if (processor.status.acts()) {
        if (earliest == null || processor.clock < earliest.clock) {
          earliest = processor;
          ties = 1;
        } else if (processor.clock == earliest.clock) {
          ties++;
        }
      }
    }
    return earliest == null || ties == 1 ? earliest : breakTie(earliest.clock, ties);
  }

  private @Nullable Processor breakTie(long clock, int ties) {
    long index =
        data.chooser.choose(ChoiceKind.NEXT_PROCESSOR, ties, "processors with equal clocks");
    for (Processor processor : data.processors) {
      if (processor.status.acts() && processor.clock == clock && index-- == 0) {
        return processor;
      }
    }
    throw new IllegalStateException("fewer processors at " + clock + " than counted");
  }

  /// Whether anything can still happen when no processor acts: a timer, the end of a system call,
  /// or something from the network.
  private boolean somethingComes() {
    return timers.matter() || calls.matter() || poller.nextReady() != PollWait.NEVER;
  }

  /// Whether a thread without a processor acts before a processor does.
  private boolean isOutsideFirst(long clock) {
    return nextOutside() <= clock;
  }

  /// When a thread without a processor acts next.
  long nextOutside() {
    return Math.min(data.sysmon.wakesAt, Math.min(calls.nextReturn(), poller.nextReturn()));
  }

  /// Whatever comes first: a system call ends, the poller's thread comes back, or sysmon looks
  /// around.
  private void actOutside() {
    long call = calls.nextReturn();
    long poll = poller.nextReturn();
    if (call <= poll && call <= data.sysmon.wakesAt) {
      calls.endFirst();
    } else if (poll <= data.sysmon.wakesAt) {
      poller.end(poll);
    } else {
      sysmon.round(calls);
    }
  }
}

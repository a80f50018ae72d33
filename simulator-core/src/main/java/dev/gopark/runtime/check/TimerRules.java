package dev.gopark.runtime.check;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;

/// Timers are where they say they are, and those that are due have fired.
final class TimerRules {
  private final MachineData data;
  private final Judge judge;

  TimerRules(MachineData data, Judge judge) {
    this.data = data;
    this.judge = judge;
  }

  void check() {
    for (Processor processor : data.processors) {
      for (Timer timer : processor.timers) {
        isInItsHeap(timer, processor);
        isNotOverlooked(timer);
      }
    }
    data.goroutines.values().forEach(this::willWakeUp);
  }

  private void isInItsHeap(Timer timer, Processor processor) {
    judge.demand(
        timer.active && timer.processor == processor.number && processor.timers.contains(timer),
        Rule.TIMERS,
        () ->
            "a timer (%s) in the heap of P%d is %s and says P%d"
                .formatted(
                    timer.purpose.label,
                    processor.number,
                    timer.active ? "active" : "not active",
                    timer.processor));
  }

  /// An idle processor is woken for a timer before the next quantum begins.
  private void isNotOverlooked(Timer timer) {
    boolean begins = data.turn.running != null && data.quantumLeft == data.quantum;
    boolean somebodyCould = !data.idleProcessors.isEmpty() && data.spinning == 0;
    judge.demand(
        !begins || !somebodyCould || timer.when > data.turn.clock,
        Rule.TIMERS,
        () ->
            "a timer (%s) is due at %d ns, P%d goes on at %d ns and P%s are idle"
                .formatted(
                    timer.purpose.label,
                    timer.when,
                    data.turn.number,
                    data.turn.clock,
                    data.idleProcessors));
  }

  private void willWakeUp(Goroutine goroutine) {
    Timer timer = goroutine.timer;
    boolean sleeps = goroutine.reason == WaitReason.SLEEP;
    judge.demand(
        sleeps ? timer != null && timer.active && timer.goroutine == goroutine : timer == null,
        Rule.NO_LOST_WAKE_UP,
        () ->
            "%s %s and %s"
                .formatted(
                    goroutine,
                    sleeps ? "sleeps" : "does not sleep",
                    timer == null ? "has no timer" : "its timer is wrong"));
  }
}

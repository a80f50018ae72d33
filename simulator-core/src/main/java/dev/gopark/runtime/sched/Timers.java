package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;
import org.jspecify.annotations.Nullable;

/// The processors' timers: started on the processor of the caller, fired by whoever looks after
/// their time has come.
public final class Timers {
  private final MachineData data;
  private final SchedulerHost host;

  Timers(MachineData data, SchedulerHost host) {
    this.data = data;
    this.host = host;
  }

  /// Puts `timer`, which is in none, into the timers of `processor`.
  public void start(Processor processor, Timer timer) {
    if (timer.active) {
      throw new IllegalStateException("a timer for " + timer.purpose.label + " started twice");
    }
    timer.sequence = data.nextTimer++;
    timer.active = true;
    timer.processor = processor.number;
    processor.timers.add(timer);
  }

  /// Takes `timer` out again; false when it has fired or was never started.
  public boolean stop(Timer timer) {
    if (!timer.active) {
      return false;
    }
    data.processors.get(timer.processor).timers.remove(timer);
    timer.active = false;
    return true;
  }

  /// Fires the timers of `owner` that are due by the clock of `processor`, which does their work.
  /// Whether any fired.
  boolean run(Processor processor, Processor owner) {
    boolean fired = false;
    while (!owner.timers.isEmpty() && owner.timers.first().when <= processor.clock) {
      fire(processor, owner, owner.timers.removeFirst());
      fired = true;
    }
    return fired;
  }

  private void fire(Processor processor, Processor owner, Timer timer) {
    timer.active = false;
    if (timer.period > 0) {
      timer.when = nextTick(timer, processor.clock);
      start(owner, timer);
    }
    if (host.observed()) {
      String rule = "P%d: a timer is due (%s)".formatted(processor.number, timer.purpose.label);
      Event.ObjectRef object = timer.channel == null ? null : timer.channel.ref();
      host.emit(new Event.TimerFire(host.when(processor), timer.purpose.label, object, rule));
    }
    host.fire(timer, processor);
  }

  /// Missed ticks are skipped; what would overflow is never.
  private static long nextTick(Timer timer, long now) {
    long missed = (now - timer.when) / timer.period;
    long next = timer.when + timer.period * (1 + missed);
    return next < 0 ? Long.MAX_VALUE : next;
  }

  /// The soonest timer of all processors, or null.
  @Nullable Timer soonest() {
    Timer soonest = null;
    for (Processor processor : data.processors) {
      if (!processor.timers.isEmpty()) {
        Timer first = processor.timers.first();
        if (soonest == null
            || first.when < soonest.when
            || first.when == soonest.when && first.sequence < soonest.sequence) {
          soonest = first;
        }
      }
    }
    return soonest;
  }
}

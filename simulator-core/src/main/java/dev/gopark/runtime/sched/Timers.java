package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;
import org.jspecify.annotations.Nullable;

/// The processors' timers: started on the processor of the caller, fired by whoever looks after
/// their time has come.
public final class Timers {
  /// Ten years. What is due later does not keep a run going: sysmon would look around once a minute
  /// until then, and nobody waits so long to see it.
  private static final long HORIZON_NANOS = 10L * 365 * 24 * 3600 * 1_000_000_000;

  private final MachineData data;
  private final boolean unobservable;
  private final Poller poller;
  private final SchedulerHost host;

  /// @param unobservable whether, as since Go 1.23, a timer whose channel nobody waits on counts
  ///   for nothing
  Timers(MachineData data, boolean unobservable, Poller poller, SchedulerHost host) {
    this.data = data;
    this.unobservable = unobservable;
    this.poller = poller;
    this.host = host;
  }

  /// Puts `timer`, which is in none, into the timers of `processor`, and sees to it that somebody
  /// will look when it is due.
  public void start(Processor processor, Timer timer) {
    add(processor, timer);
    if (processor.timers.first() == timer) {
      poller.lookAfter(timer, processor);
    }
  }

  private void add(Processor processor, Timer timer) {
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

  /// Fires `timer` if it is due by the clock of `processor`: since Go 1.23 who asks a timer's
  /// channel finds it as if the timer had fired in time.
  public void poll(Processor processor, Timer timer) {
    if (unobservable && timer.active && timer.when <= processor.clock) {
      Processor owner = data.processors.get(timer.processor);
      owner.timers.remove(timer);
      fire(processor, owner, timer);
    }
  }

  private void fire(Processor processor, Processor owner, Timer timer) {
    timer.active = false;
    if (host.observed()) {
      String rule = "P%d: a timer is due (%s)".formatted(processor.number, timer.purpose.label);
      Event.ObjectRef object = timer.channel == null ? null : timer.channel.ref();
      host.emit(new Event.TimerFire(host.when(processor), timer.purpose.label, object, rule));
    }
    host.fire(timer, processor);
    if (timer.period > 0) {
      timer.when = nextTick(timer, processor.clock);
      add(owner, timer);
    }
  }

  /// Missed ticks are skipped; what would overflow is never.
  private static long nextTick(Timer timer, long now) {
    long missed = (now - timer.when) / timer.period;
    long next = timer.when + timer.period * (1 + missed);
    return next < 0 ? Long.MAX_VALUE : next;
  }

  /// Whether any timer within ten years can still wake or start a goroutine, or at least end the
  /// wait for it: a ticker that nobody waits for would go on alone for ever.
  boolean matter() {
    return anyMatters(true);
  }

  /// Whether there is such a timer that is due later.
  public boolean matterLater() {
    return anyMatters(false);
  }

  private boolean anyMatters(boolean soon) {
    return data.processors.stream()
        .flatMap(processor -> processor.timers.stream())
        .anyMatch(timer -> timer.when <= HORIZON_NANOS == soon && matters(timer));
  }

  private boolean matters(Timer timer) {
    boolean awaited = timer.channel == null || !timer.channel.receivers.isEmpty();
    return awaited || timer.period == 0 && !unobservable;
  }

  /// Whether a timer is pending.
  public boolean pending() {
    return soonest() != null;
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

package dev.gopark.runtime.sched;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Sysmon;
import dev.gopark.runtime.model.Timer;
import org.jspecify.annotations.Nullable;

/// What Go's sysmon does in its thread without a processor: polls the network when nobody has for
/// long, preempts goroutines whose time slice is over, and takes processors out of system calls.
final class SysmonRounds {
  static final long SHORTEST_SLEEP_NANOS = 20_000;
  static final long LONGEST_SLEEP_NANOS = 10_000_000;

  /// After so many rounds without a processor taken, each sleep is twice as long as the one before.
  static final int PATIENCE_ROUNDS = 50;

  /// Half of the time between forced collections: the longest it sleeps while all are idle.
  static final long DEEP_SLEEP_NANOS = 60_000_000_000L;

  /// How long a goroutine (or a chain of runnext goroutines) may run, and an idle machine leave a
  /// processor in a system call.
  static final long TIME_SLICE_NANOS = 10_000_000;

  static final long POLL_NANOS = 10_000_000;

  private final MachineData data;
  private final Timers timers;
  private final Poller poller;

  SysmonRounds(MachineData data, Timers timers, Poller poller) {
    this.data = data;
    this.timers = timers;
    this.poller = poller;
  }

  /// The beginning of the run.
  void boot() {
    data.sysmon.sleep = SHORTEST_SLEEP_NANOS;
    data.sysmon.wakesAt = SHORTEST_SLEEP_NANOS;
  }

  /// Ends its deep sleep: a system call begins, one returns and takes an idle processor, or the
  /// world goes on after it was stopped.
  void disturb(long nanos) {
    Sysmon sysmon = data.sysmon;
    if (sysmon.sleepsDeeply) {
      sysmon.sleepsDeeply = false;
      sysmon.idleRounds = 0;
      sysmon.sleep = SHORTEST_SLEEP_NANOS;
      sysmon.wakesAt = nanos;
    }
  }

  /// One round, at [Sysmon#wakesAt].
  void round(SystemCalls calls) {
    Sysmon sysmon = data.sysmon;
    long now = sysmon.wakesAt;
    if (!sysmon.sleepsDeeply && fallsAsleep(now)) {
      return;
    }
    sysmon.sleepsDeeply = false;
    if (data.poller == null && data.polledAt + POLL_NANOS < now) {
      data.polledAt = now;
      poller.injectReady(now);
    }
    sysmon.idleRounds = retake(calls, now) > 0 ? 0 : sysmon.idleRounds + 1;
    sleep(sysmon, now);
  }

  private static void sleep(Sysmon sysmon, long now) {
    if (sysmon.idleRounds == 0) {
      sysmon.sleep = SHORTEST_SLEEP_NANOS;
    } else if (sysmon.idleRounds > PATIENCE_ROUNDS) {
      sysmon.sleep = Math.min(2 * sysmon.sleep, LONGEST_SLEEP_NANOS);
    }
    sysmon.wakesAt = now + sysmon.sleep;
  }

  /// While all processors are idle it sleeps until the next timer.
  private boolean fallsAsleep(long now) {
    if (data.idleProcessors.size() < data.processors.size()) {
      return false;
    }
    Timer next = timers.soonest();
    long wait = next == null ? DEEP_SLEEP_NANOS : Math.min(next.when - now, DEEP_SLEEP_NANOS);
    if (wait <= 0) {
      return false;
    }
    data.sysmon.sleepsDeeply = true;
    data.sysmon.wakesAt = now + wait;
    return true;
  }

  /// How many processors it has taken out of system calls.
  private int retake(SystemCalls calls, long now) {
    int retaken = 0;
    for (Processor processor : data.processors) {
      if (processor.status == Processor.Status.IDLE) {
        continue;
      }
      boolean sliceOver = sliceOver(processor, now);
      if (sliceOver) {
        preempt(processor.running);
      }
      if (processor.status == Processor.Status.SYSCALL && mayRetake(processor, sliceOver, now)) {
        calls.retake(processor, now, why(processor));
        retaken++;
      }
    }
    return retaken;
  }

  private static boolean sliceOver(Processor processor, long now) {
    Sysmon.Seen seen = processor.seen;
    if (seen.schedtick != processor.schedtick) {
      seen.schedtick = processor.schedtick;
      seen.scheduledAt = now;
      return false;
    }
    return seen.scheduledAt + TIME_SLICE_NANOS <= now;
  }

  private static void preempt(@Nullable Goroutine running) {
    if (running != null) {
      running.preempt = true;
    }
  }

  private boolean mayRetake(Processor processor, boolean sliceOver, long now) {
    Sysmon.Seen seen = processor.seen;
    if (!sliceOver && seen.syscalltick != processor.syscalltick) {
      seen.syscalltick = processor.syscalltick;
      seen.calledAt = now;
      return false;
    }
    boolean unneeded = !processor.hasWork() && data.spinning + data.idleProcessors.size() > 0;
    return !unneeded || seen.calledAt + TIME_SLICE_NANOS <= now;
  }

  private static String why(Processor processor) {
    return processor.hasWork()
        ? "in a system call for more than one round of sysmon, and goroutines wait for it"
        : "in a system call for more than one round of sysmon";
  }
}

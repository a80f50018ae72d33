package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.event.Event.Placement;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.PollWait;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The network poller: who waits for descriptors, and the thread that blocks in it, which is also
/// what wakes a machine without work when a timer is due.
public final class Poller {
  private final MachineData data;
  private final Scheduler scheduler;
  private final Threads threads;
  private final Wakeups wakeups;
  private final RunQueues queues;
  private final SchedulerHost host;

  Poller(
      MachineData data,
      Scheduler scheduler,
      Threads threads,
      Wakeups wakeups,
      RunQueues queues,
      SchedulerHost host) {
    this.data = data;
    this.scheduler = scheduler;
    this.threads = threads;
    this.wakeups = wakeups;
    this.queues = queues;
    this.host = host;
  }

  /// Go's `wakeNetPoller`: `timer` has become the first of its processor's. The thread in the
  /// poller must not sleep longer than that; if nobody polls, somebody who looks for work will in
  /// the end.
  void lookAfter(Timer timer, Processor processor) {
    if (data.poller == null) {
      wakeups.wake(processor);
    } else {
      breakSleep(timer, processor.clock);
    }
  }

  /// Go's `netpollBreak`: the thread in the poller comes back, as it would sleep beyond `timer`.
  private void breakSleep(Timer timer, long now) {
    if (timer.when < data.pollUntil) {
      data.pollBrokenAt = Math.min(data.pollBrokenAt, now);
    }
  }

  /// The running goroutine is about to park until `descriptor` is ready, which it is at `readyAt`
  /// if nothing happens before.
  public void await(Goroutine running, int descriptor, boolean toWrite, long readyAt) {
    PollWait wait = new PollWait(running, descriptor, toWrite, data.nextPollWait++);
    wait.readyAt = readyAt;
    data.pollWaits.add(wait);
  }

  /// `descriptor` will be ready at `readyAt`: who has waited longest for that is told.
  public void announce(int descriptor, boolean toWrite, long readyAt) {
    PollWait first = null;
    for (PollWait wait : data.pollWaits) {
      boolean matches = wait.descriptor == descriptor && wait.toWrite == toWrite;
      if (matches && (first == null || wait.sequence < first.sequence)) {
        first = wait;
      }
    }
    if (first != null && readyAt < first.readyAt) {
      data.pollWaits.remove(first);
      first.readyAt = readyAt;
      data.pollWaits.add(first);
    }
  }

  /// Go's `pollUnblock`: nobody waits for `descriptor` any longer, whatever the network does.
  public void unblock(Processor processor, int descriptor, boolean toWrite, String why) {
    List<PollWait> waits =
        data.pollWaits.stream()
            .filter(wait -> wait.descriptor == descriptor && wait.toWrite == toWrite)
            .sorted(Comparator.comparingLong(wait -> wait.sequence))
            .toList();
    for (PollWait wait : waits) {
      data.pollWaits.remove(wait);
      scheduler.ready(processor, wait.goroutine, null, why);
    }
  }

  /// `thread`, which has found nothing to do and had `processor` until now, blocks in the poller if
  /// nobody else does and there is something to wait for: the network, or a timer. Only who has
  /// looked at the other processors knows of their timers; if somebody polls who does not know of
  /// the first one, that one comes back. Whether it blocks.
  boolean block(OsThread thread, Processor processor, boolean wasSpinning) {
    Timer timer = wasSpinning ? scheduler.timers().soonest() : first(processor);
    if (data.poller != null && timer != null) {
      breakSleep(timer, processor.clock);
    }
    if (data.poller != null || data.pollWaits.isEmpty() && timer == null) {
      return false;
    }
    thread.status = OsThread.Status.POLLING;
    thread.wasSpinning = wasSpinning;
    data.poller = thread;
    data.pollUntil = timer == null ? PollWait.NEVER : timer.when;
    return true;
  }

  private static @Nullable Timer first(Processor processor) {
    return processor.timers.isEmpty() ? null : processor.timers.first();
  }

  /// When the thread in the poller comes back, or [PollWait#NEVER].
  long nextReturn() {
    return data.poller == null
        ? PollWait.NEVER
        : Math.min(Math.min(data.pollBrokenAt, data.pollUntil), nextReady());
  }

  /// When the next descriptor that somebody waits for is ready.
  long nextReady() {
    return data.pollWaits.isEmpty() ? PollWait.NEVER : data.pollWaits.first().readyAt;
  }

  /// The thread in the poller comes back: with an idle processor it runs the first goroutine that
  /// is ready, or looks for work. Until the thread is awake, more timers may be due.
  void end(long now) {
    OsThread thread = data.poller;
    if (thread == null) {
      throw new IllegalStateException("nobody is blocked in the poller");
    }
    boolean broken = now == data.pollBrokenAt;
    data.poller = null;
    data.pollBrokenAt = PollWait.NEVER;
    data.polledAt = now;
    List<Goroutine> ready = takeReady(now);
    if (data.idleProcessors.isEmpty()) {
      threads.park(thread);
      inject(ready, null, now);
      return;
    }
    Processor processor = threads.takeIdle();
    threads.attach(processor, thread);
    threads.begin(processor, ready.isEmpty() && thread.wasSpinning);
    processor.clock = Math.max(processor.clock, now) + threads.wakeUp();
    report(processor, thread, ready, broken);
    if (!ready.isEmpty()) {
      run(processor, ready);
    }
  }

  private void report(Processor processor, OsThread thread, List<Goroutine> ready, boolean broken) {
    if (host.observed()) {
      Timer timer = scheduler.timers().soonest();
      String why =
          !ready.isEmpty()
              ? "because the network is ready for " + ready.getFirst()
              : broken || timer == null
                  ? "because there is an earlier timer to wait for"
                  : "because a timer is due (%s)".formatted(timer.purpose.label);
      String rule = "P%d: woken %s → %s".formatted(processor.number, why, thread);
      host.emit(new Event.ProcStart(host.when(processor), thread.number, rule));
    }
  }

  /// Step 9 of Go's `findRunnable`: looks whether the network is ready for somebody, without
  /// waiting. The first goes on here, the others are injected.
  boolean poll(Processor processor) {
    if (data.pollWaits.isEmpty() || data.poller != null || nextReady() > processor.clock) {
      return false;
    }
    List<Goroutine> ready = takeReady(processor.clock);
    run(processor, ready);
    return true;
  }

  private void run(Processor processor, List<Goroutine> ready) {
    List<Goroutine> others = ready.subList(1, ready.size());
    inject(others, processor, processor.clock);
    report(ready.getFirst(), host.when(processor), Placement.AT_ONCE, "runs at once");
    String rule = "the network poller says it is ready";
    scheduler.dispatch(
        processor, new Policy.Taken(ready.getFirst(), false, "network poller", rule));
  }

  /// sysmon polls.
  void injectReady(long now) {
    if (nextReady() <= now) {
      inject(takeReady(now), null, now);
    }
  }

  /// Those for whom the network is ready, the one reported last first: Go collects them on a stack.
  private List<Goroutine> takeReady(long now) {
    List<Goroutine> ready = new ArrayList<>();
    while (nextReady() <= now) {
      Goroutine goroutine = data.pollWaits.removeFirst().goroutine;
      goroutine.reason = null;
      scheduler.enter(goroutine, Goroutine.Status.RUNNABLE, now);
      ready.addFirst(goroutine);
    }
    return ready;
  }

  /// Go's `injectglist`: without a processor all go to the global queue; else as many as there are
  /// idle processors do, and the rest to the tail of the own queue, or what does not fit there to
  /// the global queue after all. For each of those that went there at first an idle processor is
  /// started.
  private void inject(List<Goroutine> ready, @Nullable Processor processor, long now) {
    int idle = data.idleProcessors.size();
    Processor own = scheduler.keepsPolled() ? processor : null;
    int global = own == null ? ready.size() : Math.min(idle, ready.size());
    for (int i = 0; i < ready.size(); i++) {
      boolean fits = i >= global && own != null && !queues.isFull(own);
      place(ready.get(i), fits ? own : null, now);
    }
    for (int i = 0; i < global && wakeups.mayStart(); i++) {
      startIdle(now);
    }
  }

  private void place(Goroutine goroutine, @Nullable Processor processor, long now) {
    if (processor == null) {
      Placement placement = scheduler.putBack(goroutine, now);
      String where = "goes to " + Scheduler.where(placement);
      report(goroutine, threads.nowhere(now), placement, where);
    } else {
      queues.putTail(processor, goroutine);
      String where = "goes to the tail of the queue of P" + processor.number;
      report(goroutine, host.when(processor), Placement.LOCAL_TAIL, where);
    }
  }

  private void report(Goroutine goroutine, When when, Placement placement, String where) {
    if (host.observed()) {
      String rule = "the network is ready → %s %s".formatted(goroutine, where);
      host.emit(new Event.GoUnblock(when, goroutine.id, WaitReason.IO_WAIT, null, placement, rule));
    }
  }

  private void startIdle(long now) {
    Processor started = threads.takeIdle();
    threads.start(started, now, false);
    if (host.observed()) {
      String rule =
          "P%d: woken for a goroutine that the network is ready for → %s"
              .formatted(started.number, started.thread);
      host.emit(new Event.ProcStart(host.when(started), Threads.of(started).number, rule));
    }
  }
}

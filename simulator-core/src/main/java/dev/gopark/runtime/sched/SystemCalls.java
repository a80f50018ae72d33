package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.world.Signals;
import dev.gopark.world.World;
import java.util.List;

/// System calls that block their thread. It keeps its processor at first; sysmon may take that
/// away.
public final class SystemCalls {
  private final MachineData data;
  private final Scheduler scheduler;
  private final Threads threads;
  private final HandOff handOff;
  private final SysmonRounds sysmon;
  private final SchedulerHost host;

  SystemCalls(
      MachineData data,
      Scheduler scheduler,
      Threads threads,
      HandOff handOff,
      SysmonRounds sysmon,
      SchedulerHost host) {
    this.data = data;
    this.scheduler = scheduler;
    this.threads = threads;
    this.handOff = handOff;
    this.sysmon = sysmon;
    this.host = host;
  }

  /// Go's `entersyscall`: the running goroutine's thread is in the system call `call` for so long.
  public void enter(Processor processor, String call, long nanos) {
    sysmon.disturb(processor.clock);
    begin(processor, call, nanos, "and keeps P%d until sysmon takes it away");
    processor.status = Processor.Status.SYSCALL;
  }

  /// Go's `entersyscallblock`: the same when it is known to take long.
  public void enterBlocking(Processor processor, String call, long nanos) {
    sysmon.disturb(processor.clock);
    begin(processor, call, nanos, "which is known to block, and gives P%d away");
    release(processor, processor.clock, "its thread blocks in a system call");
  }

  /// A system call that is over before sysmon can see it.
  public void pass(Processor processor) {
    sysmon.disturb(processor.clock);
    processor.syscalltick++;
  }

  private void begin(Processor processor, String call, long nanos, String rule) {
    OsThread thread = Threads.of(processor);
    if (host.observed()) {
      String text =
          ("%s is in the system call %s, " + rule).formatted(thread, call, processor.number);
      host.emit(new Event.GoSysCall(host.when(processor), call, thread.number, text));
    }
    Goroutine caller = scheduler.release(processor);
    scheduler.enter(caller, Goroutine.Status.SYSCALL, processor.clock);
    thread.status = OsThread.Status.SYSCALL;
    thread.caller = caller;
    thread.call = call;
    long end = processor.clock + nanos;
    thread.returnsAt = end < processor.clock ? OsThread.NEVER : end;
    thread.sequence = data.nextSystemCall++;
    data.systemCalls.add(thread);
    findNext();
  }

  /// Takes `processor` from its thread, which is in a system call, and hands it off.
  void retake(Processor processor, long nanos, String why) {
    OsThread thread = Threads.of(processor);
    Goroutine caller = thread.caller;
    if (host.observed() && caller != null) {
      String rule = "sysmon takes P%d from %s: %s".formatted(processor.number, thread, why);
      When when = new When(data.steps, nanos, processor.number, 0, "", 0);
      host.emit(new Event.GoSysBlock(when, caller.id, thread.number, rule));
    }
    release(processor, nanos, thread + " is in a system call");
  }

  private void release(Processor processor, long nanos, String why) {
    threads.detach(processor);
    processor.syscalltick++;
    handOff.handOff(processor, nanos, why);
  }

  /// The system calls named `call` that wait for `what` (their caller's [Goroutine#scratch]) end at
  /// `nanos`.
  public void endAt(String call, long what, long nanos) {
    List<OsThread> ending =
        data.systemCalls.stream()
            .filter(thread -> thread.call.equals(call) && waitsFor(thread) == what)
            .toList();
    for (OsThread thread : ending) {
      data.systemCalls.remove(thread);
      thread.returnsAt = nanos;
      data.systemCalls.add(thread);
    }
    findNext();
  }

  /// These signals will come from outside, in order of time.
  public void expect(List<Signals.Coming> signals) {
    data.world.signals().expect(signals);
    findNext();
  }

  private static long waitsFor(OsThread thread) {
    return thread.caller == null ? 0 : thread.caller.scratch;
  }

  /// When the next system call ends or a signal comes from outside, or [OsThread#NEVER].
  long nextReturn() {
    return data.callReturnsAt;
  }

  /// To be called whenever calls or signals have changed.
  private void findNext() {
    data.callReturnsAt = Math.min(firstReturn(), data.world.signals().nextAt());
  }

  private long firstReturn() {
    return data.systemCalls.isEmpty() ? OsThread.NEVER : data.systemCalls.first().returnsAt;
  }

  /// Whether a system call can still end, or keeps a processor from its work until sysmon takes it
  /// away. Signals to come count only where Go's runtime sees that something may happen.
  boolean matter() {
    return firstReturn() != OsThread.NEVER
        || data.processors.stream().anyMatch(this::isWanted)
        || data.world.signals().nextAt() != World.NEVER
            && !(data.systemCalls.isEmpty() && data.pollWaits.isEmpty());
  }

  private boolean isWanted(Processor processor) {
    return processor.status == Processor.Status.SYSCALL
        && (processor.hasWork() || !data.globalQueue.isEmpty());
  }

  /// What [#nextReturn] has announced.
  void endFirst() {
    long signalAt = data.world.signals().nextAt();
    if (signalAt <= firstReturn()) {
      int number = data.world.signals().next();
      findNext();
      host.signal(number, signalAt);
    } else {
      endFirstCall();
    }
  }

  /// Go's `exitsyscall` for the thread whose call ends first. Its goroutine goes on at once if the
  /// processor is still there or another one is idle; else it waits in the global queue.
  private void endFirstCall() {
    OsThread thread = data.systemCalls.removeFirst();
    findNext();
    long nanos = thread.returnsAt;
    Goroutine caller = thread.caller;
    if (caller == null) {
      throw new IllegalStateException(thread + " is in a system call for nobody");
    }
    thread.caller = null;
    thread.call = "";
    if (thread.processor >= 0) {
      keep(thread, caller, nanos);
    } else if (!data.idleProcessors.isEmpty()) {
      takeIdle(thread, caller, nanos);
    } else {
      queue(thread, caller, nanos);
    }
  }

  private void keep(OsThread thread, Goroutine caller, long nanos) {
    Processor processor = data.processors.get(thread.processor);
    processor.status = Processor.Status.RUNNING;
    goOn(processor, thread, caller, nanos);
    report(
        host.when(processor), caller, thread, "P%d is still its own".formatted(processor.number));
  }

  private void takeIdle(OsThread thread, Goroutine caller, long nanos) {
    sysmon.disturb(nanos);
    Processor processor = threads.takeIdle();
    threads.attach(processor, thread);
    threads.begin(processor, false);
    processor.dispatches++;
    processor.share.taken(processor, caller);
    goOn(processor, thread, caller, nanos);
    String how = "it has lost its processor and takes P%d, which is idle";
    report(host.when(processor), caller, thread, how.formatted(processor.number));
  }

  private void goOn(Processor processor, OsThread thread, Goroutine caller, long nanos) {
    thread.status = OsThread.Status.RUNNING;
    processor.syscalltick++;
    processor.clock = Math.max(processor.clock, nanos);
    processor.running = caller;
    scheduler.enter(caller, Goroutine.Status.RUNNING, processor.clock);
  }

  private void queue(OsThread thread, Goroutine caller, long nanos) {
    scheduler.enter(caller, Goroutine.Status.RUNNABLE, nanos);
    String where = Scheduler.where(scheduler.putBack(caller, nanos));
    String how = "no processor is free → %s, and %s parks".formatted(where, thread);
    report(threads.nowhere(nanos), caller, thread, how);
    if (thread.locked == null) {
      threads.park(thread);
    } else {
      thread.status = OsThread.Status.AWAITS_LOCKED;
    }
  }

  private void report(When when, Goroutine caller, OsThread thread, String how) {
    if (host.observed()) {
      String rule = "%s's system call returns: %s".formatted(caller, how);
      host.emit(new Event.GoSysExit(when, caller.id, thread.number, rule));
    }
  }
}

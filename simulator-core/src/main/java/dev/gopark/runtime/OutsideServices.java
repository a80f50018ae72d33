package dev.gopark.runtime;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Outside;
import dev.gopark.runtime.model.PollWait;
import dev.gopark.runtime.model.Timer;
import dev.gopark.runtime.sched.Scheduler;
import dev.gopark.source.Config;
import dev.gopark.world.World;
import java.util.List;

/// The machine's services about processors, threads and the world outside the program.
final class OutsideServices implements Outside {
  private final MachineKernel kernel;
  private final MachineData data;
  private final Scheduler scheduler;
  private final InputTape input;

  OutsideServices(MachineKernel kernel, MachineData data, Scheduler scheduler, InputTape input) {
    this.kernel = kernel;
    this.data = data;
    this.scheduler = scheduler;
    this.input = input;
  }

  @Override
  public void systemCall(String name, long nanos) {
    scheduler.calls().enter(data.turn, name, nanos);
  }

  @Override
  public void blockingSystemCall(String name, long nanos) {
    scheduler.calls().enterBlocking(data.turn, name, nanos);
  }

  @Override
  public void passSystemCall(long nanos) {
    kernel.charge(nanos);
    scheduler.calls().pass(data.turn);
  }

  @Override
  public void endSystemCalls(String name, long what, long nanos) {
    scheduler.calls().endAt(name, what, nanos);
  }

  @Override
  public void raise(int signal) {
    Signalling.receive(kernel, signal, data.turn.clock);
  }

  @Override
  public World world() {
    return data.world;
  }

  @Override
  public String readConsole(int max) {
    String text = input.at(data.inputPosition, max);
    data.inputPosition += text.length();
    return text;
  }

  @Override
  public void awaitNetwork(int descriptor, boolean toWrite, long readyAt) {
    scheduler.poller().await(kernel.current(), descriptor, toWrite, readyAt);
    String rule = "the network is not ready → the poller looks after it";
    kernel.park(WaitReason.IO_WAIT, List.of(), rule);
  }

  @Override
  public void networkReady(int descriptor, boolean toWrite, long readyAt) {
    scheduler.poller().announce(descriptor, toWrite, readyAt);
  }

  @Override
  public void endNetworkWaits(int descriptor, boolean toWrite, String why) {
    scheduler.poller().unblock(data.turn, descriptor, toWrite, why);
  }

  @Override
  public void setDeadline(int descriptor, boolean toWrite, long nanos) {
    int direction = World.direction(descriptor, toWrite);
    Timer before = data.deadlines.remove(direction);
    if (before != null) {
      scheduler.timers().stop(before);
    }
    data.world.setExpired(descriptor, toWrite, nanos <= 0);
    if (nanos <= 0) {
      endNetworkWaits(descriptor, toWrite, "its deadline has passed");
    } else if (nanos < PollWait.NEVER - data.turn.clock) {
      Timer timer = new Timer(Timer.Purpose.DEADLINE);
      timer.direction = direction;
      timer.when = data.turn.clock + nanos;
      data.deadlines.put(direction, timer);
      scheduler.timers().start(data.turn, timer);
    }
  }

  @Override
  public void lockThread() {
    scheduler.locks().lock(data.turn, kernel.current());
  }

  @Override
  public void unlockThread() {
    scheduler.locks().unlock(data.turn, kernel.current());
  }

  @Override
  public int setProcessors(int count) {
    int old = data.processors.size();
    if (count > 0 && count != old) {
      scheduler.resize(Math.min(count, Config.MAX_PROCESSORS));
    }
    return old;
  }

  @Override
  public long setStackLimit(long bytes) {
    long before = data.stackLimit;
    data.stackLimit = bytes;
    return before;
  }

  @Override
  public int setThreadLimit(int count) {
    int before = data.threadLimit;
    data.threadLimit = count;
    return before;
  }
}

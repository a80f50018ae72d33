package dev.gopark.runtime;

import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.runtime.model.Timer;
import dev.gopark.runtime.sched.Scheduler;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// What happens when a timer fires: a sleeper wakes, a channel gets the time unless it is full, or
/// a function starts in a goroutine of its own.
final class TimerActions {
  private final MachineKernel kernel;
  private final Scheduler scheduler;

  TimerActions(MachineKernel kernel, Scheduler scheduler) {
    this.kernel = kernel;
    this.scheduler = scheduler;
  }

  void fire(Timer timer, Processor processor) {
    switch (timer.purpose) {
      case SLEEP -> wakeSleeper(timer, processor);
      case CHANNEL -> feed(timer, processor);
      case FUNCTION -> start(timer, processor);
    }
  }

  private void wakeSleeper(Timer timer, Processor processor) {
    Goroutine sleeper = timer.goroutine;
    if (sleeper != null) {
      sleeper.timer = null;
      scheduler.ready(processor, sleeper, null, "its sleep is over");
    }
  }

  private void start(Timer timer, Processor processor) {
    FunctionValue function = timer.function;
    if (function != null) {
      kernel.goroutines().start(function, FunctionValue.NO_WORDS, FunctionValue.NO_REFS, processor);
      Goroutine started = kernel.goroutine(kernel.data().nextGoroutine - 1);
      if (started != null) {
        kernel.order().acquire(started, timer, 0);
      }
    }
  }

  /// Sends the time: since Go 1.23 the one at which the timer should have fired.
  private void feed(Timer timer, Processor processor) {
    Channel channel = timer.channel;
    if (channel == null) {
      return;
    }
    boolean exact = kernel.config().hasUnbufferedTimers();
    Object value = time(timer, exact ? timer.when : processor.clock);
    Sudog receiver = takeReceiver(channel);
    if (receiver != null) {
      kernel.order().acquire(receiver.goroutine, timer, 0);
      receiver.ref = value;
      receiver.success = true;
      scheduler.ready(processor, receiver.goroutine, channel, "the timer sent on " + channel.name);
    } else if (channel.count < channel.capacity) {
      kernel.order().pass(timer, 0, channel, channel.sendIndex);
      channel.refBuffer[channel.sendIndex] = value;
      channel.sendIndex = (channel.sendIndex + 1) % channel.capacity;
      channel.count++;
    }
  }

  private static @Nullable Sudog takeReceiver(Channel channel) {
    Sudog receiver = channel.receivers.pollFirst();
    if (receiver == null) {
      return null;
    }
    for (Sudog other : receiver.goroutine.sudogs) {
      other.channel.receivers.remove(other);
      other.channel.senders.remove(other);
    }
    receiver.goroutine.sudogs.clear();
    receiver.goroutine.wokenBy = receiver;
    return receiver;
  }

  /// A `time.Time` whose first field counts nanoseconds since the start of the run.
  private @Nullable HeapObject time(Timer timer, long nanos) {
    Type type = timer.timeType;
    if (type == null) {
      return null;
    }
    Layout layout = kernel.layouts().of(type);
    HeapObject value = layout.zero(kernel.heap());
    value.setWord(0, nanos);
    return value;
  }
}

package dev.gopark.library;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.StructObject;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.Expr.ChannelDirection;
import dev.gopark.types.Type;
import java.util.List;

/// Bodies of package time that wait: sleeping, timers, tickers. A timer is known by its channel;
/// that of a function has a channel too, which nobody sees.
final class TimerNatives {
  private final LanguageVersion version;

  private TimerNatives(LanguageVersion version) {
    this.version = version;
  }

  static void register(NativeTable table, LanguageVersion version) {
    TimerNatives natives = new TimerNatives(version);
    table.addResumable("time.Sleep", TimerNatives::sleep);
    table.add("time.newTimer", TimerNatives::newTimer);
    table.add("time.newFuncTimer", TimerNatives::newFuncTimer);
    table.add("time.stop", call -> call.setBool(0, stop(call)));
    table.add("time.reset", TimerNatives::reset);
    table.add("time.badInterval", natives::badInterval);
  }

  private static Result sleep(NativeCall call) {
    Goroutine goroutine = call.goroutine();
    Kernel kernel = call.kernel();
    if (goroutine.phase != 0) {
      goroutine.phase = 0;
      goroutine.timer = null;
      return Result.DONE;
    }
    if (call.word(0) <= 0) {
      return Result.DONE;
    }
    Timer timer = new Timer(Timer.Purpose.SLEEP);
    timer.goroutine = goroutine;
    timer.when = later(kernel, call.word(0));
    goroutine.timer = timer;
    goroutine.phase = 1;
    kernel.startTimer(timer);
    kernel.park(WaitReason.SLEEP, List.of(), "the goroutine sleeps until its timer fires");
    return Result.AGAIN;
  }

  /// The time `delay` from now, at most the end of time.
  private static long later(Kernel kernel, long delay) {
    long now = kernel.nanos();
    long when = now + Math.max(delay, 0);
    return when < now ? Long.MAX_VALUE : when;
  }

  private static void newTimer(NativeCall call) {
    StructObject sample = (StructObject) call.nonNil(call.ref(0));
    Kernel kernel = call.kernel();
    Timer timer = new Timer(Timer.Purpose.CHANNEL);
    timer.timeType = sample.layout.type;
    timer.when = later(kernel, call.word(0));
    timer.period = call.word(1);
    Type.Channel type = new Type.Channel(ChannelDirection.BOTH, sample.layout.type);
    Channel channel = kernel.makeChannel(type, 1);
    timer.channel = channel;
    channel.timer = timer;
    kernel.startTimer(timer);
    call.setRef(0, channel);
  }

  private static void newFuncTimer(NativeCall call) {
    Kernel kernel = call.kernel();
    if (!(call.ref(0) instanceof FunctionValue function)) {
      throw kernel.runtimePanic("invalid memory address or nil pointer dereference", false);
    }
    Timer timer = new Timer(Timer.Purpose.FUNCTION);
    timer.function = function;
    timer.when = later(kernel, call.word(0));
    Type element = new Type.Struct(List.of());
    Channel hidden = new Channel(0, "", "", "", kernel.heap().allocate(1), element, false, 0);
    hidden.timer = timer;
    kernel.startTimer(timer);
    call.setRef(0, hidden);
  }

  private static boolean stop(NativeCall call) {
    Channel channel = (Channel) call.ref(0);
    Timer timer = channel == null ? null : channel.timer;
    if (channel == null || timer == null) {
      return false;
    }
    boolean active = call.kernel().stopTimer(timer);
    return call.kernel().config().hasUnbufferedTimers() && drain(channel) || active;
  }

  /// Since Go 1.23 a value that nobody has received yet counts as not sent.
  private static boolean drain(Channel channel) {
    boolean unread = channel.count > 0;
    if (unread) {
      channel.refBuffer[channel.receiveIndex] = null;
      channel.count = 0;
      channel.sendIndex = channel.receiveIndex;
    }
    return unread;
  }

  private static void reset(NativeCall call) {
    boolean wasActive = stop(call);
    Channel channel = (Channel) call.ref(0);
    Timer timer = channel == null ? null : channel.timer;
    if (timer != null) {
      timer.when = later(call.kernel(), call.word(0));
      timer.period = call.word(1);
      call.kernel().startTimer(timer);
    }
    call.setBool(0, wasActive);
  }

  private void badInterval(NativeCall call) {
    Kernel kernel = call.kernel();
    throw version.atLeast(20)
        ? kernel.stringPanic(call.string(0))
        : kernel.panic(kernel.error(call.string(0)));
  }
}

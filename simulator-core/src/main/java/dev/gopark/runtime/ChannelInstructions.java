package dev.gopark.runtime;

import dev.gopark.code.Instruction;
import dev.gopark.code.Registers;
import dev.gopark.code.SelectInfo;
import dev.gopark.runtime.exec.ChannelOperations;
import dev.gopark.runtime.exec.Signal;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.sync.Channels;
import dev.gopark.runtime.sync.Selects;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// The instructions about channels and goroutines. One that parks is executed again when its
/// goroutine runs again, and then finds in [Goroutine#wokenBy] how the wait ended. Holds no state:
/// it serves all copies of a machine.
final class ChannelInstructions implements ChannelOperations {
  private static final long MAX_CAPACITY = 1L << 28;

  private static Channels channels(Kernel kernel) {
    return ((MachineKernel) kernel).channels();
  }

  @Override
  public int make(Goroutine g, Kernel k, Instruction i, int pc) {
    long capacity = g.words[g.wordBase + i.b()];
    if (capacity < 0 || capacity > MAX_CAPACITY) {
      throw k.runtimePanic("makechan: size out of range", true);
    }
    g.refs[g.refBase + i.a()] = k.makeChannel(type(i), (int) capacity);
    return pc + 1;
  }

  private static Type.Channel type(Instruction i) {
    if (i.x() instanceof Type type && type.underlying() instanceof Type.Channel channel) {
      return channel;
    }
    throw new IllegalStateException(i.op() + " without a channel type");
  }

  @Override
  public int send(Goroutine g, Kernel k, Instruction i, int pc) {
    if (g.wokenBy != null) {
      channels(k).finishSend(g.wokenBy);
      return pc + 1;
    }
    Channel channel = (Channel) g.refs[g.refBase + i.b()];
    boolean word = channel != null && channel.words;
    boolean done =
        channels(k)
            .send(
                channel,
                word ? g.words[g.wordBase + i.a()] : 0,
                word ? null : g.refs[g.refBase + i.a()]);
    return done ? pc + 1 : Signal.AGAIN;
  }

  @Override
  public int receive(Goroutine g, Kernel k, Instruction i, int pc) {
    Channels channels = channels(k);
    Channel channel = (Channel) g.refs[g.refBase + i.b()];
    if (g.wokenBy != null) {
      channels.finishReceive(g.wokenBy);
    } else if (!channels.receive(channel)) {
      return Signal.AGAIN;
    }
    if (channel != null) {
      store(g, k, channels, channel, i.a());
    }
    if (i.c() >= 0) {
      g.words[g.wordBase + i.c()] = channels.ok() ? 1 : 0;
    }
    return pc + 1;
  }

  /// Puts what was received, or the zero value, into register `to`; -1 drops it.
  private static void store(Goroutine g, Kernel k, Channels channels, Channel channel, int to) {
    if (to < 0) {
      return;
    }
    if (channel.words) {
      g.words[g.wordBase + to] = channels.word();
    } else {
      g.refs[g.refBase + to] = channels.ok() ? channels.ref() : zero(k, channel.element);
    }
  }

  private static @Nullable Object zero(Kernel k, Type element) {
    return Registers.isAggregate(element) ? k.layouts().of(element).zero(k.heap()) : null;
  }

  @Override
  public int close(Goroutine g, Kernel k, Instruction i, int pc) {
    channels(k).close((Channel) g.refs[g.refBase + i.a()]);
    return pc + 1;
  }

  @Override
  public int select(Goroutine g, Kernel k, Instruction i, int pc) {
    if (!(i.x() instanceof SelectInfo info)) {
      throw new IllegalStateException("SELECT without its cases");
    }
    Selects selects = ((MachineKernel) k).selects();
    int chosen = g.wokenBy != null ? selects.finish(g.wokenBy) : selects.select(g, info);
    if (chosen == Selects.PARKED) {
      return Signal.AGAIN;
    }
    g.words[g.wordBase + i.a()] = chosen;
    g.words[g.wordBase + i.b()] = 0;
    clearReceived(g, info);
    if (chosen >= 0 && !info.at(chosen).send()) {
      take(g, k, info.at(chosen), i.b());
    }
    return pc + 1;
  }

  /// Puts what a select's case has received into its register, and into `ok` whether it was sent.
  private static void take(Goroutine g, Kernel k, SelectInfo.Case taken, int ok) {
    Channels channels = channels(k);
    g.words[g.wordBase + ok] = channels.ok() ? 1 : 0;
    if (g.refs[g.refBase + taken.channel()] instanceof Channel channel) {
      store(g, k, channels, channel, taken.value());
    }
  }

  /// Forgets what earlier rounds received: whichever case is chosen now, the state is the same.
  private static void clearReceived(Goroutine g, SelectInfo info) {
    for (int register : info.receivedWords()) {
      g.words[g.wordBase + register] = 0;
    }
    for (int register : info.receivedRefs()) {
      g.refs[g.refBase + register] = null;
    }
  }

  @Override
  public int go(Goroutine g, Kernel k, Instruction i, int pc) {
    if (!(g.refs[g.refBase + i.c()] instanceof FunctionValue function)) {
      throw k.fatal("go of nil func value");
    }
    int words = function.function.code().argumentWords();
    int refs = function.function.code().argumentRefs();
    long[] wordArguments = new long[words];
    @Nullable Object[] refArguments = new Object[refs];
    System.arraycopy(g.words, g.wordBase + i.a(), wordArguments, 0, words);
    System.arraycopy(g.refs, g.refBase + i.b(), refArguments, 0, refs);
    k.go(function, wordArguments, refArguments);
    if (g.status == Goroutine.Status.RUNNING) {
      return pc + 1;
    }
    g.pc = pc + 1;
    return Signal.NEXT_AFTER_SWITCH;
  }
}

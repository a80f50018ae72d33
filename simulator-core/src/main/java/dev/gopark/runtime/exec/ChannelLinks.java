package dev.gopark.runtime.exec;

import dev.gopark.code.Instruction;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// Instructions about channels and goroutines, which [ChannelOperations] executes.
final class ChannelLinks {
  private ChannelLinks() {}

  /// One of the instructions that [ChannelOperations] has.
  private interface Step {
    int run(ChannelOperations channels, Goroutine g, Kernel k, Instruction i, int pc);
  }

  private static Operation link(Site s, Step step) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return step.run(channels, g, k, instruction, next - 1);
      }
    };
  }

  static Operation make(Site s) {
    return link(s, ChannelOperations::make);
  }

  static Operation send(Site s) {
    return link(s, ChannelOperations::send);
  }

  static Operation receive(Site s) {
    return link(s, ChannelOperations::receive);
  }

  static Operation close(Site s) {
    return link(s, ChannelOperations::close);
  }

  static Operation select(Site s) {
    return link(s, ChannelOperations::select);
  }

  static Operation go(Site s) {
    return link(s, ChannelOperations::go);
  }

  static Operation length(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(
            g,
            a,
            ref(g, b) instanceof Channel channel && isBuffered(k, channel) ? channel.count : 0);
        return next;
      }
    };
  }

  static Operation capacity(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(
            g,
            a,
            ref(g, b) instanceof Channel channel && isBuffered(k, channel) ? channel.capacity : 0);
        return next;
      }
    };
  }

  /// Timer channels have looked unbuffered since Go 1.23.
  private static boolean isBuffered(Kernel k, Channel channel) {
    return channel.timer == null || !k.config().hasUnbufferedTimers();
  }
}

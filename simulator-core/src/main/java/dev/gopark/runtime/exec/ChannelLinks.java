package dev.gopark.runtime.exec;

import dev.gopark.code.Instruction;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// Instructions about channels and goroutines, which [ChannelOperations] executes.
final class ChannelLinks {
  private ChannelLinks() {}

  static Operation make(Site s) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return channels.make(g, k, instruction, next - 1);
      }
    };
  }

  static Operation send(Site s) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return channels.send(g, k, instruction, next - 1);
      }
    };
  }

  static Operation receive(Site s) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return channels.receive(g, k, instruction, next - 1);
      }
    };
  }

  static Operation close(Site s) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return channels.close(g, k, instruction, next - 1);
      }
    };
  }

  static Operation select(Site s) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return channels.select(g, k, instruction, next - 1);
      }
    };
  }

  static Operation go(Site s) {
    ChannelOperations channels = s.linker().channels();
    Instruction instruction = s.instruction();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return channels.go(g, k, instruction, next - 1);
      }
    };
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

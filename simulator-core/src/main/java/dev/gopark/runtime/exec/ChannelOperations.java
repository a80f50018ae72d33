package dev.gopark.runtime.exec;

import dev.gopark.code.Instruction;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// The instructions about channels and goroutines. Each executes instruction `i` at `pc` of `g`'s
/// frame and returns the next pc or a [Signal]. Holds no machine's state.
public interface ChannelOperations {
  int make(Goroutine g, Kernel k, Instruction i, int pc);

  int send(Goroutine g, Kernel k, Instruction i, int pc);

  int receive(Goroutine g, Kernel k, Instruction i, int pc);

  int close(Goroutine g, Kernel k, Instruction i, int pc);

  int select(Goroutine g, Kernel k, Instruction i, int pc);

  int go(Goroutine g, Kernel k, Instruction i, int pc);
}

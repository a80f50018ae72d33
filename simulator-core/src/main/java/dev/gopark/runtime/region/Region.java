package dev.gopark.runtime.region;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;

/// Some of a function's blocks as one Java method. Immutable and shared by all machines that run
/// the program.
public abstract class Region {
  /// Executes instructions from [Goroutine#pc] of `g`'s current frame on: at most `budget`, whole
  /// blocks at a time, none where the first block is too long. Steps and the clock of `processor`
  /// are advanced. Returns and throws what [dev.gopark.runtime.exec.Operation#run] of the last
  /// instruction does; with an exception, [Goroutine#pc] is at the instruction that threw it.
  public abstract int run(
      Goroutine g, Kernel k, MachineData data, Processor processor, int budget);

  /// Called from regions before an operation that may look at them: says where and when `g` is.
  static void locate(
      Goroutine g, MachineData data, Processor processor, int pc, long steps, long clock) {
    g.pc = pc;
    data.steps = steps;
    processor.clock = clock;
  }
}

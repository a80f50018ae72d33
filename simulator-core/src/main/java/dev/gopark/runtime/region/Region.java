package dev.gopark.runtime.region;

import dev.gopark.runtime.exec.Operation;
import dev.gopark.runtime.exec.Signal;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;

/// Some of a function's blocks as one Java method. Immutable and shared by all machines that run
/// the program.
public abstract class Region {
  /// More regions than that do not call each other: Java's stack has an end.
  private static final int MAX_NESTING = 100;

  /// Executes instructions from [Goroutine#pc] of `g`'s current frame on: at most `budget`, whole
  /// blocks at a time, none where the first block is too long. Steps and the clock of `processor`
  /// are advanced. Returns and throws what [dev.gopark.runtime.exec.Operation#run] of the last
  /// instruction does; with an exception, [Goroutine#pc] is at the instruction that threw it.
  ///
  /// @param nesting how many regions have called each other to come here
  public abstract int run(
      Goroutine g, Kernel k, MachineData data, Processor processor, int budget, int nesting);

  /// Called from regions before an operation that may look at them: says where and when `g` is.
  static void locate(
      Goroutine g, MachineData data, Processor processor, int pc, long steps, long clock) {
    g.pc = pc;
    data.steps = steps;
    processor.clock = clock;
  }

  /// Whether nobody but this processor can notice anything.
  static boolean isAlone(MachineData data) {
    return data.processors.size() == 1;
  }

  /// Executes an operation that is better not made part of a region: as all regions come here,
  /// HotSpot does not know what `operation` is and calls it.
  static int perform(Operation operation, Goroutine g, Kernel k) {
    return operation.run(g, k);
  }

  /// Executes the function that was just called by a frame at `depth`. 0 if it has returned there;
  /// otherwise what the caller's region is to be left with, everything being in the goroutine.
  static int descend(
      CodeTable code,
      Goroutine g,
      Kernel k,
      MachineData data,
      Processor processor,
      long lastStep,
      int nesting,
      int depth) {
    FunctionCode callee = code.of(g.current);
    int budget = (int) (lastStep - data.steps);
    if (nesting >= MAX_NESTING || budget == 0) {
      return Signal.CALL;
    }
    int next;
    Region region = callee.regionAt(0);
    if (region != null) {
      next = region.run(g, k, data, processor, budget, nesting + 1);
    } else if (callee.isNative() && (!callee.operation(0).visible || isAlone(data))) {
      data.steps++;
      processor.clock += callee.operation(0).cost;
      next = callee.operation(0).run(g, k);
    } else {
      return Signal.CALL;
    }
    if (next >= 0) {
      g.pc = next;
      return Signal.CALL;
    }
    boolean back = next == Signal.CALL && g.depth == depth && data.quantumLeft > 0;
    return back ? 0 : next;
  }
}

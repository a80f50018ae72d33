package dev.gopark.runtime.region;

import dev.gopark.code.Function;
import dev.gopark.code.Window;
import dev.gopark.runtime.exec.Operation;
import dev.gopark.runtime.model.FramelessNative;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import java.util.Arrays;

/// A call of a native function that may do without a frame.
///
/// @param visible whether others can notice it
/// @param nanos what the native's own instruction costs
/// @param words registers that a frame would have, `argumentWords` of them set by the caller; so
///   for references
record NativeSite(
    FramelessNative body,
    boolean visible,
    int nanos,
    int words,
    int refs,
    int argumentWords,
    int argumentRefs) {

  static NativeSite of(FramelessNative body, Function callee, Operation operation) {
    Function.Code code = callee.code();
    return new NativeSite(
        body,
        operation.visible,
        operation.cost,
        code.wordCount(),
        code.refCount(),
        Window.words(callee),
        Window.refs(callee));
  }

  /// Executes the native's instruction with its registers from the given ones of the stacks on;
  /// false when it has to be called in the ordinary way.
  boolean run(
      Goroutine g, Kernel k, MachineData data, Processor processor, int wordBase, int refBase) {
    if (!fits(g, wordBase, refBase) || visible && !Region.isAlone(data)) {
      return false;
    }
    clear(g, wordBase, refBase);
    long clock = processor.clock;
    data.steps++;
    processor.clock = clock + nanos;
    boolean done = body.callAtOnce(k.nativeCall(g, wordBase, refBase));
    if (!done) {
      data.steps--;
      processor.clock = clock;
    }
    return done;
  }

  /// Makes the registers zero that are not arguments.
  private void clear(Goroutine g, int wordBase, int refBase) {
    if (argumentWords < words) {
      Arrays.fill(g.words, wordBase + argumentWords, wordBase + words, 0);
    }
    if (argumentRefs < refs) {
      Arrays.fill(g.refs, refBase + argumentRefs, refBase + refs, null);
    }
  }

  /// Whether a frame would fit into the goroutine's stacks as they are: otherwise its call makes
  /// them grow, or overflows them.
  private boolean fits(Goroutine g, int wordBase, int refBase) {
    return wordBase + words <= g.words.length
        && refBase + refs <= g.refs.length
        && (g.depth + 1) * Goroutine.FRAME_INTS <= g.frames.length;
  }
}

package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.PanicState;
import java.util.Arrays;

/// Entering and leaving functions.
final class Frames {
  private static final int FRAME_INTS = Goroutine.FRAME_INTS;

  /// Bytes of Go's stack that one frame is taken to use at least, and a share of it for each
  /// register file.
  private static final int BYTES_PER_FRAME = 100;

  /// Where the report of an overflow says that the stack was.
  private static final long STACK_TOP = 0xc020000000L;

  private static final int BYTES_PER_REGISTER = 32;

  /// A stack of fewer registers or frames than this is short.
  private static final int SHORT = 64;

  private Frames() {}

  /// Suspends the current frame, to go on at `returnPc`, and begins `callee` at the given bases.
  /// Its first registers, `words` and `refs` in number, are in place.
  static int call(
      Goroutine g,
      Kernel k,
      Function callee,
      int returnPc,
      int wordBase,
      int refBase,
      int words,
      int refs) {
    suspend(g, k, returnPc);
    return enter(g, k, callee, wordBase, refBase, words, refs);
  }

  /// Puts the current frame on the frame stack.
  static void suspend(Goroutine g, Kernel k, int returnPc) {
    int at = g.depth * FRAME_INTS;
    if (at + FRAME_INTS > g.frames.length) {
      growFrames(g, k);
    }
    int[] frames = g.frames;
    frames[at] = g.current.id();
    frames[at + 1] = returnPc;
    frames[at + 2] = g.wordBase;
    frames[at + 3] = g.refBase;
    g.depth++;
  }

  /// Makes a new frame the current one; what was current has been suspended.
  static int enter(
      Goroutine g, Kernel k, Function callee, int wordBase, int refBase, int words, int refs) {
    Function.Code code = callee.code();
    int wordTop = wordBase + code.wordCount();
    int refTop = refBase + code.refCount();
    reserve(g, k, wordTop, refTop);
    for (int i = wordBase + words; i < wordTop; i++) {
      g.words[i] = 0;
    }
    for (int i = refBase + refs; i < refTop; i++) {
      g.refs[i] = null;
    }
    g.current = callee;
    g.pc = 0;
    g.wordBase = wordBase;
    g.refBase = refBase;
    return Signal.CALL;
  }

  /// Makes sure that registers up to the given ones exist.
  static void reserve(Goroutine g, Kernel k, int wordTop, int refTop) {
    if (wordTop > g.words.length) {
      g.words = Arrays.copyOf(g.words, newLength(k, wordTop, g.words.length));
    }
    if (refTop > g.refs.length) {
      g.refs = Arrays.copyOf(g.refs, newLength(k, refTop, g.refs.length));
    }
  }

  private static int newLength(Kernel k, int needed, int length) {
    return newLength(k, needed, length, BYTES_PER_REGISTER);
  }

  private static void growFrames(Goroutine g, Kernel k) {
    int frames = newLength(k, g.depth + 1, g.depth, BYTES_PER_FRAME);
    g.frames = Arrays.copyOf(g.frames, frames * FRAME_INTS);
  }

  /// Half as much again for a short stack, since many goroutines have one, and twice as much for a
  /// long one; but never more than the limit on the stack allows: so the overflow comes at the same
  /// depth however long the arrays happen to be.
  private static int newLength(Kernel k, int needed, int length, int bytesEach) {
    long limit = k.stackLimit();
    int most = Math.clamp(limit / bytesEach, 64, Integer.MAX_VALUE / FRAME_INTS);
    if (needed > most) {
      throw overflow(k, limit);
    }
    long roomy = length < SHORT ? length + (length >> 1) : 2L * length;
    return (int) Math.min(most, Math.max(needed, roomy));
  }

  private static RuntimeException overflow(Kernel k, long limit) {
    k.write(true, "runtime: goroutine stack exceeds " + limit + "-byte limit\n");
    long top = STACK_TOP + limit;
    k.write(true, "runtime: sp=0x%x stack=[0x%x, 0x%x]\n".formatted(STACK_TOP, STACK_TOP, top));
    throw k.fatal("stack overflow");
  }

  /// Returns from the current frame.
  static int leave(Goroutine g, Kernel k) {
    PanicState panic = g.panic;
    if (panic != null && panic.deferDepth == g.depth) {
      return Panics.returned(g, k, panic);
    }
    if (g.depth == 0) {
      return Signal.EXIT;
    }
    return resume(g, k, g.depth - 1);
  }

  /// Makes the suspended frame at `depth` the current one; those above are gone.
  static int resume(Goroutine g, Kernel k, int depth) {
    int at = depth * FRAME_INTS;
    int[] frames = g.frames;
    g.current = k.program().functions().get(frames[at]);
    g.pc = frames[at + 1];
    g.wordBase = frames[at + 2];
    g.refBase = frames[at + 3];
    g.depth = depth;
    return Signal.CALL;
  }

  /// Calls a function value with its arguments, `words` and `refs` in number, in place at the
  /// bases.
  static int call(
      Goroutine g, Kernel k, FunctionValue value, int returnPc, int wordBase, int refBase) {
    suspend(g, k, returnPc);
    return enter(g, k, value, wordBase, refBase);
  }

  /// Begins a function value's frame; its arguments are in place.
  static int enter(Goroutine g, Kernel k, FunctionValue value, int wordBase, int refBase) {
    Function.Code code = value.function.code();
    int words = code.argumentWords();
    int refs = code.argumentRefs();
    int wordEnd = words + value.words.length;
    int refEnd = refs + value.refs.length;
    reserve(g, k, wordBase + wordEnd, refBase + refEnd);
    for (int i = 0; i < value.words.length; i++) {
      g.words[wordBase + words + i] = value.words[i];
    }
    for (int i = 0; i < value.refs.length; i++) {
      g.refs[refBase + refs + i] = value.refs[i];
    }
    return enter(g, k, value.function, wordBase, refBase, wordEnd, refEnd);
  }
}

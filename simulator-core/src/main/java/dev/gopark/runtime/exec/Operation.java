package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import org.jspecify.annotations.Nullable;

/// One linked instruction. Immutable and shared by all machines that run the program.
public abstract class Operation {
  /// In virtual nanoseconds.
  public final int cost;

  /// Whether other goroutines can notice it, beyond memory that they share.
  public final boolean visible;

  // The instruction's operands, and the index of the instruction behind it.
  final int a;
  final int b;
  final int c;
  final int next;

  Operation(Site site) {
    cost = site.cost();
    visible = site.isVisible();
    a = site.instruction().a();
    b = site.instruction().b();
    c = site.instruction().c();
    next = site.pc() + 1;
  }

  /// Executes the instruction at [Goroutine#pc] of `g`'s current frame. The next pc in the same
  /// frame, or a [Signal]. Throws [GoPanic], for [Panics] to raise, with the goroutine as it was.
  public abstract int run(Goroutine g, Kernel k);

  static long word(Goroutine g, int register) {
    return g.words[g.wordBase + register];
  }

  static void setWord(Goroutine g, int register, long value) {
    g.words[g.wordBase + register] = value;
  }

  static void setBool(Goroutine g, int register, boolean value) {
    g.words[g.wordBase + register] = value ? 1 : 0;
  }

  static double real(Goroutine g, int register) {
    return Double.longBitsToDouble(word(g, register));
  }

  static void setReal(Goroutine g, int register, double value) {
    setWord(g, register, Double.doubleToRawLongBits(value));
  }

  static @Nullable Object ref(Goroutine g, int register) {
    return g.refs[g.refBase + register];
  }

  static void setRef(Goroutine g, int register, @Nullable Object value) {
    g.refs[g.refBase + register] = value;
  }

  static String text(Goroutine g, int register) {
    return ref(g, register) instanceof String text ? text : "";
  }

  static @Nullable Box box(Goroutine g, int register) {
    return (Box) ref(g, register);
  }

  /// The object in a register; panics if there is none.
  static HeapObject object(Goroutine g, Kernel k, int register) {
    if (ref(g, register) instanceof HeapObject object) {
      return object;
    }
    throw RuntimeErrors.nil(k);
  }

  /// After an allocation: lets the machine measure its memory when that is due.
  static void allocated(Kernel k) {
    if (k.heap().checkDue()) {
      k.measureHeap();
    }
  }
}

package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import org.jspecify.annotations.Nullable;

/// A native function's view of its frame. Registers are numbered as in the calling convention:
/// arguments first, then the receiver; results from 0.
public final class NativeCall {
  private final Kernel kernel;
  private @Nullable Goroutine goroutine;
  private int wordBase;
  private int refBase;

  public NativeCall(Kernel kernel, @Nullable Goroutine goroutine) {
    this.kernel = kernel;
    if (goroutine != null) {
      rebind(goroutine, goroutine.wordBase, goroutine.refBase);
    }
  }

  /// For the machine alone: the goroutine whose registers, from the given ones of its stacks on, it
  /// looks at from now on.
  public void rebind(Goroutine running, int newWordBase, int newRefBase) {
    goroutine = running;
    wordBase = newWordBase;
    refBase = newRefBase;
  }

  public Kernel kernel() {
    return kernel;
  }

  public Goroutine goroutine() {
    if (goroutine == null) {
      throw new IllegalStateException("no goroutine runs");
    }
    return goroutine;
  }

  /// The function that is being run.
  public Function function() {
    return goroutine().current;
  }

  public long word(int register) {
    return goroutine().words[wordBase + register];
  }

  public boolean bool(int register) {
    return word(register) != 0;
  }

  public double real(int register) {
    return Double.longBitsToDouble(word(register));
  }

  public @Nullable Object ref(int register) {
    return goroutine().refs[refBase + register];
  }

  /// The string in reference register `register`; the zero value of a string register may be null.
  public String string(int register) {
    return ref(register) instanceof String text ? text : "";
  }

  /// The slice in reference register `register`, null for nil.
  public @Nullable SliceValue slice(int register) {
    return (SliceValue) ref(register);
  }

  public void setWord(int register, long value) {
    goroutine().words[wordBase + register] = value;
  }

  public void setBool(int register, boolean value) {
    setWord(register, value ? 1 : 0);
  }

  public void setReal(int register, double value) {
    setWord(register, Double.doubleToRawLongBits(value));
  }

  public void setRef(int register, @Nullable Object value) {
    goroutine().refs[refBase + register] = value;
  }

  /// A nil dereference's panic unless `object` is there.
  public HeapObject nonNil(@Nullable Object object) {
    if (object instanceof HeapObject heapObject) {
      return heapObject;
    }
    throw kernel.runtimePanic("invalid memory address or nil pointer dereference", false);
  }
}

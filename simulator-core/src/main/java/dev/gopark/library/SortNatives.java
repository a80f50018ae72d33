package dev.gopark.library;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.WordArray;
import dev.gopark.types.Type;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Bodies of package sort.
final class SortNatives {
  /// Virtual nanoseconds for each comparison of a sort in Java.
  private static final long COMPARISON = 3;

  private SortNatives() {}

  static void register(NativeTable table) {
    table.add("sort.length", call -> call.setWord(0, length(call)));
    table.add("sort.swap", SortNatives::swap);
    table.add("sort.Ints", SortNatives::ints);
    table.add("sort.Float64s", SortNatives::floats);
    table.add("sort.Strings", SortNatives::strings);
  }

  /// The operand of type `any`, which must hold a slice.
  private static Box operand(NativeCall call) {
    if (call.ref(0) instanceof Box box && box.type.underlying() instanceof Type.Slice) {
      return box;
    }
    throw call.kernel().stringPanic("reflect: call of Swapper on a value that is no slice");
  }

  private static long length(NativeCall call) {
    return operand(call).ref instanceof SliceValue slice ? slice.length : 0;
  }

  private static void swap(NativeCall call) {
    Box operand = operand(call);
    long i = call.word(0);
    long j = call.word(1);
    if (!(operand.ref instanceof SliceValue slice)
        || Math.min(i, j) < 0
        || Math.max(i, j) >= slice.length) {
      throw call.kernel().stringPanic("reflect: slice index out of range");
    }
    if (operand.type.underlying() instanceof Type.Slice(Type element)) {
      swap(call, slice.array, slice.offset + (int) i, slice.offset + (int) j, element);
    }
  }

  private static void swap(NativeCall call, HeapObject array, int i, int j, Type element) {
    if (Registers.isWord(element)) {
      Results.swapWords(array, i, j);
    } else if (Registers.isAggregate(element)) {
      Layout layout = call.kernel().layouts().of(element);
      HeapObject first = call.nonNil(array.ref(i));
      HeapObject second = call.nonNil(array.ref(j));
      HeapObject saved = layout.copy(call.kernel().heap(), first);
      layout.assign(first, second);
      layout.assign(second, saved);
    } else {
      Object saved = array.ref(i);
      array.setRef(i, array.ref(j));
      array.setRef(j, saved);
    }
  }

  private static void charge(NativeCall call, long length) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(length);
    call.kernel().charge(COMPARISON * length * bits);
  }

  private static void ints(NativeCall call) {
    if (call.slice(0) instanceof SliceValue slice && slice.array instanceof WordArray array) {
      charge(call, slice.length);
      Arrays.sort(array.values, slice.offset, slice.offset + (int) slice.length);
    }
  }

  /// NaN goes before all other values.
  private static void floats(NativeCall call) {
    if (!(call.slice(0) instanceof SliceValue slice && slice.array instanceof WordArray array)) {
      return;
    }
    charge(call, slice.length);
    double[] values = new double[(int) slice.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.longBitsToDouble(array.values[slice.offset + i]);
    }
    Arrays.sort(values);
    int nans = 0;
    while (nans < values.length && Double.isNaN(values[values.length - 1 - nans])) {
      nans++;
    }
    for (int i = 0; i < values.length; i++) {
      double value = values[Math.floorMod(i - nans, values.length)];
      array.values[slice.offset + i] = Double.doubleToRawLongBits(value);
    }
  }

  private static void strings(NativeCall call) {
    if (call.slice(0) instanceof SliceValue slice && slice.array instanceof RefArray array) {
      charge(call, slice.length);
      int end = slice.offset + (int) slice.length;
      Comparator<@Nullable Object> byText =
          Comparator.comparing(value -> value instanceof String text ? text : "");
      Arrays.sort(array.values, slice.offset, end, byText);
    }
  }
}

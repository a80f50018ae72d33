package dev.gopark.library;

import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes between Java lists and Go slices.
final class Results {
  private static final int REFERENCE_BYTES = 16;

  private Results() {}

  /// A new slice of strings, interfaces or other plain references; nil if there are none.
  static @Nullable SliceValue slice(Kernel kernel, List<?> elements) {
    if (elements.isEmpty()) {
      return null;
    }
    return array(kernel, elements);
  }

  /// A new slice that is never nil.
  static SliceValue array(Kernel kernel, List<?> elements) {
    int length = elements.size();
    RefArray array =
        new RefArray(
            kernel.heap().allocate((long) REFERENCE_BYTES * length), length, REFERENCE_BYTES, null);
    for (int i = 0; i < length; i++) {
      array.values[i] = elements.get(i);
    }
    return new SliceValue(array, 0, length, length);
  }

  /// A new slice of strings that are text.
  static SliceValue texts(Kernel kernel, List<String> texts) {
    return array(kernel, texts.stream().map(Literals::bytesOf).toList());
  }

  /// The strings of the slice in reference register `register`.
  static List<String> strings(NativeCall call, int register) {
    List<String> texts = new ArrayList<>();
    SliceValue slice = call.slice(register);
    for (int i = 0; slice != null && i < slice.length; i++) {
      texts.add(slice.array.ref(slice.offset + i) instanceof String text ? text : "");
    }
    return texts;
  }

  /// The numbers of the slice in reference register `register`.
  static List<Integer> ints(NativeCall call, int register) {
    List<Integer> numbers = new ArrayList<>();
    SliceValue slice = call.slice(register);
    for (int i = 0; slice != null && i < slice.length; i++) {
      numbers.add((int) slice.array.word(slice.offset + i));
    }
    return numbers;
  }

  /// Copies an array's word into another slot of it and back: exchanges two elements.
  static void swapWords(HeapObject array, int i, int j) {
    long word = array.word(i);
    array.setWord(i, array.word(j));
    array.setWord(j, word);
  }
}

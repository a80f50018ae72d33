package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.ByteArray;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.model.WordArray;
import dev.gopark.runtime.text.RuneText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// New strings, and slices made from strings.
final class Strings {
  private static final int RUNE_SIZE = 4;

  private Strings() {}

  static String concat(Kernel k, String left, String right) {
    reserve(k, (long) left.length() + right.length());
    return left.concat(right);
  }

  private static void reserve(Kernel k, long bytes) {
    Memory.reserve(k, bytes);
    Operation.allocated(k);
  }

  static String ofBytes(Kernel k, @Nullable SliceValue slice) {
    if (slice == null || !(slice.array instanceof ByteArray array)) {
      return "";
    }
    reserve(k, slice.length);
    return new String(array.values, slice.offset, (int) slice.length, StandardCharsets.ISO_8859_1);
  }

  static String ofRunes(Kernel k, @Nullable SliceValue slice) {
    if (slice == null) {
      return "";
    }
    StringBuilder out = new StringBuilder((int) slice.length);
    for (int i = 0; i < slice.length; i++) {
      RuneText.append(out, slice.array.word(slice.offset + i));
    }
    reserve(k, out.length());
    return out.toString();
  }

  static SliceValue toBytes(Kernel k, String text) {
    int capacity = capacity(k, text.length(), 1);
    ByteArray array = new ByteArray(Memory.reserve(k, capacity), capacity);
    System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, array.values, 0, text.length());
    Operation.allocated(k);
    return new SliceValue(array, 0, text.length(), capacity);
  }

  static SliceValue toRunes(Kernel k, String text) {
    int count = RuneText.count(text);
    int capacity = capacity(k, count, RUNE_SIZE);
    WordArray array =
        new WordArray(Memory.reserve(k, (long) RUNE_SIZE * capacity), capacity, RUNE_SIZE);
    int next = 0;
    for (int i = 0; i < text.length(); i += RuneText.sizeAt(text, i)) {
      array.values[next++] = RuneText.runeAt(text, i);
    }
    Operation.allocated(k);
    return new SliceValue(array, 0, count, capacity);
  }

  private static int capacity(Kernel k, int count, int size) {
    return (int) (SizeClasses.roundUp((long) count * size, false, k.config().language()) / size);
  }
}

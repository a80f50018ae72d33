package dev.gopark.world;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A file or directory of the in-memory tree.
final class Inode {
  final int number;

  /// The names in a directory, with the numbers of what they name; null for a file.
  final @Nullable Map<String, Integer> entries;

  /// A file's content and what follows it, unused.
  private byte[] data = new byte[0];

  int size;
  int mode;

  /// Virtual nanoseconds since the start of the run.
  long modifiedAt;

  Inode(int number, boolean directory, int mode, long now) {
    this.number = number;
    this.entries = directory ? new TreeMap<>() : null;
    this.mode = mode;
    this.modifiedAt = now;
  }

  boolean isDirectory() {
    return entries != null;
  }

  /// Up to `max` bytes from `offset` on; chars are bytes.
  String read(long offset, int max) {
    if (offset >= size) {
      return "";
    }
    int count = (int) Math.min(max, size - offset);
    char[] chars = new char[count];
    for (int i = 0; i < count; i++) {
      chars[i] = (char) (data[(int) offset + i] & 0xff);
    }
    return new String(chars);
  }

  void write(long offset, String bytes, long now) {
    truncate(Math.max(size, offset + bytes.length()));
    for (int i = 0; i < bytes.length(); i++) {
      data[(int) offset + i] = (byte) bytes.charAt(i);
    }
    modifiedAt = now;
  }

  /// Makes it `newSize` bytes long; what is new is zero.
  void truncate(long newSize) {
    if (newSize > data.length) {
      data = Arrays.copyOf(data, (int) Math.max(newSize, 2L * data.length));
    } else if (newSize < size) {
      Arrays.fill(data, (int) newSize, size, (byte) 0);
    }
    size = (int) newSize;
  }

  Inode copy() {
    Inode copy = new Inode(number, isDirectory(), mode, modifiedAt);
    if (entries != null && copy.entries != null) {
      copy.entries.putAll(entries);
    }
    copy.data = Arrays.copyOf(data, size);
    copy.size = size;
    return copy;
  }

  long fingerprint() {
    long hash = 31L * number + size;
    hash = 31 * hash + mode;
    hash = 31 * hash + Long.hashCode(modifiedAt);
    hash = 31 * hash + (entries == null ? 0 : entries.hashCode());
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + data[i];
    }
    return hash;
  }
}

package dev.gopark.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Standard input, remembered so that a run can be replayed: what has been read once reads the same
/// ever after. Shared by all copies of a machine; chars are bytes.
public final class InputTape {
  private final InputStream source;
  private final StringBuilder read = new StringBuilder();

  private InputTape(InputStream source) {
    this.source = source;
  }

  public static InputTape empty() {
    return of(new byte[0]);
  }

  public static InputTape of(byte[] bytes) {
    return new InputTape(new ByteArrayInputStream(bytes));
  }

  /// Reads from `source` when the program asks for more than has been read so far; may block.
  public static InputTape from(InputStream source) {
    return new InputTape(source);
  }

  /// Up to `max` bytes from `position` on; empty at the end of the input.
  public synchronized String at(int position, int max) {
    if (position >= read.length()) {
      fill(max);
    }
    int start = Math.min(position, read.length());
    return read.substring(start, Math.min(start + max, read.length()));
  }

  /// All that has been read so far.
  public synchronized String consumed() {
    return read.toString();
  }

  private void fill(int max) {
    try {
      byte[] buffer = new byte[Math.max(max, 1)];
      int count = source.read(buffer, 0, buffer.length);
      if (count > 0) {
        read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

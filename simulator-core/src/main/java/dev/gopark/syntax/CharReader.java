package dev.gopark.syntax;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.function.Consumer;

/// Reads a file character by character. Bytes that may not stand in a Go file are reported and
/// skipped.
final class CharReader {
  private static final int BYTE_ORDER_MARK = 0xfeff;

  /// The current character, or -1 at the end.
  int ch;

  /// The byte offset of the current character.
  int offset;

  final SourceFile file;
  private final Consumer<Diagnostic> errors;
  private int width;

  CharReader(SourceFile file, Consumer<Diagnostic> errors) {
    this.file = file;
    this.errors = errors;
    next();
  }

  /// Moves on to the next character.
  void next() {
    do {
      offset += width;
      read();
    } while (isForbidden());
  }

  private void read() {
    int first = file.byteAt(offset);
    if (first < 0x80) {
      ch = first;
      width = first < 0 ? 0 : 1;
    } else {
      decode(first);
    }
  }

  private boolean isForbidden() {
    if (ch == 0) {
      error(offset, "invalid NUL character");
      return true;
    }
    if (ch == BYTE_ORDER_MARK) {
      if (offset > 0) {
        error(offset, "invalid BOM in the middle of the file");
      }
      return true;
    }
    if (ch == Utf8.INVALID) {
      error(offset, "invalid UTF-8 encoding");
      return true;
    }
    return false;
  }

  private void decode(int first) {
    int length = Utf8.length(first);
    int point = Utf8.firstBits(first, length);
    for (int i = 1; i < length; i++) {
      int next = file.byteAt(offset + i);
      if ((next & ~0x3f) != 0x80) {
        length = 0;
        break;
      }
      point = point << 6 | next & 0x3f;
    }
    boolean good = length > 1 && Utf8.isShortest(point, length);
    ch = good ? point : Utf8.INVALID;
    width = good ? length : 1;
  }

  /// Consumes the current character if it is `wanted`.
  boolean got(char wanted) {
    if (ch != wanted) {
      return false;
    }
    next();
    return true;
  }

  /// The source from `start` to the current character.
  String textFrom(int start) {
    return file.text(start, offset);
  }

  /// Reports an error at the byte `at`.
  void error(int at, String text) {
    int end = Math.min(at + 1, file.length());
    errors.accept(new Diagnostic(new Span(file, Math.min(at, end), end), text));
  }

  /// Reports an error at the current character.
  void error(String text) {
    error(offset, text);
  }
}

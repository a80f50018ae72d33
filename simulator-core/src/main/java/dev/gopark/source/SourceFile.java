package dev.gopark.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One Go source file: its name as the user gave it and its bytes. Offsets are byte offsets from 0;
/// lines and columns count from 1, and columns count bytes, as Go's compiler does. Immutable.
public final class SourceFile {
  private final String name;
  private final byte[] content;
  private final int[] lineStarts;
  private final List<LineDirective> directives;

  /// A file named `name` (a path, shown as it is in messages) with the given bytes.
  public SourceFile(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
    this.lineStarts = findLineStarts(this.content);
    this.directives = List.of();
  }

  private SourceFile(SourceFile file, List<LineDirective> directives) {
    this.name = file.name;
    this.content = file.content;
    this.lineStarts = file.lineStarts;
    this.directives = List.copyOf(directives);
  }

  /// The same file with its `//line` comments, in the order of their places.
  public SourceFile with(List<LineDirective> lineDirectives) {
    return new SourceFile(this, lineDirectives);
  }

  /// A file whose content is `text` in UTF-8.
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static int[] findLineStarts(byte[] content) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /// The name as the user gave it.
  public String name() {
    return name;
  }

  /// The last element of the name.
  public String baseName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /// Length in bytes.
  public int length() {
    return content.length;
  }

  /// The byte at `offset`, 0 to 255, or -1 at and past the end.
  public int byteAt(int offset) {
    return offset < content.length ? content[offset] & 0xff : -1;
  }

  /// The whole content decoded as UTF-8, wrong bytes replaced.
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /// The bytes from `start` (inclusive) to `end` (exclusive), decoded as UTF-8.
  public String text(int start, int end) {
    return new String(content, start, end - start, StandardCharsets.UTF_8);
  }

  /// A copy of the bytes.
  public byte[] bytes() {
    return content.clone();
  }

  /// The number of lines, at least 1.
  public int lineCount() {
    return lineStarts.length;
  }

  /// The line (from 1) that holds the byte at `offset`.
  public int lineOf(int offset) {
    int index = Arrays.binarySearch(lineStarts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /// The offset of the first byte of `line` (from 1).
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /// Line and column of the byte at `offset`, as the `//line` comments before it say.
  public Position positionOf(int offset) {
    int line = lineOf(offset);
    int column = offset - lineStarts[line - 1] + 1;
    for (LineDirective directive : directives.reversed()) {
      if (directive.start() <= offset) {
        return directive.map(line, column);
      }
    }
    return new Position(name, line, column);
  }

  @Override
  public String toString() {
    return name;
  }
}

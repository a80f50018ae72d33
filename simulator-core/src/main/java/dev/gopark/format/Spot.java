package dev.gopark.format;

import dev.gopark.source.Position;
import dev.gopark.source.SourceFile;

/// A place in the source: a byte offset with its line and column, both from 1.
record Spot(int offset, int line, int column) {
  /// After everything.
  static final Spot END = new Spot(Integer.MAX_VALUE, Integer.MAX_VALUE, 1);

  static Spot of(SourceFile file, int offset) {
    Position position = file.positionOf(offset);
    return new Spot(offset, position.line(), position.column());
  }

  /// The place after `text`, which may span lines.
  Spot after(String text, int bytes) {
    int newlines = 0;
    int last = -1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      newlines++;
      last = i;
    }
    int width = last < 0 ? column + bytes : text.length() - last;
    return new Spot(offset + bytes, line + newlines, width);
  }
}

package dev.gopark.source;

/// The bytes of `file` from `start` (inclusive) to `end` (exclusive).
public record Span(SourceFile file, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /// Where the span begins.
  public Position position() {
    return file.positionOf(start);
  }

  /// The line (from 1) where the span begins.
  public int line() {
    return file.lineOf(start);
  }

  /// The smallest span that covers this one and `other`, which must be of the same file.
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /// An empty span at the start of this one.
  public Span atStart() {
    return new Span(file, start, start);
  }

  /// An empty span at the end of this one.
  public Span atEnd() {
    return new Span(file, end, end);
  }

  /// The source text it covers.
  public String text() {
    return file.text(start, Math.min(end, file.length()));
  }
}

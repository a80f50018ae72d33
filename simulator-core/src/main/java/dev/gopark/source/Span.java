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

  /// Where messages say that the span begins.
  public Position shown() {
    return file.shownPositionOf(start);
  }

  /// The place as a message about another one mentions it: with the real one in brackets if it is
  /// shown elsewhere.
  public String mentioned() {
    Position shown = shown();
    return shown.equals(position()) ? shown.toString() : shown + "[" + position() + "]";
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

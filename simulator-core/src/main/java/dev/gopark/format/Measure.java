package dev.gopark.format;

/// Measures what would be written.
final class Measure implements Sink {
  private int bytes;
  private boolean spansLines;

  @Override
  public void text(String text) {
    bytes += Bytes.count(text);
    spansLines |= text.indexOf('\n') >= 0;
  }

  @Override
  public void blank() {
    bytes++;
  }

  @Override
  public void cell(boolean soft) {
    bytes++;
  }

  @Override
  public void newline(boolean section) {
    spansLines = true;
  }

  /// The size in bytes, or `otherwise` if it is larger than that or more than one line.
  int within(int otherwise) {
    return spansLines || bytes > otherwise ? otherwise + 1 : bytes;
  }
}

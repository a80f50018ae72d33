package dev.gopark.cli;

import dev.gopark.event.Event;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Takes what the program writes to its standard output and error. Buffered; the two stay in order
/// where both go to the same place. Chars are bytes.
final class ProgramOutput {
  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final OutputStream err;
  private boolean lastWasError;

  ProgramOutput(Streams streams) {
    out = new BufferedOutputStream(streams.out(), BUFFER_BYTES);
    err = new BufferedOutputStream(streams.err(), BUFFER_BYTES);
  }

  void write(Event.Output output) {
    try {
      if (output.error() != lastWasError) {
        flush();
        lastWasError = output.error();
      }
      (output.error() ? err : out).write(output.text().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void flush() {
    try {
      out.flush();
      err.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

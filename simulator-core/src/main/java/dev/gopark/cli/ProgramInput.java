package dev.gopark.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Standard input for the program: what it wrote before appears before it waits for an answer.
final class ProgramInput extends FilterInputStream {
  private final ProgramOutput output;

  ProgramInput(InputStream in, ProgramOutput output) {
    super(in);
    this.output = output;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    output.flush();
    return super.read(buffer, offset, length);
  }
}

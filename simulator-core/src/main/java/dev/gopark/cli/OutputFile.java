package dev.gopark.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file the user asked for: written beside its place and moved there when complete, so that it is
/// never half there. What is no ordinary file (`/dev/stdout`, a pipe) is written directly.
final class OutputFile {
  private final Path target;
  private final Path written;

  OutputFile(Path target) throws IOException {
    this.target = target;
    boolean special = Files.exists(target) && !Files.isRegularFile(target);
    Path folder = target.toAbsolutePath().getParent();
    this.written =
        special || folder == null ? target : Files.createTempFile(folder, ".gopark", ".tmp");
  }

  OutputStream open() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(written), 1 << 16);
  }

  /// Puts it in its place; the stream must be closed.
  void complete() throws IOException {
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

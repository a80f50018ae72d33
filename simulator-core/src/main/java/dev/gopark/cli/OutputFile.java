package dev.gopark.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file the user asked for: written beside its place and moved there when complete, so that it is
/// never half there. What is no ordinary file (`/dev/stdout`, a pipe) is written directly, and
/// never replaced.
final class OutputFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path written;
  private final Streams streams;

  OutputFile(Path path, Streams streams) throws IOException {
    this.streams = streams;
    boolean special = isSpecial(path);
    target = !special && Files.exists(path) ? path.toRealPath() : path;
    written = special ? target : target.resolveSibling("." + target.getFileName() + ".gopark");
  }

  private static boolean isSpecial(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return Files.exists(path) && !Files.isRegularFile(path)
        || absolute.startsWith("/dev")
        || absolute.startsWith("/proc");
  }

  OutputStream open() throws IOException {
    return new BufferedOutputStream(
        switch (target.toString()) {
          case "/dev/stdout" -> keptOpen(streams.out());
          case "/dev/stderr" -> keptOpen(streams.err());
          default ->
              written.equals(target)
                  ? Files.newOutputStream(written, StandardOpenOption.WRITE)
                  : Files.newOutputStream(written);
        },
        BUFFER_BYTES);
  }

  private static OutputStream keptOpen(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /// Puts it in its place; the stream must be closed.
  void complete() throws IOException {
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

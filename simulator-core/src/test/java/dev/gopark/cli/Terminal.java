package dev.gopark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A terminal in a folder of its own: what a command printed to it.
final class Terminal {
  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err;

  Terminal(Path folder) {
    this(folder, false);
  }

  /// @param joined whether both streams go to standard output
  Terminal(Path folder, boolean joined) {
    this.folder = folder;
    this.err = joined ? out : new ByteArrayOutputStream();
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /// The exit code of the command.
  int execute(String input, String... args) {
    byte[] typed = input.getBytes(StandardCharsets.UTF_8);
    return Main.execute(args, new Streams(new ByteArrayInputStream(typed), out, err));
  }

  /// The exit code of `gopark run` with these options on a program of this text.
  int run(String program, String... options) throws IOException {
    String[] args = new String[options.length + 2];
    args[0] = "run";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = file("main.go", program).toString();
    return execute("", args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /// With the folder's name left out.
  String err() {
    return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }
}

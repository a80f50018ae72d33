package dev.gopark.realgo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Go 1.19 that is installed here, as Debian's package `golang-1.19-go` installs it; the system
/// property `go.command` names another one.
public final class RealGo {
  /// What to tell who has none.
  public static final String HOW_TO_INSTALL =
      "Go 1.19 is not installed: apt-get install golang-1.19-go, or name a go command with"
          + " -Dgo.command=…";

  private static final List<String> PLACES =
      List.of("/usr/lib/go-1.19/bin/go", "/usr/local/go/bin/go");

  private final Path command;

  private RealGo(Path command) {
    this.command = command;
  }

  /// The one of this machine, if any.
  public static Optional<RealGo> find() {
    String chosen = System.getProperty("go.command");
    Stream<String> places = chosen == null ? PLACES.stream() : Stream.of(chosen);
    return places.map(Path::of).filter(Files::isExecutable).findFirst().map(RealGo::new);
  }

  /// What `go version` says, such as `go1.19.8 linux/amd64`.
  public String version() throws IOException, InterruptedException {
    return run(List.of("version")).replace("go version ", "").strip();
  }

  /// Builds one program of the files in `sources`.
  public void build(List<Path> sources, Path binary) throws IOException, InterruptedException {
    run(
        Stream.concat(
                Stream.of("build", "-o", binary.toString()), sources.stream().map(Path::toString))
            .toList());
  }

  /// What the compiler says of one file, a line for each error; empty when it has none. Programs
  /// are not linked, so that one without `main` is fine.
  public String errors(Path source) throws IOException, InterruptedException {
    Path object = source.resolveSibling("object");
    Process process =
        process(List.of("tool", "compile", "-complete", "-o", object.toString(), source.toString()))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.replace(source.toString(), source.getFileName().toString());
  }

  /// Lays out all Go files in `folder` as gofmt does, and those below it; leaves alone what it
  /// cannot parse.
  public void format(Path folder) throws IOException, InterruptedException {
    Path gofmt = command.resolveSibling("gofmt");
    Process process =
        new ProcessBuilder(gofmt.toString(), "-w", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    Process process = process(arguments).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new UncheckedIOException(new IOException("go " + arguments + ":\n" + output));
    }
    return output;
  }

  private ProcessBuilder process(List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("CGO_ENABLED", "0");
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOFLAGS", "");
    return builder;
  }
}

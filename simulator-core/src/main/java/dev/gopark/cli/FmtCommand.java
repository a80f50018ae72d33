package dev.gopark.cli;

import dev.gopark.format.Gofmt;
import dev.gopark.format.LineDiff;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gopark fmt`, which does what `gofmt` does.
@Command(
    name = "fmt",
    description = "Lays out Go files as gofmt does.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class FmtCommand implements Callable<Integer> {
  private static final int FAILED = 2;
  private static final String STANDARD_INPUT = "<standard input>";

  @Option(names = "-l", description = "List the files whose layout is another.")
  private boolean list;

  @Option(names = "-d", description = "Show what would change.")
  private boolean diff;

  @Option(names = "-w", description = "Write the result to the file instead of printing it.")
  private boolean write;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description = "Go files, and folders with all in them. Without any, standard input.")
  private List<Path> paths = List.of();

  private final Streams streams;
  private final PrintWriter err;
  private int exitCode = ExitCode.OK;

  FmtCommand(Streams streams) {
    this.streams = streams;
    this.err = streams.messages();
  }

  @Override
  public Integer call() throws IOException {
    if (paths.isEmpty()) {
      standardInput();
    }
    for (Path path : paths) {
      try {
        for (Path file : files(path)) {
          format(new SourceFile(file.toString(), Files.readAllBytes(file)), file);
        }
      } catch (NoSuchFileException _) {
        fail("stat " + path + ": no such file or directory");
      }
    }
    return exitCode;
  }

  private void fail(String message) {
    err.println(message);
    exitCode = FAILED;
  }

  private void standardInput() throws IOException {
    if (write) {
      fail("error: cannot use -w with standard input");
      return;
    }
    format(new SourceFile(STANDARD_INPUT, streams.in().readAllBytes()), null);
  }

  /// The file itself, or the Go files in a folder and those below it.
  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).filter(FmtCommand::isGo).sorted().toList();
    }
  }

  private static boolean isGo(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".go") && !name.startsWith(".");
  }

  private void format(SourceFile file, @Nullable Path path) throws IOException {
    switch (Gofmt.format(file)) {
      case Gofmt.Result.Formatted(String text) -> use(file, path, text);
      case Gofmt.Result.Refused(List<Diagnostic> errors) ->
          errors.forEach(error -> fail(error.render()));
    }
  }

  private void use(SourceFile file, @Nullable Path path, String text) throws IOException {
    boolean changed = !text.equals(file.text());
    if (changed && list) {
      print(file.name() + "\n");
    }
    if (changed && write && path != null) {
      Files.writeString(path, text);
    }
    if (changed && diff) {
      print(LineDiff.unified(file.name(), file.text(), text));
    }
    if (!list && !diff && !write) {
      print(text);
    }
  }

  private void print(String text) throws IOException {
    OutputStream out = streams.out();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}

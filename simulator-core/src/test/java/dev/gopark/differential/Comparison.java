package dev.gopark.differential;

import dev.gopark.cli.Main;
import dev.gopark.cli.Streams;
import dev.gopark.realgo.RealGo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs generated programs in real Go, many as one, and in Gopark, each alone; on one processor.
/// Outputs are both streams in one; their chars are bytes.
final class Comparison {
  private static final String SEPARATOR = "=== next program ===\n";
  private static final String MOST_STEPS = "20000000";
  private static final int MOST_SECONDS = 60;

  private final RealGo go;
  private final Path folder;

  /// One that keeps its files in `folder`.
  Comparison(RealGo go, Path folder) {
    this.go = go;
    this.folder = folder;
  }

  /// What real Go prints for each of several programs.
  List<String> outputsInGo(List<Generated> programs) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    StringBuilder main = new StringBuilder(Prelude.DECLARATIONS).append("\nfunc main() {\n");
    for (Generated program : programs) {
      Path file = folder.resolve(program.prefix() + ".go");
      files.add(Files.writeString(file, Generated.file(program.declarations())));
      main.append(program.call()).append('\n');
      main.append("fmt.Print(\"%s\")\n".formatted(SEPARATOR.replace("\n", "\\n")));
    }
    files.add(Files.writeString(folder.resolve("main.go"), Generated.file(main + "}\n")));
    List<String> outputs = List.of(output(files).split(SEPARATOR, -1));
    if (outputs.size() != programs.size() + 1) {
      throw new IOException("a program ended the run of all:\n" + outputs.getLast());
    }
    for (Path file : files) {
      Files.delete(file);
    }
    return outputs;
  }

  /// What real Go prints for one program.
  String outputInGo(String program) throws IOException, InterruptedException {
    return output(List.of(Files.writeString(folder.resolve("one.go"), program)));
  }

  private String output(List<Path> files) throws IOException, InterruptedException {
    Path binary = folder.resolve("programs");
    Path printed = folder.resolve("printed");
    go.build(files, binary);
    ProcessBuilder builder = new ProcessBuilder(binary.toString()).redirectErrorStream(true);
    builder.environment().put("GOMAXPROCS", "1");
    Process process = builder.redirectOutput(printed.toFile()).start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("takes more than " + MOST_SECONDS + " s in Go: " + files);
    }
    return Files.readString(printed, StandardCharsets.ISO_8859_1);
  }

  /// What Gopark prints for one program, and its exit code if that is not 0.
  String outputInGopark(String program) throws IOException {
    Path file = Files.writeString(folder.resolve("one.go"), program);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), output, output);
    String[] command = {
      "run", "--lang", "go1.19", "--procs", "1", "--until-steps", MOST_STEPS, file.toString()
    };
    int exit = Main.execute(command, streams);
    String printed = output.toString(StandardCharsets.ISO_8859_1);
    return exit == 0 ? printed : printed + "exit code " + exit + "\n";
  }

  /// Whether Gopark refuses a program that printed this.
  static boolean isRefusal(String printed) {
    return printed.startsWith("# command-line-arguments\n");
  }

  /// Whether a program that real Go builds prints something else in Gopark. One that Gopark refuses
  /// counts only if it is to be `refused`: real Go most likely refuses it too, and takes longer.
  boolean differs(String program, boolean refused) {
    try {
      String printed = outputInGopark(program);
      return isRefusal(printed) == refused && !printed.equals(outputInGo(program));
    } catch (IOException | UncheckedIOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

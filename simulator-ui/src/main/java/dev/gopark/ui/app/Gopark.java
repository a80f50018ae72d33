package dev.gopark.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The program's entry point. `gopark` and `gopark PROGRAM` open the window, `gopark snapshot`
/// makes its picture; all other commands are the command line's, and load no class of JavaFX.
public final class Gopark {
  private static final String SHOWPIECE = "deadlock/dining_philosophers.go";

  /// The deadlock is what the showpiece is for: shown as it should be, it is no failure of the
  /// command.
  private static final int SHOWPIECE_EXIT = 2;

  private Gopark() {}

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  static int execute(String[] args) {
    String command = args.length == 0 ? "" : args[0];
    if (command.equals("snapshot")) {
      headless();
      return SnapshotCommand.execute(Arrays.asList(args).subList(1, args.length));
    }
    boolean window = args.length == 0 || args.length == 1 && isProgram(command);
    if (!window) {
      return dev.gopark.cli.Main.execute(args);
    }
    List<Path> files = Arrays.stream(args).map(Path::of).toList();
    return hasDisplay() ? GoparkApplication.open(files) : withoutDisplay(files);
  }

  /// A Go file, a txtar file or a folder.
  private static boolean isProgram(String argument) {
    boolean isFile = argument.endsWith(".go") || argument.endsWith(".txtar");
    boolean isCommand = argument.equals("run") || argument.equals("check");
    return !argument.startsWith("-")
        && !isCommand
        && (isFile || Files.isDirectory(Path.of(argument)));
  }

  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux
        || "Headless".equals(System.getProperty("glass.platform"))
        || isSet("DISPLAY")
        || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  private static void headless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  /// The terminal instead of the window. Without a file: the dining philosophers, and the window's
  /// picture in a file.
  private static int withoutDisplay(List<Path> files) {
    if (!files.isEmpty()) {
      System.err.println("gopark: there is no display for the window; running in the terminal.");
      return dev.gopark.cli.Main.execute(
          new String[] {"run", "--explain", files.getFirst().toString()});
    }
    System.err.println(
        "gopark: there is no display for the window; running the dining philosophers in the"
            + " terminal.");
    try {
      Path folder = Files.createTempDirectory("gopark");
      Path program = folder.resolve("dining_philosophers.go");
      Files.writeString(program, showpiece());
      int code = dev.gopark.cli.Main.execute(new String[] {"run", "--explain", program.toString()});
      System.out.flush();
      Path picture = folder.resolve("gopark.png");
      headless();
      int drawn =
          SnapshotCommand.execute(
              List.of("--at", "end", "-o", picture.toString(), program.toString()));
      if (drawn == 0) {
        System.err.println("gopark: the window would look like " + picture);
      }
      return code == SHOWPIECE_EXIT ? drawn : code;
    } catch (IOException e) {
      System.err.println("gopark: " + e.getMessage());
      return 70;
    }
  }

  private static String showpiece() throws IOException {
    try (var stream =
        Objects.requireNonNull(Gopark.class.getResourceAsStream("/scenarios/" + SHOWPIECE))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

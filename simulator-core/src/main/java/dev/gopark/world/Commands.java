package dev.gopark.world;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands that a program can start. What they do is worked out at once; how long they take is
/// part of the result.
final class Commands {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([smhd]?)");
  private static final double SECOND_NANOS = 1e9;

  static final List<String> NAMES = List.of("cat", "echo", "false", "pwd", "sleep", "true");

  private final FileTree tree;

  Commands(FileTree tree) {
    this.tree = tree;
  }

  /// @param nanos how long it runs after it has been started
  record Ran(String out, String err, int exit, long nanos) {
    static Ran wrote(String text) {
      return new Ran(text, "", 0, 0);
    }

    static Ran failed(String message) {
      return new Ran("", message + "\n", 1, 0);
    }
  }

  /// Runs command `name`, which is one of [#NAMES].
  Ran run(String name, List<String> arguments, String input, String folder) {
    return switch (name) {
      case "cat" -> cat(arguments, input, folder);
      case "echo" -> echo(arguments);
      case "false" -> new Ran("", "", 1, 0);
      case "pwd" -> Ran.wrote(folder + "\n");
      case "sleep" -> sleep(arguments);
      case "true" -> Ran.wrote("");
      default -> throw new IllegalStateException("no command " + name);
    };
  }

  private Ran cat(List<String> arguments, String input, String folder) {
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    for (String name : arguments.isEmpty() ? List.of("-") : arguments) {
      String path = Paths.absolute(folder, name);
      String content = name.equals("-") ? input : tree.content(path);
      if (content != null) {
        out.append(content);
      } else {
        boolean folderThere = tree.status(path).errno() == Errno.OK;
        String why = folderThere ? "Is a directory" : "No such file or directory";
        err.append("cat: ").append(name).append(": ").append(why).append('\n');
      }
    }
    return new Ran(out.toString(), err.toString(), err.isEmpty() ? 0 : 1, 0);
  }

  private static Ran echo(List<String> arguments) {
    boolean plain = !arguments.isEmpty() && arguments.getFirst().equals("-n");
    List<String> words = plain ? arguments.subList(1, arguments.size()) : arguments;
    return Ran.wrote(String.join(" ", words) + (plain ? "" : "\n"));
  }

  private static Ran sleep(List<String> arguments) {
    if (arguments.isEmpty()) {
      return Ran.failed("sleep: missing operand\nTry 'sleep --help' for more information.");
    }
    List<String> wrong = new ArrayList<>();
    double nanos = 0;
    for (String argument : arguments) {
      Matcher matcher = DURATION.matcher(argument);
      if (matcher.matches()) {
        nanos += Double.parseDouble(matcher.group(1)) * unit(matcher.group(2));
      } else {
        wrong.add("sleep: invalid time interval ‘" + argument + "’");
      }
    }
    return wrong.isEmpty()
        ? new Ran("", "", 0, (long) Math.min(nanos, Long.MAX_VALUE / 4))
        : Ran.failed(String.join("\n", wrong) + "\nTry 'sleep --help' for more information.");
  }

  private static double unit(String letter) {
    return switch (letter) {
      case "m" -> 60 * SECOND_NANOS;
      case "h" -> 3600 * SECOND_NANOS;
      case "d" -> 86_400 * SECOND_NANOS;
      default -> SECOND_NANOS;
    };
  }
}

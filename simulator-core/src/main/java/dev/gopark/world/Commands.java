package dev.gopark.world;

import dev.gopark.world.Act.CopyInput;
import dev.gopark.world.Act.Leave;
import dev.gopark.world.Act.Pause;
import dev.gopark.world.Act.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands that a program can start: what each will do.
final class Commands {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)([smhd]?)");
  private static final double SECOND_NANOS = 1e9;
  private static final List<Act> SUCCESS = List.of(new Leave(0));

  static final List<String> NAMES =
      List.of("cat", "echo", "env", "false", "pwd", "sleep", "tr", "true");

  private final FileTree tree;

  Commands(FileTree tree) {
    this.tree = tree;
  }

  /// What command `name`, which is one of [#NAMES], does.
  List<Act> plan(String name, List<String> arguments, List<String> environment, String folder) {
    return switch (name) {
      case "cat" -> cat(arguments, folder);
      case "echo" -> echo(arguments);
      case "env" -> say(environment.isEmpty() ? "" : String.join("\n", environment) + "\n");
      case "false" -> List.of(new Leave(1));
      case "pwd" -> say(folder + "\n");
      case "sleep" -> sleep(arguments);
      case "tr" -> translate(arguments);
      case "true" -> SUCCESS;
      default -> throw new IllegalStateException("no command " + name);
    };
  }

  private static List<Act> say(String text) {
    return List.of(new Say(false, text), new Leave(0));
  }

  private static List<Act> complain(String message) {
    return List.of(new Say(true, message + "\n"), new Leave(1));
  }

  private List<Act> cat(List<String> arguments, String folder) {
    List<Act> acts = new ArrayList<>();
    int code = 0;
    for (String name : arguments.isEmpty() ? List.of("-") : arguments) {
      String path = Paths.absolute(folder, name);
      String content = tree.content(path);
      if (name.equals("-")) {
        acts.add(new CopyInput(Translation.NONE));
      } else if (content != null) {
        acts.add(new Say(false, content));
      } else {
        boolean folderThere = tree.status(path).errno() == Errno.OK;
        String why = folderThere ? "Is a directory" : "No such file or directory";
        acts.add(new Say(true, "cat: " + name + ": " + why + "\n"));
        code = 1;
      }
    }
    acts.add(new Leave(code));
    return List.copyOf(acts);
  }

  private static List<Act> echo(List<String> arguments) {
    boolean plain = !arguments.isEmpty() && arguments.getFirst().equals("-n");
    List<String> words = plain ? arguments.subList(1, arguments.size()) : arguments;
    return say(String.join(" ", words) + (plain ? "" : "\n"));
  }

  private static List<Act> translate(List<String> sets) {
    if (sets.size() == 2 && !sets.getFirst().startsWith("-")) {
      Translation translation = Translation.of(sets.getFirst(), sets.getLast());
      if (!translation.to().isEmpty()) {
        return List.of(new CopyInput(translation), new Leave(0));
      }
    }
    return complain("tr: gopark knows tr SET1 SET2 only");
  }

  private static List<Act> sleep(List<String> arguments) {
    if (arguments.isEmpty()) {
      return complain("sleep: missing operand\nTry 'sleep --help' for more information.");
    }
    List<String> wrong = new ArrayList<>();
    double nanos = 0;
    for (String argument : arguments) {
      Matcher matcher = DURATION.matcher(argument);
      if (matcher.matches()) {
        nanos += Double.parseDouble(matcher.group(1)) * unit(matcher.group(2));
      } else if (argument.equals("infinity")) {
        nanos = Double.POSITIVE_INFINITY;
      } else {
        wrong.add("sleep: invalid time interval ‘" + argument + "’");
      }
    }
    return wrong.isEmpty()
        ? List.of(new Pause((long) Math.min(nanos, (double) World.NEVER)), new Leave(0))
        : complain(String.join("\n", wrong) + "\nTry 'sleep --help' for more information.");
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

package dev.gopark.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Commands that have been started and not been waited for.
public final class Processes {
  private static final int FIRST = 100;
  private static final int EXIT_SHIFT = 8;

  /// The numbers of signals that a command does not notice: CHLD, CONT, URG and WINCH.
  private static final Set<Integer> UNNOTICED = Set.of(17, 18, 23, 28);

  /// The numbers of those that would stop it: STOP, TSTP, TTIN and TTOU.
  private static final Set<Integer> STOPPING = Set.of(19, 20, 21, 22);

  private final Commands commands;
  private final Descriptors descriptors;
  private final ChildActions actions;
  private final Map<Integer, Child> running = new TreeMap<>();
  private int next = FIRST;

  Processes(FileTree tree, Descriptors descriptors, Files files, Network network) {
    this.commands = new Commands(tree);
    this.descriptors = descriptors;
    this.actions = new ChildActions(descriptors, files, network);
  }

  /// Takes over the processes of another world, for whose copy this is made.
  void takeOver(Processes other) {
    other.running.forEach((id, child) -> running.put(id, child.copy()));
    next = other.next;
  }

  long fingerprint() {
    long hash = next;
    for (Map.Entry<Integer, Child> entry : running.entrySet()) {
      hash = (31 * hash + entry.getKey()) * 31 + entry.getValue().fingerprint();
    }
    return hash;
  }

  /// Whether there is a command of that name (without a path, or in `/bin` or `/usr/bin`).
  public static boolean has(String name) {
    return Commands.NAMES.contains(base(name));
  }

  private static String base(String name) {
    return name.startsWith("/usr/bin/")
        ? name.substring("/usr/bin/".length())
        : name.startsWith("/bin/") ? name.substring("/bin/".length()) : name;
  }

  /// A command that [#has] is true of.
  ///
  /// @param files descriptors, or -1, for its standard input, output and error and what else it
  ///   inherits
  /// @param latency how long what it writes to a pipe is under way
  public record Start(
      String name,
      List<String> arguments,
      List<String> environment,
      String folder,
      List<Integer> files,
      long latency) {}

  /// The id of a new process, or -1 if one of the descriptors is not open.
  public int start(Start start, long now) {
    boolean open =
        start.files().stream().allMatch(file -> file < 3 || descriptors.get(file) != null);
    if (!open) {
      return -1;
    }
    int[] files =
        start.files().stream()
            .mapToInt(file -> file < 3 ? file : descriptors.duplicate(file))
            .toArray();
    List<Act> acts =
        commands.plan(base(start.name()), start.arguments(), start.environment(), start.folder());
    running.put(next, new Child(acts, files, now, start.latency()));
    return next++;
  }

  /// Whether the process will read the console.
  public boolean readsConsole(int id) {
    Child child = running.get(id);
    return child != null
        && child.files[0] == 0
        && child.acts.stream().anyMatch(act -> act instanceof Act.CopyInput);
  }

  /// What the process finds there.
  public void type(int id, String text) {
    Child child = running.get(id);
    if (child != null) {
      child.typed = text;
    }
  }

  public boolean isEmpty() {
    return running.isEmpty();
  }

  /// Lets all processes do what they can at `now`.
  public Progress advance(long now) {
    Progress progress = new Progress();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Map.Entry<Integer, Child> entry : running.entrySet()) {
        moved |= actions.act(entry.getKey(), entry.getValue(), now, progress);
      }
    }
    return progress;
  }

  /// When the process ends: [World#NEVER] if that is not settled, -1 if there is none.
  public long endsAt(int id) {
    Child child = running.get(id);
    return child == null ? -1 : child.endsAt;
  }

  /// Forgets a process that has ended; its wait status.
  public int reap(int id) {
    Child child = running.remove(id);
    return child == null ? 0 : child.status;
  }

  /// Sends a signal to a process; 0 only asks whether there is one.
  public Errno signal(int id, int signal, long now, Progress progress) {
    Child child = running.get(id);
    if (child == null) {
      return Errno.SRCH;
    }
    if (STOPPING.contains(signal)) {
      return Errno.NOSYS;
    }
    if (signal != 0 && !UNNOTICED.contains(signal) && child.endsAt > now) {
      actions.end(id, child, now, signal, progress);
    }
    return Errno.OK;
  }

  /// The wait status of a process that has returned `code`.
  static int exited(int code) {
    return code << EXIT_SHIFT;
  }
}

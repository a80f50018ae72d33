package dev.gopark.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Commands that have been started and not been waited for.
public final class Processes {
  private static final int FIRST = 100;

  private final Commands commands;
  private final Map<Integer, Process> running = new TreeMap<>();
  private int next = FIRST;

  /// A command that runs until `endsAt`; what it writes is there from then on. Chars are bytes.
  public record Process(String out, String err, int exit, long endsAt) {}

  Processes(FileTree tree) {
    this.commands = new Commands(tree);
  }

  Processes copy(FileTree copied) {
    Processes copy = new Processes(copied);
    copy.running.putAll(running);
    copy.next = next;
    return copy;
  }

  long fingerprint() {
    return 31L * running.hashCode() + next;
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

  /// Starts a command that [#has] is true of; its process id.
  public int start(String name, List<String> arguments, String input, String folder, long now) {
    Commands.Ran ran = commands.run(base(name), arguments, input, folder);
    long end = now + ran.nanos();
    running.put(next, new Process(ran.out(), ran.err(), ran.exit(), end < now ? World.NEVER : end));
    return next++;
  }

  /// The process with this id, or null when it has been waited for.
  public @Nullable Process find(int id) {
    return running.get(id);
  }

  /// Forgets a process that has ended.
  public void reap(int id) {
    running.remove(id);
  }
}

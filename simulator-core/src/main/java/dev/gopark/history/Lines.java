package dev.gopark.history;

import dev.gopark.code.Function;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells whether a machine is about to begin another line of the user's program: the next
/// instruction is the first of a statement, and the statement before it in the code is on another
/// line. It can be seen from the state alone, so it is the same going forward and going back.
final class Lines {
  private final Map<Function, boolean[]> leaders = new IdentityHashMap<>();

  boolean beginsAt(Machine machine) {
    Goroutine running = machine.data().turn.running;
    if (running == null || !running.current.isUser() || running.current.isWrapper()) {
      return false;
    }
    boolean[] begins = leaders.computeIfAbsent(running.current, Lines::find);
    return running.pc < begins.length && begins[running.pc];
  }

  /// The line that is about to begin; null if none is.
  @Nullable LineStart begun(Machine machine) {
    Goroutine running = machine.data().turn.running;
    if (running == null || !beginsAt(machine)) {
      return null;
    }
    Function function = running.current;
    return new LineStart(running.id, function.file().name(), function.lineAt(running.pc));
  }

  private static boolean[] find(Function function) {
    boolean[] statements = function.code().statements();
    boolean[] result = new boolean[statements.length];
    int lastLine = 0;
    for (int pc = 0; pc < statements.length; pc++) {
      if (statements[pc]) {
        int line = function.lineAt(pc);
        result[pc] = line != lastLine;
        lastLine = line;
      }
    }
    return result;
  }
}

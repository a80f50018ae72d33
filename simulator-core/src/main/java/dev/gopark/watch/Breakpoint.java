package dev.gopark.watch;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line at which a run is to stop, always or only if a condition holds for the goroutine there.
public final class Breakpoint {
  private static final Pattern FORM =
      Pattern.compile("\\s*(?:(.+):)?(\\d{1,9})\\s*(?:\\s+if\\s+(.+))?", Pattern.DOTALL);

  private final String file;
  private final int line;
  private final @Nullable Watch condition;

  private Breakpoint(String file, int line, @Nullable Watch condition) {
    this.file = file;
    this.line = line;
    this.condition = condition;
  }

  /// Reads `counter.go:12 if x > 3`; the file may be left out, or be the end of its path.
  public static Breakpoint parse(Program program, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a breakpoint is FILE:LINE or FILE:LINE if CONDITION");
    }
    String file = matcher.group(1) == null ? "" : matcher.group(1);
    String condition = matcher.group(3);
    Breakpoint parsed =
        new Breakpoint(
            file,
            Integer.parseInt(matcher.group(2)),
            condition == null ? null : new Watch(program, condition.strip()));
    parsed.check(program);
    return parsed;
  }

  /// Throws if nothing can stop there, or the condition makes no sense at any place of the line.
  private void check(Program program) {
    boolean reachable = false;
    String error = "";
    for (Function function : program.functions()) {
      boolean[] statements = function.code().statements();
      for (int pc = 0; isUsers(function) && pc < statements.length; pc++) {
        if (statements[pc] && isAt(function, pc)) {
          String wrong = condition == null ? "" : condition.errorAsCondition(function, pc);
          if (wrong.isEmpty()) {
            return;
          }
          reachable = true;
          error = wrong;
        }
      }
    }
    throw new IllegalArgumentException(
        reachable ? "the condition: " + error : "no statement begins at " + this);
  }

  private static boolean isUsers(Function function) {
    return function.isUser() && !function.isWrapper();
  }

  private boolean isAt(Function function, int pc) {
    String name = function.file().name();
    return function.lineAt(pc) == line
        && (file.isEmpty() || name.equals(file) || name.endsWith("/" + file));
  }

  /// Whether the run stops: a statement of the line is about to begin, and the condition holds.
  public boolean stops(Machine machine) {
    Goroutine running = machine.data().turn.running;
    if (running == null || !isUsers(running.current)) {
      return false;
    }
    boolean[] statements = running.current.code().statements();
    return running.pc < statements.length
        && statements[running.pc]
        && isAt(running.current, running.pc)
        && isFirstOfLine(running.current, running.pc)
        && (condition == null || condition.at(machine, running.id).holds());
  }

  /// Whether the statement before it in the code is on another line.
  private static boolean isFirstOfLine(Function function, int pc) {
    boolean[] statements = function.code().statements();
    int before = pc - 1;
    while (before >= 0 && !statements[before]) {
      before--;
    }
    return before < 0 || function.lineAt(before) != function.lineAt(pc);
  }

  @Override
  public String toString() {
    String where = file.isEmpty() ? "line " + line : file + ":" + line;
    return condition == null ? where : where + " if " + condition.text();
  }
}

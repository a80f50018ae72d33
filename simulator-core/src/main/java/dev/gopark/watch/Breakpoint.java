package dev.gopark.watch;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of a program at which a run is to stop: always, or on one goroutine, or if a condition
/// holds there, or only the so-manieth time that all that is so. Used by one thread at a time.
public final class Breakpoint {
  private static final BitSet NOWHERE = new BitSet();

  private final BreakpointSpec spec;
  private final @Nullable Watch condition;

  /// Where the line begins, by function.
  private final Map<Function, BitSet> places = new HashMap<>();

  /// Up to this step it is known how often the line has been reached, and so what follows.
  private long countedTo = -1;

  private long count;
  private long stopsAt = -1;

  /// Throws if nothing can stop there, or the condition makes no sense at any place of the line.
  public Breakpoint(Program program, BreakpointSpec spec) {
    this.spec = spec;
    condition = spec.condition().isEmpty() ? null : new Watch(program, spec.condition());
    String wrong = "no statement begins at " + spec.place();
    for (Function function : program.functions()) {
      BitSet here = isUsers(function) ? placesIn(function) : NOWHERE;
      for (int pc = here.nextSetBit(0); pc >= 0; pc = here.nextSetBit(pc + 1)) {
        String error = condition == null ? "" : condition.errorAsCondition(function, pc);
        if (error.isEmpty()) {
          places.put(function, here);
        } else {
          wrong = "the condition: " + error;
        }
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /// Reads one as [BreakpointSpec#parse] does; throws if it makes no sense.
  public static Breakpoint parse(Program program, String text) {
    return new Breakpoint(program, BreakpointSpec.parse(text));
  }

  private static boolean isUsers(Function function) {
    return function.isUser() && !function.isWrapper();
  }

  /// Statements that begin the line: the one before in the code is on another.
  private BitSet placesIn(Function function) {
    BitSet found = new BitSet();
    if (!spec.isIn(function.file().name())) {
      return found;
    }
    boolean[] statements = function.code().statements();
    int before = 0;
    for (int pc = 0; pc < statements.length; pc++) {
      if (statements[pc]) {
        int line = function.lineAt(pc);
        found.set(pc, line == spec.line() && line != before);
        before = line;
      }
    }
    return found;
  }

  /// What was asked for.
  public BreakpointSpec spec() {
    return spec;
  }

  /// Whether it depends on what was before, so that it has to be shown the run from its start, each
  /// step once or more often.
  boolean counts() {
    return spec.time() > 0;
  }

  /// The last step that it has been shown, if it counts.
  long countedTo() {
    return countedTo;
  }

  /// Whether the run stops: the line is about to begin, and all else that was asked for holds.
  public boolean stops(Machine machine) {
    if (!counts()) {
      return isReached(machine);
    }
    if (machine.steps() > countedTo) {
      countedTo = machine.steps();
      if (isReached(machine) && ++count == spec.time()) {
        stopsAt = countedTo;
      }
    }
    return machine.steps() == stopsAt;
  }

  private boolean isReached(Machine machine) {
    Goroutine running = machine.data().turn.running;
    return running != null
        && places.getOrDefault(running.current, NOWHERE).get(running.pc)
        && (spec.goroutine() == 0 || spec.goroutine() == running.id)
        && (condition == null || condition.at(machine, running.id).holds());
  }

  @Override
  public String toString() {
    return spec.toString();
  }
}

package dev.gopark.runtime.race;

import dev.gopark.code.Function;
import dev.gopark.runtime.model.Access;
import dev.gopark.runtime.model.Access.Origin;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Race;
import java.util.List;

/// What Go's race detector prints, without the offsets of instructions.
public final class RaceText {
  private static final String LINE = "==================\n";
  private static final int MAIN = 1;

  private final List<Function> functions;
  private final MachineData data;

  public RaceText(MachineData data) {
    this.functions = data.functions;
    this.data = data;
  }

  /// The report of one race, at the step at which it was found.
  public String report(Race race) {
    StringBuilder out = new StringBuilder(LINE).append("WARNING: DATA RACE\n");
    access(out, race, race.later(), race.later().write() ? "Write" : "Read");
    access(out, race, race.earlier(), race.earlier().write() ? "Previous write" : "Previous read");
    created(out, race.later().by());
    created(out, race.earlier().by());
    out.setLength(out.length() - 1);
    return out.append(LINE).toString();
  }

  private void access(StringBuilder out, Race race, Access access, String what) {
    int id = access.by().goroutine();
    String who = id == MAIN ? "main goroutine" : "goroutine " + id;
    out.append("%s at 0x%012x by %s:\n".formatted(what, race.address(), who));
    if (!access.via().isEmpty()) {
      out.append("  ")
          .append(access.via())
          .append("()\n      ")
          .append(RuntimePlaces.of(access.via()));
      out.append('\n');
    }
    frames(out, access.stack());
    out.append('\n');
  }

  private void created(StringBuilder out, Origin origin) {
    if (origin.goroutine() == MAIN) {
      return;
    }
    String state = data.goroutine(origin.goroutine()) == null ? "finished" : "running";
    out.append("Goroutine %d (%s) created at:\n".formatted(origin.goroutine(), state));
    frames(out, origin.stack());
    out.append('\n');
  }

  private void frames(StringBuilder out, int[] stack) {
    for (Stacks.Frame frame : Stacks.frames(stack, functions)) {
      out.append("  ").append(frame.function().name()).append("()\n      ");
      out.append(frame.function().shownAt(frame.pc()).fileAndLine()).append('\n');
    }
  }
}

package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.code.Function;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.model.Access;
import dev.gopark.runtime.model.Race;
import dev.gopark.runtime.race.Stacks;
import dev.gopark.runtime.race.Stacks.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Explains a data race: both accesses, and what should have come between them.
final class RaceReport {
  private final List<Function> functions;
  private final Race race;

  RaceReport(MachineState state, Race race) {
    this.functions = state.program().functions();
    this.race = race;
  }

  Finding finding() {
    Access earlier = race.earlier();
    Access later = race.later();
    String title =
        "Data race on %s: %s %s it at %s, %s %s it at %s, and nothing orders the two"
            .formatted(
                name(),
                who(earlier),
                does(earlier),
                at(earlier),
                who(later),
                does(later),
                at(later));
    return new Finding(
        Kind.RACE,
        true,
        title,
        Stream.of(later, earlier).map(access -> access.by().goroutine()).distinct().toList(),
        race.name().isEmpty() ? List.of() : List.of(race.name()),
        List.of(),
        null,
        Stream.of(later, earlier)
            .map(this::at)
            .filter(place -> !place.isEmpty())
            .distinct()
            .toList(),
        race.step(),
        advice(),
        List.of(sentence(earlier, "First"), sentence(later, "Then"), missing()));
  }

  private String name() {
    return race.name().isEmpty() ? "memory at 0x%x".formatted(race.address()) : race.name();
  }

  private static String who(Access access) {
    return Words.who(access.by().goroutine());
  }

  private static String does(Access access) {
    if (access.via().equals("runtime.chansend")) {
      return "sends on";
    }
    if (access.via().equals("runtime.closechan")) {
      return "closes";
    }
    return access.write() ? "writes" : "reads";
  }

  /// The innermost place in the user's source.
  private String at(Access access) {
    return users(access).stream().findFirst().map(RaceReport::place).orElse("");
  }

  private List<Frame> users(Access access) {
    return Stacks.frames(access.stack(), functions).stream()
        .filter(frame -> frame.function().isUser())
        .toList();
  }

  private static String place(Frame frame) {
    return frame.function().file().name() + ":" + frame.function().lineAt(frame.pc());
  }

  private String sentence(Access access, String when) {
    List<String> path = new ArrayList<>();
    for (Frame frame : users(access)) {
      path.add(frame.function().name() + " at " + place(frame));
    }
    String atomically = access.atomic() ? " atomically" : "";
    return "%s %s %s %s%s in %s."
        .formatted(
            when,
            who(access),
            does(access),
            name(),
            atomically,
            String.join(", called from ", path));
  }

  /// What the later goroutine would have had to know.
  private String missing() {
    Access earlier = race.earlier();
    Access later = race.later();
    if (earlier.by().goroutine() == later.by().creator() && race.known() > 0) {
      return "Missing: %s does it after the go statement that starts %s, and a go statement orders"
              .formatted(who(earlier), who(later))
          + " only what comes before it.";
    }
    String known =
        race.known() == 0
            ? "%s has waited for nothing that %s did".formatted(who(later), who(earlier))
            : "what %s has waited for, %s did before that".formatted(who(later), who(earlier));
    return "Missing: %s; an Unlock, a send, a close or a Done of %s would have to come in between,"
            .formatted(known, who(earlier))
        + " and the Lock, receive or Wait of %s that meets it.".formatted(who(later));
  }

  private List<String> advice() {
    if (race.later().atomic() != race.earlier().atomic()) {
      return List.of("Use package sync/atomic for every access, or a lock for every access.");
    }
    if (!race.later().via().isEmpty() && race.later().via().contains("chan")) {
      return List.of("Let the sender close the channel, after its last send.");
    }
    return List.of(
        "Guard every access with the same mutex, or let one goroutine own %s and tell the others."
            .formatted(name()),
        "If the second access should see the first, wait for it: with a channel or a wait group.");
  }
}

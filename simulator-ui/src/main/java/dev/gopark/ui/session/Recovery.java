package dev.gopark.ui.session;

import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// What an earlier window left behind that ended before it was saved.
///
/// @param programs the names of the programs that can be restored
/// @param broken what cannot be read, each with the reason
public record Recovery(List<String> programs, List<String> broken) {
  private static final Texts TEXTS = Texts.of("session");

  public Recovery {
    programs = List.copyOf(programs);
    broken = List.copyOf(broken);
  }

  /// In words.
  public String sentence() {
    List<String> parts = new ArrayList<>();
    if (!programs.isEmpty()) {
      parts.add(TEXTS.say("recovery.lost", String.join(", ", programs)));
    }
    if (!broken.isEmpty()) {
      parts.add(TEXTS.say("recovery.broken", String.join("; ", broken)));
    }
    return String.join(" ", parts);
  }
}

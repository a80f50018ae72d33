package dev.gopark.ui.app;

import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.PolicyChoice;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.palette.PaletteEntry;
import dev.gopark.ui.palette.PaletteViewModel;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.Shelf;
import dev.gopark.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the palette finds: commands, the goroutines that are alive, steps, policies, programs and
/// themes.
final class Palette {
  private static final Texts TEXTS = Texts.of("app");
  private static final int MOST_DIGITS = 18;

  private final Commands commands;
  private final Session session;
  private final SessionViewModel model;
  private final Shelf shelf;
  private final Preferences preferences;
  private final FileCommands files;

  Palette(
      Commands commands,
      Session session,
      Shelf shelf,
      Preferences preferences,
      FileCommands files) {
    this.commands = commands;
    this.session = session;
    this.model = session.model();
    this.shelf = shelf;
    this.preferences = preferences;
    this.files = files;
  }

  /// All that can be found now.
  PaletteViewModel open() {
    List<PaletteEntry> entries = new ArrayList<>();
    for (Command command : commands.all()) {
      if (commands.available(command).getValue()) {
        entries.add(
            new PaletteEntry(
                command.menuName(), command.name(), command.shownKey(), command.action()));
      }
    }
    entries.addAll(goroutines());
    if (model.hasRun()) {
      for (SchedulingPolicy policy : SchedulingPolicy.values()) {
        String text = TEXTS.say("find.policy.entry", policy.label, PolicyChoice.about(policy));
        entries.add(
            new PaletteEntry(TEXTS.say("find.policy"), text, "", () -> session.setPolicy(policy)));
      }
    }
    for (Theme theme : Theme.values()) {
      Runnable choose = () -> preferences.themeProperty().set(theme);
      entries.add(new PaletteEntry(TEXTS.say("find.theme"), theme.label(), "", choose));
    }
    entries.addAll(programs());
    return new PaletteViewModel(entries, this::typed);
  }

  private List<PaletteEntry> goroutines() {
    Frame frame = model.frameProperty().get();
    if (frame == null || model.sidesProperty().get() != null) {
      return List.of();
    }
    return frame.snapshot().goroutines().stream()
        .filter(goroutine -> goroutine.status() != Snapshot.GoStatus.DEAD)
        .map(this::goroutine)
        .toList();
  }

  private PaletteEntry goroutine(Snapshot.Goroutine goroutine) {
    String text =
        TEXTS.say(
            "find.goroutine.entry",
            goroutine.label(),
            goroutine.shortName(),
            GoroutineState.of(goroutine).word());
    return new PaletteEntry(
        TEXTS.say("find.goroutine"), text, "", () -> session.selectGoroutine(goroutine.id()));
  }

  private List<PaletteEntry> programs() {
    List<PaletteEntry> programs = new ArrayList<>();
    for (Shelf.Entry entry : shelf.entries()) {
      programs.add(
          new PaletteEntry(
              TEXTS.say("find.program"), entry.title(), "", () -> files.openScenario(entry)));
    }
    for (Path path : preferences.recent()) {
      programs.add(
          new PaletteEntry(TEXTS.say("find.recent"), path.toString(), "", () -> files.open(path)));
    }
    return programs;
  }

  /// What the words that were typed ask for themselves.
  private List<PaletteEntry> typed(String query) {
    String question = query.strip();
    boolean asks = question.matches("(next|previous|readied|taken|written)\\s+\\S.*");
    if (asks && model.hasRun() && model.sidesProperty().get() == null) {
      Runnable ask = () -> session.investigation().ask(question);
      return List.of(new PaletteEntry(TEXTS.say("find.ask"), question, "", ask));
    }
    return steps(query);
  }

  /// The way to the step that was typed, if it has been recorded; else to run there.
  private List<PaletteEntry> steps(String query) {
    Frame frame = model.frameProperty().get();
    boolean isStep = query.matches("\\d{1," + MOST_DIGITS + "}");
    if (!isStep || frame == null || model.sidesProperty().get() != null) {
      return List.of();
    }
    long step = Long.parseLong(query);
    boolean recorded = step <= frame.recordedSteps();
    String text = TEXTS.say(recorded ? "find.step.go" : "find.step.run", step);
    return List.of(new PaletteEntry(TEXTS.say("find.step"), text, "", () -> session.runTo(step)));
  }
}

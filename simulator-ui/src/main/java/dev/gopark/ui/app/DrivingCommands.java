package dev.gopark.ui.app;

import dev.gopark.ui.app.Command.Needs;
import dev.gopark.ui.session.Driving;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.IntConsumer;

/// What somebody can do who decides in the scheduler's place.
final class DrivingCommands {
  private static final Texts TEXTS = Texts.of("scheduling");

  private final Session session;
  private final Driving driving;

  DrivingCommands(Session session) {
    this.session = session;
    this.driving = session.driving();
  }

  /// One group of the menu.
  List<Command> all() {
    return List.of(
        command(TEXTS.say("command.turn"), "Y", this::toggle),
        command(TEXTS.say("command.run"), "X", () -> withChosen(this::run)),
        command(TEXTS.say("command.freeze"), "Z", () -> withChosen(driving::freezeOrRelease)),
        command(TEXTS.say("command.undo"), "U", driving::undo));
  }

  private static Command command(String label, String key, Runnable action) {
    return new Command(Command.Heading.RUN, label, key, Needs.SINGLE_RUN, action);
  }

  private void toggle() {
    driving.turn(!driving.onProperty().get());
  }

  private void withChosen(IntConsumer action) {
    int chosen = session.model().selectedGoroutineProperty().get();
    if (chosen == 0) {
      session.investigation().tell(TEXTS.say("notice.none"));
    } else {
      session.investigation().tell("");
      action.accept(chosen);
    }
  }

  private void run(int goroutine) {
    if (!driving.onProperty().get()) {
      driving.turn(true);
      session.investigation().tell(TEXTS.say("notice.on"));
    } else if (driving.canRun(goroutine)) {
      driving.run(goroutine);
    } else {
      session.investigation().tell(TEXTS.say("notice.run", "G" + goroutine));
    }
  }
}

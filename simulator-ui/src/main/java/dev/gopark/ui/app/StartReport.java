package dev.gopark.ui.app;

import dev.gopark.ui.session.SessionViewModel;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// With `-Dgopark.reportStart=true`: says on the standard output when the window can be used, and
/// closes it. That is when the start page, or the program's first moment, has been drawn.
final class StartReport extends AnimationTimer {
  static final String USABLE = "gopark: the window can be used";

  /// A picture is on the screen in the pulse after the one that drew it.
  private static final int PULSES = 2;

  private final SessionViewModel model;
  private final boolean withProgram;
  private int drawn;

  StartReport(SessionViewModel model, boolean withProgram) {
    this.model = model;
    this.withProgram = withProgram;
  }

  @Override
  public void handle(long now) {
    boolean shown = !withProgram || model.hasRun() || model.hasErrors();
    drawn = shown ? drawn + 1 : 0;
    if (drawn > PULSES) {
      stop();
      System.out.println(USABLE);
      System.out.flush();
      Platform.exit();
    }
  }
}

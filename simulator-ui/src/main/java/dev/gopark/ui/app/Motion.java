package dev.gopark.ui.app;

import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.RunState;
import javafx.beans.property.DoubleProperty;

/// How long motions take: at high speed they shorten, then vanish.
final class Motion {
  /// Up to this many steps a second motions are shown as designed.
  private static final double CALM = 2.5;

  private static final double HASTY = 14;

  private final SessionViewModel model;
  private final Preferences preferences;

  Motion(SessionViewModel model, Preferences preferences) {
    this.model = model;
    this.preferences = preferences;
  }

  /// Keeps `scale` up to date: 1 as designed, 0 for a highlight instead.
  void drive(DoubleProperty scale) {
    model.stateProperty().subscribe(_ -> scale.set(scale()));
    model.speedProperty().subscribe(_ -> scale.set(scale()));
    preferences.reducedMotionProperty().subscribe(_ -> scale.set(scale()));
  }

  private double scale() {
    RunState state = model.stateProperty().get();
    if (preferences.reducedMotionProperty().get() || state == RunState.RUSHING) {
      return 0;
    }
    double rate = model.speedProperty().get().stepsPerSecond();
    return state != RunState.RUNNING || rate <= CALM ? 1 : rate > HASTY ? 0 : CALM / rate;
  }
}

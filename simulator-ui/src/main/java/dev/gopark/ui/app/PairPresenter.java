package dev.gopark.ui.app;

import dev.gopark.ui.session.PairFrame.Side;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.stage.StageViewModel;

/// Passes the frames of two runs side by side to their stages.
final class PairPresenter {
  private final Session session;
  private final SessionViewModel model;
  private final Preferences preferences;

  PairPresenter(Session session, Preferences preferences) {
    this.session = session;
    this.model = session.model();
    this.preferences = preferences;
  }

  void connect(StageViewModel left, StageViewModel right) {
    connect(left);
    connect(right);
    model
        .pairProperty()
        .subscribe(
            pair -> {
              if (pair == null) {
                left.clear();
                right.clear();
              } else {
                show(left, pair.left());
                show(right, pair.right());
              }
            });
  }

  private void connect(StageViewModel stage) {
    new Motion(model, preferences).drive(stage.motionScaleProperty());
    stage.fullProperty().bindBidirectional(preferences.threadsProperty());
    model
        .selectedGoroutineProperty()
        .subscribe(id -> stage.selectedGoroutineProperty().set(id.intValue()));
    stage.selectedGoroutineProperty().subscribe(id -> session.selectGoroutine(id.intValue()));
  }

  private static void show(StageViewModel stage, Side side) {
    Danger danger = Danger.of(side.findings());
    stage.show(side.snapshot(), side.policy(), danger.goroutines(), danger.objects());
  }
}

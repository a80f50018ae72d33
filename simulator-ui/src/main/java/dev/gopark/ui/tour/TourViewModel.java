package dev.gopark.ui.tour;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.RunState;
import dev.gopark.ui.tour.TourStep.Stand;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Where the tour is. It goes on when the session shows that what it asked for was done, or by
/// [#next] where there is only something to read.
public final class TourViewModel {
  private static final int OFF = -1;

  private final SessionViewModel model;
  private final List<TourStep> steps = TourStep.all();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(OFF);
  private Stand began = new Stand(0, 0, false);

  public TourViewModel(SessionViewModel model) {
    this.model = model;
    model.frameProperty().subscribe(this::look);
    model.stateProperty().subscribe(this::look);
    model.selectedGoroutineProperty().subscribe(this::look);
    model.documentProperty().subscribe(this::leaveWithoutProgram);
  }

  /// Begins with the first step; the program it is about has been asked for.
  public void begin() {
    go(0);
  }

  /// Goes on from a step that is only read; after the last, the tour is over.
  public void next() {
    if (isOn() && step().done() == null) {
      go(position.get() + 1);
    }
  }

  /// Ends it.
  public void skip() {
    position.set(OFF);
  }

  public boolean isOn() {
    return position.get() != OFF;
  }

  /// The number of the step, from 0; -1 when there is no tour.
  ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /// How many steps there are.
  int count() {
    return steps.size();
  }

  TourStep step() {
    return steps.get(position.get());
  }

  boolean isLast() {
    return position.get() == steps.size() - 1;
  }

  private void go(int next) {
    began = stand();
    position.set(next < steps.size() ? next : OFF);
  }

  private void look() {
    if (!isOn() || model.stateProperty().get() != RunState.PAUSED) {
      return;
    }
    BiPredicate<Stand, Stand> done = step().done();
    if (done != null && done.test(began, stand())) {
      go(position.get() + 1);
    }
  }

  private void leaveWithoutProgram() {
    if (model.documentProperty().get() == null) {
      skip();
    }
  }

  private Stand stand() {
    Frame frame = model.frameProperty().get();
    boolean isFound = model.findings().stream().anyMatch(Finding::certain);
    return new Stand(
        frame == null ? 0 : frame.step(), model.selectedGoroutineProperty().get(), isFound);
  }
}

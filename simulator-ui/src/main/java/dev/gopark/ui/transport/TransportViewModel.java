package dev.gopark.ui.transport;

import dev.gopark.history.StepSize;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.Speed;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// What of the transport can be used now, and its commands.
public final class TransportViewModel {
  private static final long LARGEST_ROLL = 10_000;
  private static final double SPEED_STEP = 0.05;

  private final Session session;
  private final SessionViewModel model;
  private final BooleanBinding atStart;
  private final BooleanBinding atEnd;
  private final BooleanBinding hasBreakpoints;

  public TransportViewModel(Session session) {
    this.session = session;
    this.model = session.model();
    hasBreakpoints = Bindings.isNotEmpty(session.investigation().breakpoints().all());
    atStart =
        Bindings.createBooleanBinding(
            this::isAtStart, model.frameProperty(), model.sidesProperty(), model.pairProperty());
    atEnd =
        Bindings.createBooleanBinding(
            this::isAtEnd,
            model.frameProperty(),
            model.staleProperty(),
            model.checkedProperty(),
            model.sidesProperty(),
            model.pairProperty());
  }

  private boolean isAtStart() {
    if (model.sidesProperty().get() != null) {
      PairFrame pair = model.pairProperty().get();
      return pair == null || pair.atStart();
    }
    Frame frame = model.frameProperty().get();
    return frame == null || frame.step() == 0;
  }

  /// A text that has not run yet, or no longer is what ran, can go on if it has no errors.
  private boolean isAtEnd() {
    Frame frame = model.frameProperty().get();
    if (frame == null || model.staleProperty().get()) {
      return model.checkedProperty().get() == null || model.hasErrors();
    }
    PairFrame pair = model.pairProperty().get();
    return model.sidesProperty().get() == null ? frame.atEnd() : pair != null && pair.atEnd();
  }

  public SessionViewModel session() {
    return model;
  }

  /// Whether there is nothing to go back to.
  public BooleanBinding atStart() {
    return atStart;
  }

  /// Whether there is nothing to go on to.
  public BooleanBinding atEnd() {
    return atEnd;
  }

  public ObservableValue<Boolean> running() {
    return model.stateProperty().map(_ -> model.running());
  }

  public void toStart() {
    session.toStart();
  }

  public void toEnd() {
    session.toEnd();
  }

  public void runOrPause() {
    session.runOrPause();
  }

  public void step() {
    session.step(model.stepSizeProperty().get());
  }

  public void back() {
    session.back(model.stepSizeProperty().get());
  }

  /// Whether there is one to go to.
  public BooleanBinding hasBreakpoints() {
    return hasBreakpoints;
  }

  public void nextBreakpoint() {
    session.investigation().nextBreakpoint();
  }

  public void previousBreakpoint() {
    session.investigation().previousBreakpoint();
  }

  public void nextEvent() {
    session.step(StepSize.EVENT);
  }

  public void previousEvent() {
    session.back(StepSize.EVENT);
  }

  public void nextSwitch() {
    session.step(StepSize.SWITCH);
  }

  public void previousSwitch() {
    session.back(StepSize.SWITCH);
  }

  public void choose(StepSize size) {
    session.setStepSize(size);
  }

  public void setSpeed(double position) {
    session.setSpeed(new Speed(position));
  }

  public void faster() {
    setSpeed(model.speedProperty().get().position() + SPEED_STEP);
  }

  public void slower() {
    setSpeed(model.speedProperty().get().position() - SPEED_STEP);
  }

  public void setProcessors(int count) {
    session.setProcessors(count);
  }

  public void setPolicy(SchedulingPolicy policy) {
    session.setPolicy(policy);
  }

  /// Runs Go's own policy beside the one in force, or beside another if that is Go's.
  public void compare() {
    SchedulingPolicy single = model.policyProperty().get();
    boolean other = single != SchedulingPolicy.GO;
    session.compare(SchedulingPolicy.GO, other ? single : SchedulingPolicy.STEAL_CONTINUATION);
  }

  /// Takes a typed seed; false when it is not a whole number.
  public boolean setSeed(String text) {
    try {
      session.setSeed(Long.parseLong(text.strip()));
      return true;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /// Another seed, by chance.
  public void rollSeed() {
    session.setSeed(RandomGenerator.getDefault().nextLong(1, LARGEST_ROLL));
  }
}

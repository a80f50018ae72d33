package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.source.SchedulingPolicy;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two runs in step: the left one takes a nanosecond for each instruction, the right one two.
final class SideBySideTest {
  private final SessionHarness harness = new SessionHarness();
  private final Session session = harness.session;
  private final SessionViewModel model = harness.model;

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void theOneBehindStepsNextAndBackUndoesIt() {
    compare("fine");
    step();
    isAt(10, 0);
    step();
    isAt(10, 10);
    step();
    isAt(20, 10);
    step();
    isAt(30, 10);
    assertThat(pair().left().moved()).isTrue();
    back();
    isAt(20, 10);
    back();
    isAt(10, 10);
    back();
    isAt(10, 0);
    back();
    isAt(0, 0);
  }

  @Test
  void inStepByStepsBothAreAtTheSameInstruction() {
    compare("fine");
    harness.on(() -> session.sideBySide().keep(Lockstep.STEPS));
    step();
    isAt(10, 10);
    step();
    isAt(20, 20);
    back();
    isAt(10, 10);
    assertThat(model.sidesProperty().get().lockstep()).isEqualTo(Lockstep.STEPS);
  }

  @Test
  void aMomentIsTheSameForBoth() {
    compare("fine");
    harness.on(session::toEnd);
    isAt(1000, 1000);
    waitFor(() -> pair().atEnd());
    harness.on(() -> session.seek(600));
    isAt(600, 300);
    harness.on(session::toStart);
    isAt(0, 0);
    harness.on(() -> session.runTo(1500));
    isAt(1000, 750);
    assertThat(pair().recordedNanos()).isEqualTo(2000);
  }

  @Test
  void theFirstDifferenceInOutputShowsWhenBothHaveWrittenIt() {
    compare("differs");
    harness.on(session::toEnd);
    waitFor(() -> pair().atEnd());
    assertThat(pair().difference().number()).isEqualTo(31);
    assertThat(pair().difference().left().text()).isEqualTo("line 60");
    assertThat(pair().difference().right().text()).isEqualTo("line x");
    harness.on(() -> session.seek(1000));
    isAt(1000, 500);
    assertThat(pair().differs()).isFalse();
    harness.on(() -> session.sideBySide().toDifference());
    waitFor(() -> pair().differs());
    isAt(1000, 610);
  }

  @Test
  void anotherSeedStartsBothAnewAndLeavingGoesBackToTheSingleRun() {
    open("fine");
    harness.on(() -> session.step(StepSize.EVENT));
    waitFor(() -> harness.step() == 10);
    begin();
    step();
    isAt(10, 0);
    assertThat(harness.step()).isEqualTo(10);
    harness.on(() -> session.setSeed(5));
    isAt(0, 0);
    harness.on(session::endComparison);
    assertThat(model.pairProperty().get()).isNull();
    harness.on(() -> session.step(StepSize.EVENT));
    waitFor(() -> harness.step() == 10);
  }

  @Test
  void aChangedProgramIsCompiledFirstAndErrorsEndTheComparison() {
    open("fine");
    harness.on(() -> session.edit("differs"));
    begin();
    assertThat(model.staleProperty().get()).isFalse();
    harness.on(() -> session.edit("ERROR"));
    harness.on(() -> session.step(StepSize.EVENT));
    waitFor(() -> model.sidesProperty().get() == null);
  }

  @Test
  void aPairThatNeverEndsCanBePaused() {
    compare("forever");
    harness.on(session::toEnd);
    waitFor(() -> pair().left().snapshot().step() > 100_000);
    harness.on(session::pause);
    waitFor(() -> !model.running());
    harness.on(session::toStart);
    isAt(0, 0);
  }

  private void open(String text) {
    harness.open(text);
  }

  private void compare(String text) {
    open(text);
    begin();
  }

  private void begin() {
    harness.on(() -> session.compare(SchedulingPolicy.GO, SchedulingPolicy.GLOBAL));
    waitFor(() -> model.pairProperty().get() != null);
  }

  private PairFrame pair() {
    return model.pairProperty().get();
  }

  private void step() {
    harness.on(() -> session.step(StepSize.EVENT));
  }

  private void back() {
    harness.on(() -> session.back(StepSize.EVENT));
  }

  private void isAt(long left, long right) {
    waitFor(
        () -> pair().left().snapshot().step() == left && pair().right().snapshot().step() == right);
  }

  private void waitFor(BooleanSupplier condition) {
    harness.waitFor(condition);
  }
}

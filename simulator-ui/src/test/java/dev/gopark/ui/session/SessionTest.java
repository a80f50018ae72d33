package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {
  private final SessionHarness harness = new SessionHarness();
  private final Session session = harness.session;
  private final SessionViewModel model = harness.model;

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void anOpenedProgramStandsAtItsStart() {
    open("fine");
    assertThat(model.frameProperty().get().step()).isZero();
    assertThat(model.checkedProperty().get().runs()).isTrue();
  }

  @Test
  void directivesDecideTheProcessors() {
    open("procs");
    assertThat(model.processorsProperty().get()).isEqualTo(2);
    assertThat(model.frameProperty().get().snapshot().processors()).hasSize(2);
  }

  @Test
  void directivesDecideEvenIfAStepIsAskedForAtOnce() {
    on(
        () -> {
          session.openScenario("x", SourceFile.of("main.go", "procs"));
          session.step(StepSize.EVENT);
        });
    waitFor(() -> model.hasRun());
    assertThat(model.processorsProperty().get()).isEqualTo(2);
  }

  @Test
  void stepsGoForwardsAndBackwards() {
    open("fine");
    on(() -> session.step(StepSize.EVENT));
    waitFor(() -> step() == 10);
    on(() -> session.step(StepSize.INSTRUCTION));
    waitFor(() -> step() == 11);
    on(() -> session.back(StepSize.EVENT));
    waitFor(() -> step() == 1);
    assertThat(model.frameProperty().get().recordedSteps()).isEqualTo(11);
  }

  @Test
  void theEndIsReachedWithEveryEventAndLine() {
    open("deadlock");
    on(session::toEnd);
    waitFor(() -> step() == FakeSimulator.LENGTH && !model.running());
    assertThat(model.events()).hasSize(100);
    assertThat(model.output()).hasSize(99);
    assertThat(model.output().getFirst()).isEqualTo(new OutputLine(10, false, "line 0"));
    assertThat(model.findings()).hasSize(1);
  }

  @Test
  void aProgramThatNeverEndsCanBePaused() {
    open("forever");
    on(session::runOrPause);
    on(session::pause);
    waitFor(() -> model.stateProperty().get() == RunState.PAUSED);
    on(() -> session.step(StepSize.LINE));
    on(() -> session.step(StepSize.LINE));
    on(session::pause);
    waitFor(() -> model.stateProperty().get() == RunState.PAUSED);
    on(session::toEnd);
    waitFor(() -> step() > 1_000_000);
    on(session::pause);
    on(session::toStart);
    waitFor(() -> step() == 0);
    assertThat(model.running()).isFalse();
  }

  @Test
  void otherProcessorsAreAFreshRun() {
    open("fine");
    on(session::toEnd);
    waitFor(() -> step() == FakeSimulator.LENGTH);
    int generation = model.frameProperty().get().generation();
    on(() -> session.setProcessors(7));
    waitFor(() -> model.frameProperty().get().generation() == generation + 1);
    assertThat(step()).isZero();
    assertThat(model.events()).isEmpty();
    assertThat(model.frameProperty().get().snapshot().processors()).hasSize(7);
  }

  @Test
  void anEditMakesTheRunStaleAndIsCheckedWhileTyping() {
    open("fine");
    on(() -> session.edit("fine ERROR"));
    assertThat(model.staleProperty().get()).isTrue();
    waitFor(model::hasErrors);
    on(() -> session.edit("fine again"));
    waitFor(() -> !model.hasErrors());
    on(session::runOrPause);
    waitFor(() -> !model.staleProperty().get() && step() > 0);
  }

  @Test
  void aTextWithErrorsDoesNotRun() {
    open("ERROR");
    assertThat(model.hasErrors()).isTrue();
    on(session::runOrPause);
    on(() -> session.step(StepSize.LINE));
    assertThat(model.hasRun()).isFalse();
  }

  @Test
  void ofManySeeksTheLastOneCounts() {
    open("fine");
    on(session::toEnd);
    waitFor(() -> step() == FakeSimulator.LENGTH);
    on(
        () -> {
          for (int i = 0; i <= 321; i++) {
            session.seek(i);
          }
        });
    waitFor(() -> step() == 321);
  }

  @Test
  void theStacksAreThoseOfTheStepWhereTheRunIs() {
    open("fine");
    on(() -> session.step(StepSize.EVENT));
    waitFor(() -> step() == 10);
    on(session.investigation()::dump);
    waitFor(() -> model.dumpProperty().get() != null);
    assertThat(model.dumpProperty().get()).isEqualTo(new Dump(10, "goroutine 1 [running]:\n"));
    on(session.investigation()::closeDump);
    assertThat(model.dumpProperty().get()).isNull();
  }

  @Test
  void anInternalErrorNamesTheCommandThatShowsItAgain() {
    open("crash");
    on(() -> session.step(StepSize.LINE));
    waitFor(() -> model.noticeProperty().get().contains("gopark run --procs 4 --seed 1 main.go"));
  }

  @Test
  void filesAreOpenedSavedAndMissed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.go");
    Files.writeString(file, "fine");
    on(() -> session.open(file));
    waitFor(() -> model.hasRun());
    on(() -> session.edit("changed"));
    assertThat(model.modifiedProperty().get()).isTrue();
    on(session::save);
    waitFor(() -> !model.modifiedProperty().get());
    assertThat(Files.readString(file)).isEqualTo("changed");
    on(() -> session.open(folder.resolve("missing.go")));
    waitFor(() -> model.noticeProperty().get().startsWith("There is no file"));
    Path broken = folder.resolve("broken.go");
    Files.write(broken, new byte[] {(byte) 0xff, (byte) 0xfe});
    on(() -> session.open(broken));
    waitFor(() -> model.noticeProperty().get().contains("not UTF-8"));
  }

  private void open(String text) {
    harness.open(text);
  }

  private long step() {
    return harness.step();
  }

  private void on(Runnable intent) {
    harness.on(intent);
  }

  private void waitFor(BooleanSupplier condition) {
    harness.waitFor(condition);
  }
}

package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The session with a fake machine, and one thread in the place of JavaFX's.
final class SessionTest {
  private final ExecutorService fx = Executors.newSingleThreadExecutor();
  private final Session session = new Session(new FakeSimulator(), fx);
  private final SessionViewModel model = session.model();

  @AfterEach
  void close() {
    session.close();
    fx.shutdownNow();
  }

  @Test
  void anOpenedProgramStandsAtItsStart() {
    open("fine");
    waitFor(() -> model.hasRun());
    assertThat(model.frameProperty().get().step()).isZero();
    assertThat(model.checkedProperty().get().runs()).isTrue();
  }

  @Test
  void directivesDecideTheProcessors() {
    open("procs");
    waitFor(() -> model.hasRun());
    assertThat(model.processorsProperty().get()).isEqualTo(2);
    assertThat(model.frameProperty().get().snapshot().processors()).hasSize(2);
  }

  @Test
  void stepsGoForwardsAndBackwards() {
    open("fine");
    waitFor(() -> model.hasRun());
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
    waitFor(() -> model.hasRun());
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
    waitFor(() -> model.hasRun());
    on(session::runOrPause);
    on(session::pause);
    on(() -> session.step(StepSize.INSTRUCTION));
    waitFor(() -> model.stateProperty().get() == RunState.PAUSED && step() > 0);
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
    waitFor(() -> model.hasRun());
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
    waitFor(() -> model.hasRun());
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
    waitFor(model::hasErrors);
    on(session::runOrPause);
    on(() -> session.step(StepSize.LINE));
    assertThat(model.hasRun()).isFalse();
  }

  @Test
  void ofManySeeksTheLastOneCounts() {
    open("fine");
    waitFor(() -> model.hasRun());
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
  void anInternalErrorNamesTheCommandThatShowsItAgain() {
    open("crash");
    waitFor(() -> model.hasRun());
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
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    on(() -> session.open(file));
    waitFor(() -> model.noticeProperty().get().contains("not UTF-8"));
  }

  private void open(String text) {
    on(() -> session.openScenario("x", SourceFile.of("main.go", text)));
  }

  private long step() {
    Frame frame = model.frameProperty().get();
    return frame == null ? -1 : frame.step();
  }

  private void on(Runnable intent) {
    try {
      fx.submit(intent).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /// Waits until `condition` holds, asked on the thread that owns the model.
  private void waitFor(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    AtomicBoolean holds = new AtomicBoolean();
    while (!holds.get()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      on(() -> holds.set(condition.getAsBoolean()));
      Thread.onSpinWait();
    }
  }
}

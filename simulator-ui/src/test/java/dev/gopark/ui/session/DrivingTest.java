package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Pick;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Deciding in the scheduler's place, with the real machine.
class DrivingTest {
  private static final String COUNTER =
      """
      package main

      import "sync"

      //gopark:procs 1

      var counter int

      func add(wg *sync.WaitGroup) {
      	read := counter
      	counter = read + 1
      	wg.Done()
      }

      func main() {
      	var wg sync.WaitGroup
      	wg.Add(2)
      	go add(&wg)
      	go add(&wg)
      	wg.Wait()
      	println(counter)
      }
      """;

  private final SessionHarness harness = new SessionHarness(new CoreSimulator());
  private final Session session = harness.session;
  private final Driving driving = session.driving();

  @AfterEach
  void close() {
    harness.close();
  }

  private Frame frame() {
    return harness.model.frameProperty().get();
  }

  private List<Branch> branches() {
    return driving.shownProperty().get().branches();
  }

  private int shown() {
    return driving.shownProperty().get().current().id();
  }

  private void does(Runnable action, BooleanSupplier until) {
    harness.on(action);
    harness.waitFor(until);
  }

  /// Steps on to where goroutine 3 has read the counter and not yet written it.
  private void stepToTheWrite() {
    harness.open(COUNTER);
    while (!harness.ask(this::isAboutToWrite)) {
      long before = harness.ask(harness::step);
      does(() -> session.step(StepSize.LINE), () -> harness.step() > before);
    }
  }

  private boolean isAboutToWrite() {
    return frame().snapshot().goroutines().stream().anyMatch(g -> g.id() == 3 && g.line() == 11);
  }

  private void toEnd() {
    does(session::toEnd, () -> frame().atEnd());
  }

  private String output() {
    StringBuilder text = new StringBuilder();
    harness.model.output().forEach(line -> text.append(line.text()));
    return text.toString();
  }

  @Test
  void aLostUpdateIsDrivenAndUndone() {
    stepToTheWrite();
    long step = harness.step();
    does(() -> driving.turn(true), () -> !frame().offers().seats().isEmpty());
    Pick other = new Pick.Run(0, 2);
    assertThat(frame().offers().seats().getFirst().runs())
        .extracting(Offers.Offer::pick)
        .contains(other);
    does(
        () -> driving.pick(other), () -> frame().snapshot().processors().getFirst().running() == 2);
    assertThat(harness.step()).isEqualTo(step);
    assertThat(harness.<Integer>ask(this::shown)).isEqualTo(1);
    toEnd();
    harness.waitFor(() -> output().contains("1"));
    harness.waitFor(() -> new Outcome.Exited(0).equals(branches().get(1).ending()));
    assertThat(driving.options())
        .isEqualTo("--procs 1 --seed 1 --pick \"P0 runs G2@" + step + "\"");

    does(driving::undo, () -> harness.step() == step && shown() == 0);
    harness.waitFor(() -> frame().snapshot().processors().getFirst().running() == 3);
    toEnd();
    harness.waitFor(() -> output().contains("2"));
    does(() -> driving.show(1), () -> shown() == 1 && frame().atEnd() && output().contains("1"));
    assertThat(branches()).hasSize(2);
  }

  @Test
  void aFrozenGoroutineIsReleasedWhereItHaltedTheRun() {
    stepToTheWrite();
    does(() -> driving.freezeOrRelease(3), () -> frame().snapshot().goroutine(3).frozen());
    toEnd();
    harness.waitFor(() -> frame().offers().halted());
    assertThat(frame().findings()).isEmpty();
    assertThat(frame().offers().frozen()).hasSize(1);
    does(() -> driving.freezeOrRelease(3), () -> !frame().snapshot().goroutine(3).frozen());
    toEnd();
    harness.waitFor(() -> output().contains("1"));
    assertThat(branches()).hasSize(3);
    does(() -> session.setSeed(7), () -> branches().size() == 1);
  }
}

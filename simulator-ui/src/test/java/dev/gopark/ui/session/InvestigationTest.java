package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.Inquiry;
import dev.gopark.watch.BreakpointSpec;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Breakpoints, watched expressions and questions, with the real machine.
class InvestigationTest {
  private static final String SUM =
      """
      package main

      func work(done chan int) {
      	sum := 0
      	for i := 0; i < 6; i++ {
      		sum += i
      	}
      	done <- sum
      }

      func main() {
      	done := make(chan int)
      	go work(done)
      	println(<-done)
      }
      """;

  private final SessionHarness harness = new SessionHarness(new CoreSimulator());
  private final Session session = harness.session;
  private final Investigation investigation = session.investigation();

  @AfterEach
  void close() {
    harness.close();
  }

  private void open() {
    harness.open(SUM);
  }

  private void put(String breakpoint) {
    harness.on(
        () -> investigation.breakpoints().put(BreakpointSpec.parse("main.go:" + breakpoint)));
  }

  private Investigated now() {
    return harness.model.frameProperty().get().investigated();
  }

  private void waitForNote(String start) {
    harness.waitFor(() -> now().note().startsWith(start));
  }

  @Test
  void theRunStopsForwardsAndBackwards() {
    open();
    put("6 if i == 2");
    put("8");
    harness.on(investigation::nextBreakpoint);
    waitForNote("Breakpoint main.go:6 if i == 2, reached by G");
    long first = harness.step();
    harness.on(investigation::nextBreakpoint);
    waitForNote("Breakpoint main.go:8, reached by G");
    harness.on(investigation::nextBreakpoint);
    waitForNote("No breakpoint was reached before the end");
    harness.on(investigation::previousBreakpoint);
    waitForNote("Breakpoint main.go:8");
    harness.on(investigation::previousBreakpoint);
    waitForNote("Breakpoint main.go:6");
    assertThat(harness.step()).isEqualTo(first);
    harness.on(investigation::previousBreakpoint);
    waitForNote("No breakpoint was reached before this step");
    assertThat(harness.step()).isEqualTo(first);
  }

  @Test
  void aRunAtAnySpeedStopsThereToo() {
    open();
    put("6 time 3");
    harness.on(() -> investigation.watch("sum"));
    harness.on(session::toEnd);
    waitForNote("Breakpoint main.go:6 time 3");
    harness.waitFor(() -> !harness.model.running());
    harness.on(session::toStart);
    harness.waitFor(() -> harness.step() == 0);
    harness.on(() -> session.setSpeed(new Speed(0.9)));
    harness.on(session::runOrPause);
    waitForNote("Breakpoint main.go:6 time 3");
    harness.waitFor(() -> !harness.model.running());
    assertThat(now().watched().getFirst().value()).isEqualTo("1");
  }

  @Test
  void whatMakesNoSenseIsSaidAndDoesNotStop() {
    open();
    put("2");
    harness.waitFor(() -> now().wrong().containsValue("no statement begins at main.go:2"));
    put("6 if total > 3");
    harness.waitFor(() -> now().wrong().containsValue("the condition: undefined: total"));
    put("8");
    BreakpointSpec last = BreakpointSpec.at("main.go", 8);
    harness.on(() -> investigation.breakpoints().put(last.withEnabled(false)));
    harness.on(session::toEnd);
    harness.waitFor(() -> harness.model.frameProperty().get().atEnd());
  }

  @Test
  void watchedExpressionsAreThoseOfTheSelectedGoroutine() {
    open();
    put("8");
    harness.on(() -> investigation.watch("sum * 2"));
    harness.on(() -> investigation.watch(" done == nil "));
    harness.on(investigation::nextBreakpoint);
    waitForNote("Breakpoint");
    assertThat(now().watched().getFirst().value()).isEqualTo("30");
    harness.on(() -> session.selectGoroutine(1));
    harness.waitFor(() -> now().watched().getFirst().goroutine() == 1);
    assertThat(now().watched().getFirst().note()).contains("undefined: sum");
    assertThat(now().watched().getLast().value()).isEqualTo("false");
    harness.on(() -> investigation.watchInstead("sum * 2", "len(done)"));
    harness.waitFor(() -> "0".equals(now().watched().getFirst().value()));
    harness.on(() -> investigation.unwatch("len(done)"));
    harness.waitFor(() -> now().watched().size() == 1);
  }

  @Test
  void questionsLeadToWhereTheAnswerShows() {
    open();
    harness.on(session::toEnd);
    harness.waitFor(() -> harness.model.frameProperty().get().atEnd());
    harness.on(() -> investigation.ask("previous GoCreate"));
    harness.waitFor(() -> !harness.model.frameProperty().get().atEnd());
    harness.on(() -> investigation.ask(new Inquiry.Next(Inquiry.Wanted.ofKind("Exit"))));
    harness.waitFor(() -> harness.model.frameProperty().get().atEnd());
    harness.on(() -> investigation.ask("next Exit"));
    waitForNote("no later event of Exit");
    harness.on(() -> investigation.ask("who are you"));
    waitForNote("ask 'next' or 'previous'");
    put("8");
    harness.on(investigation::previousBreakpoint);
    waitForNote("Breakpoint");
    int worker = now().note().charAt(now().note().length() - 1) - '0';
    harness.on(() -> investigation.ask("written sum of G" + worker));
    waitForNote("sum became 15, by G" + worker);
    long written = harness.step();
    harness.on(() -> investigation.ask("written sum of G" + worker));
    waitForNote("sum became 10");
    assertThat(harness.step()).isLessThan(written);
    assertThat(harness.ask(() -> harness.model.selectedGoroutineProperty().get()))
        .isEqualTo(worker);
  }

  @Test
  void breakpointsGoWithTheirLinesAndComeBackWithTheirProgram() {
    open();
    put("8 if sum > 3");
    put("4");
    harness.on(() -> session.edit(SUM.replace("\tsum := 0\n", "\t// one\n\t// two\n\tsum := 0\n")));
    assertThat(places()).containsExactly("main.go:6", "main.go:10 if sum > 3");
    harness.on(() -> session.edit(SUM.replace("\tsum := 0\n", "")));
    assertThat(places()).contains("main.go:7 if sum > 3");
    harness.on(() -> session.programs().newProgram("other", SUM.replace("sum", "product")));
    assertThat(places()).isEmpty();
    open();
    assertThat(places()).contains("main.go:7 if sum > 3");
  }

  private List<String> places() {
    return harness.ask(
        () -> investigation.breakpoints().all().stream().map(BreakpointSpec::toString).toList());
  }
}

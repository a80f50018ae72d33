package dev.gopark.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Config;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectivesTest {
  private static final String FORM =
      "//gopark:ask wants QUESTION? MEASURE: CHOICE | CHOICE, as in //gopark:ask Does this send wait?"
          + " here: goes on | waits";

  private static Directives of(String text) {
    return Directives.of(SourceFile.of("x.go", text));
  }

  @Test
  void headerLinesAreRead() {
    Directives directives =
        of(
            """
            //gopark:title Two locks
            //gopark:chapter deadlock
            //gopark:about Watch: both.
            //gopark:procs 2
            //gopark:seed -7
            //gopark:policy steal-task
            //gopark:race
            //gopark:expect exit 0

            package main
            """);
    assertThat(directives.title()).isEqualTo("Two locks");
    assertThat(directives.chapter()).isEqualTo("deadlock");
    assertThat(directives.about()).isEqualTo("Watch: both.");
    assertThat(directives.expect()).isEqualTo("exit 0");
    assertThat(directives.race()).isTrue();
    assertThat(directives.problems()).isEmpty();
    Config config = directives.applyTo(Config.DEFAULT);
    assertThat(config.processors()).isEqualTo(2);
    assertThat(config.seed()).isEqualTo(-7);
    assertThat(config.policy()).isEqualTo(SchedulingPolicy.STEAL_TASK);
  }

  @Test
  void stopsKnowTheirLines() {
    Directives directives =
        of("package main\n\tx.Lock() //gopark:stop Both wait.\r\n//gopark:stop\n");
    assertThat(directives.stops())
        .containsExactly(
            new Directives.Stop("x.go", 2, "Both wait.", null),
            new Directives.Stop("x.go", 3, "", null));
  }

  @Test
  void aDirectiveOnALineOfItsOwnIsAboutTheNextLineOfCode() {
    Directives directives = of("package main\n\t//gopark:stop Look.\n\n\t// why\n\tx.Lock()\n");
    assertThat(directives.stops()).containsExactly(new Directives.Stop("x.go", 5, "Look.", null));
  }

  @Test
  void questionsHaveChoicesAndSayWhatAnswersThem() {
    Directives directives =
        of(
            """
            c <- 1 //gopark:ask Is G2 waiting? Or not? state G2: waiting | running
            d <- 1 //gopark:ask What now? prints: a: b | nothing
            """);
    assertThat(directives.problems()).isEmpty();
    assertThat(directives.stops())
        .extracting(Directives.Stop::question)
        .containsExactly(
            new Question(
                "Is G2 waiting? Or not?", Question.Measure.STATE, 2, List.of("waiting", "running")),
            new Question("What now?", Question.Measure.PRINTS, 0, List.of("a: b", "nothing")));
  }

  @Test
  void wrongQuestionsAreReported() {
    assertThat(
            of("""
               //gopark:ask
               //gopark:ask What now? here goes on
               //gopark:ask What now? colour: red | blue
               //gopark:ask What now? here: waits
               //gopark:ask What now? here: waits | waits
               //gopark:ask What now? state: waiting | running
               //gopark:ask What now? here G2: waits | goes on
               """)
                .problems())
        .extracting(Diagnostic::text)
        .containsExactly(
            FORM,
            FORM,
            "//gopark:ask cannot answer by \"colour\"; it wants one of prints, ends, next, wakes,"
                + " steals, here, state",
            "//gopark:ask wants 2 to 6 different choices with | between them",
            "//gopark:ask wants 2 to 6 different choices with | between them",
            "//gopark:ask wants a goroutine with state, as in state G2: running | waiting",
            "//gopark:ask wants a goroutine only with state");
  }

  @Test
  void aFileWithoutDirectivesChangesNothing() {
    assertThat(of("package main\n").applyTo(Config.DEFAULT)).isEqualTo(Config.DEFAULT);
  }

  @Test
  void anUnknownPolicyIsReportedWithThoseThereAre() {
    assertThat(of("//gopark:policy fair\n").problems())
        .extracting(Diagnostic::render)
        .containsExactly(
            "x.go:1:1: //gopark:policy wants one of go, global, static, steal-task,"
                + " steal-continuation");
  }

  @Test
  void whatIsNotUnderstoodIsReportedAndIgnored() {
    Directives directives = of("//gopark:procs 99\n//gopark:seed x\n//gopark:colour red\n");
    assertThat(directives.applyTo(Config.DEFAULT)).isEqualTo(Config.DEFAULT);
    assertThat(directives.problems())
        .extracting(Diagnostic::render)
        .containsExactly(
            "x.go:1:1: //gopark:procs wants a number from 1 to 64",
            "x.go:2:1: //gopark:seed wants a whole number",
            "x.go:3:1: unknown directive //gopark:colour");
  }
}

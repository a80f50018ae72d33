package dev.gopark.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Config;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import org.junit.jupiter.api.Test;

class DirectivesTest {
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
        .containsExactly(new Directives.Stop(2, "Both wait."), new Directives.Stop(3, ""));
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

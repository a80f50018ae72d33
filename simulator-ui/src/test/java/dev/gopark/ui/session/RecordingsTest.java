package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.watch.BreakpointSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs are saved and opened again, with the real machine.
class RecordingsTest {
  private static final String SUM =
      """
      package main

      func main() {
      	sum := 0
      	for i := 0; i < 6; i++ {
      		sum += i
      	}
      	println(sum)
      }
      """;

  private final SessionHarness harness = new SessionHarness(new CoreSimulator());
  private final Session session = harness.session;

  @TempDir private Path folder;

  @AfterEach
  void close() {
    harness.close();
  }

  private String notice() {
    return harness.ask(() -> harness.model.noticeProperty().get());
  }

  private void waitForNotice(String start) {
    harness.waitFor(() -> harness.model.noticeProperty().get().startsWith(start));
  }

  /// Of three processors and another seed, with all that can be kept in it.
  private Path saved() {
    harness.open(SUM);
    harness.on(() -> session.setProcessors(3));
    harness.on(() -> session.setSeed(77));
    harness.on(() -> session.investigation().watch("sum"));
    harness.on(
        () ->
            session
                .investigation()
                .breakpoints()
                .put(
                    BreakpointSpec.parse("main.go:6 on G1 time 2 if sum >= 0").withEnabled(false)));
    harness.on(session::toEnd);
    harness.waitFor(() -> harness.model.hasRun() && harness.model.frameProperty().get().atEnd());
    harness.on(() -> harness.model.bookmarks().toggle(12));
    Path file = folder.resolve("sum.gopark");
    harness.on(() -> session.recordings().save(file, "it is 15"));
    waitForNotice("Saved " + file);
    return file;
  }

  @Test
  void aSavedRunIsOpenedWithAllThatBelongsToIt() {
    Path file = saved();
    harness.on(() -> session.programs().newProgram("other", SUM));
    harness.waitFor(() -> harness.step() == 0);
    harness.on(() -> session.setSeed(1));
    harness.on(() -> session.open(file));
    waitForNotice("sum.gopark: the run that was recorded");
    assertThat(harness.ask(() -> harness.model.seedProperty().get())).isEqualTo(77);
    assertThat(harness.ask(() -> harness.model.processorsProperty().get())).isEqualTo(3);
    assertThat(harness.ask(() -> harness.model.textProperty().get())).isEqualTo(SUM);
    assertThat(harness.model.notes()).containsExactly("it is 15");
    assertThat(harness.model.bookmarks().steps()).containsExactly(12L);
    assertThat(session.investigation().watches()).containsExactly("sum");
    BreakpointSpec kept = session.investigation().breakpoints().all().getFirst();
    assertThat(kept).hasToString("main.go:6 on G1 time 2 if sum >= 0");
    assertThat(kept.enabled()).isFalse();
  }

  @Test
  void anotherRunThanTheRecordedOneIsWarnedOf() throws IOException {
    Path file = saved();
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(\"digest\" : \")....", "$10000"));
    harness.on(() -> session.open(file));
    waitForNotice("Warning: this is not the run that was recorded: its events have the digest");
    Files.writeString(file, text.replaceFirst("\"steps\" : (\\d)", "\"steps\" : 9$1"));
    harness.on(() -> session.open(file));
    waitForNotice("Warning: this is not the run that was recorded: it ended after");
    assertThat(notice()).contains("It was recorded by gopark (development)");
  }

  @Test
  void whatIsNoRecordingSaysWhatIsWrong() throws IOException {
    Path file = saved();
    String text = Files.readString(file);
    for (String broken :
        new String[] {
          "",
          "{",
          "[]",
          text.substring(0, text.length() / 2),
          text.replace("\"procs\"", "\"processors\""),
          text.replace("\"version\" : 1", "\"version\" : 999"),
          text.replace("\"at\" : \"main.go:6", "\"at\" : \"main.go:x")
        }) {
      harness.on(session::dismissNotice);
      Files.writeString(file, broken);
      harness.on(() -> session.open(file));
      waitForNotice(file + " is no recording that can be opened: ");
    }
    harness.on(() -> session.open(folder.resolve("missing.gopark")));
    waitForNotice("Not opened: there is no ");
    assertThat(harness.ask(() -> harness.model.textProperty().get())).isEqualTo(SUM);
  }

  @Test
  void aProgramThatDoesNotCompileIsOpenedWithItsErrors() throws IOException {
    Path file = saved();
    String text = Files.readString(file);
    Files.writeString(file, text.replace("println(sum)", "println(summ)"));
    harness.on(() -> session.open(file));
    harness.waitFor(
        () -> harness.model.textProperty().get().contains("summ") && harness.model.hasErrors());
  }
}

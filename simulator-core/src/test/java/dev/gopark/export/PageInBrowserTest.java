package dev.gopark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a run steps through it in a real browser, in both directions.
class PageInBrowserTest {
  private static final String PROGRAM =
      """
      package main

      import "fmt"

      func main() {
      	c := make(chan string, 2)
      	done := make(chan bool)
      	go func() {
      		for s := range c {
      			fmt.Println("<b>" + s + "</b></script>")
      		}
      		done <- true
      	}()
      	c <- "one"
      	c <- "two"
      	close(c)
      	<-done
      }
      """;

  @TempDir private Path folder;
  private final List<Event> events = new ArrayList<>();
  private Browser browser;
  private Path page;
  private int visits;

  @BeforeEach
  void write() throws IOException {
    if (Browser.find().isEmpty() && System.getenv("CI") != null) {
      fail("Chromium is not installed: apt-get install chromium, or -Dbrowser.command=…");
    }
    assumeThat(Browser.find()).isPresent();
    browser = Browser.find().orElseThrow();
    SourceFile source = SourceFile.of("main.go", PROGRAM);
    Loaded loaded = ProgramLoader.load(source, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PageWriter writer =
        new PageWriter(new PageWriter.Heading("main.go", 1, List.of(source)), bytes)) {
      Machine machine =
          new Machine(
              Objects.requireNonNull(loaded.program()),
              loaded.configure(Config.DEFAULT).withProcessors(1),
              Objects.requireNonNull(loaded.library()),
              new SeededChooser(1),
              InputTape.empty(),
              event -> {
                events.add(event);
                writer.write(event);
              });
      machine.run(Long.MAX_VALUE);
    }
    page = folder.resolve("run.html");
    Files.write(page, bytes.toByteArray());
  }

  /// What the body shows after the events of `place`, as text with its tags.
  private String visit(String place) throws IOException, InterruptedException {
    String document =
        browser.open(page, place, Files.createDirectory(folder.resolve("profile" + visits++)));
    return document.substring(document.indexOf("<body>"), document.indexOf("<script>"));
  }

  private int after(Class<? extends Event> type) {
    for (int i = 0; i < events.size(); i++) {
      if (type.isInstance(events.get(i))) {
        return i + 1;
      }
    }
    throw new AssertionError("no " + type);
  }

  @Test
  void theEndShowsTheOutputAsTextAndEverybodyDone() throws IOException, InterruptedException {
    String end = visit(Integer.toString(events.size()));
    assertThat(end)
        .contains("&lt;b&gt;one&lt;/b&gt;&lt;/script&gt;")
        .contains("the program ends with exit code 0")
        .contains("g done");
  }

  @Test
  void aValueInABufferIsThereUntilItIsReceived() throws IOException, InterruptedException {
    int sent = after(Event.ChanSend.class);
    assertThat(visit(Integer.toString(sent - 1))).doesNotContain(">one<");
    assertThat(visit(Integer.toString(sent))).contains(">\"one\"<").contains("class=\"text here\"");
  }

  @Test
  void goingBackShowsWhatWasThere() throws IOException, InterruptedException {
    int middle = events.size() / 2;
    String there = visit(Integer.toString(middle));
    String andBack = visit("%d,%d".formatted(events.size(), middle));
    assertThat(andBack).isEqualTo(there);
  }
}

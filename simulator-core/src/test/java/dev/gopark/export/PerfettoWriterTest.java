package dev.gopark.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The trace is what Perfetto reads: tracks with names, slices that do not overlap, arrows in
/// pairs.
class PerfettoWriterTest {
  private static final String PROGRAM =
      """
      package main

      import (
      	"fmt"
      	"sync"
      )

      func main() {
      	var wg sync.WaitGroup
      	jobs := make(chan int)
      	for range 3 {
      		wg.Add(1)
      		go func() {
      			defer wg.Done()
      			for j := range jobs {
      				fmt.Println("job", j)
      			}
      		}()
      	}
      	for i := range 9 {
      		jobs <- i
      	}
      	close(jobs)
      	wg.Wait()
      	select {}
      }
      """;

  private final List<JsonNode> events = new ArrayList<>();

  @BeforeEach
  void run() {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", PROGRAM), null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PerfettoWriter writer = new PerfettoWriter(bytes)) {
      Machine machine =
          new Machine(
              Objects.requireNonNull(loaded.program()),
              loaded.configure(Config.DEFAULT).withProcessors(2),
              Objects.requireNonNull(loaded.library()),
              new SeededChooser(1),
              InputTape.empty(),
              writer::write);
      machine.run(Long.MAX_VALUE);
    }
    JsonNode trace = JsonMapper.shared().readTree(bytes.toByteArray());
    trace.get("traceEvents").forEach(events::add);
  }

  private List<JsonNode> withPhase(String phase) {
    return events.stream().filter(event -> event.get("ph").asString().equals(phase)).toList();
  }

  private static String track(JsonNode event) {
    return event.get("pid").asInt() + "/" + event.get("tid").asInt();
  }

  @Test
  void everyTrackHasAName() {
    List<String> named =
        withPhase("M").stream()
            .filter(event -> event.get("name").asString().equals("thread_name"))
            .map(PerfettoWriterTest::track)
            .toList();
    assertThat(named).doesNotHaveDuplicates();
    assertThat(withPhase("X"))
        .isNotEmpty()
        .allSatisfy(slice -> assertThat(named).contains(track(slice)));
  }

  @Test
  void slicesOfATrackFollowEachOther() {
    Map<String, Double> ends = new HashMap<>();
    for (JsonNode slice : withPhase("X")) {
      double start = slice.get("ts").asDouble();
      assertThat(start)
          .as("%s", slice)
          .isGreaterThanOrEqualTo(ends.getOrDefault(track(slice), 0.0) - 1e-9);
      ends.put(track(slice), start + slice.get("dur").asDouble());
    }
  }

  @Test
  void arrowsGoFromWhoWakesToWhoIsWoken() {
    List<Integer> starts = withPhase("s").stream().map(e -> e.get("id").asInt()).toList();
    List<Integer> ends = withPhase("f").stream().map(e -> e.get("id").asInt()).toList();
    assertThat(starts).isNotEmpty().doesNotHaveDuplicates().isEqualTo(ends);
    assertThat(withPhase("f"))
        .allSatisfy(end -> assertThat(end.get("bp").asString()).isEqualTo("e"));
  }

  @Test
  void whatIsStillGoingOnAtTheEndIsThere() {
    assertThat(withPhase("X").stream().map(slice -> slice.get("name").asString()))
        .contains("select (no cases)");
  }

  @Test
  void outputIsMarkedWhereItWasWritten() {
    assertThat(withPhase("i").stream().map(mark -> mark.get("name").asString()))
        .contains("job 0", "job 8");
    assertThat(StreamSupport.stream(events.spliterator(), false).map(e -> e.get("ph").asString()))
        .containsOnly("M", "X", "s", "f", "i");
  }
}

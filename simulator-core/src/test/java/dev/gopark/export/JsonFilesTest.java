package dev.gopark.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Config;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The trace and the result have the fields that docs/TRACE.md promises.
class JsonFilesTest {
  private static final When HERE = new When(7, 120, 1, 3, "x.go", 12);
  private static final ObjectRef FORK = new ObjectRef(2, ObjectKind.MUTEX, "forks[1]");

  private static String trace(Event... events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TraceWriter writer = new TraceWriter(bytes)) {
      List.of(events).forEach(writer::write);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anEventIsOneLineWithItsFieldsInOrder() {
    assertThat(trace(new Event.Lock(HERE, FORK, false, "it is free")))
        .isEqualTo(
            """
            {"step":7,"time":120,"type":"Lock","proc":1,"goroutine":3,\
            "object":{"id":2,"kind":"Mutex","name":"forks[1]"},"position":"x.go:12",\
            "reader":false,"rule":"it is free"}
            """);
  }

  @Test
  void fieldsWithNothingToSayAreLeftOut() {
    When nobody = new When(0, 5, -1, 0, "", 0);
    assertThat(trace(new Event.ProcStop(nobody, 3, "idle")))
        .isEqualTo(
            "{\"step\":0,\"time\":5,\"type\":\"ProcStop\",\"thread\":3,\"rule\":\"idle\"}\n");
  }

  @Test
  void whoDidItIsToldWhereItIsAnother() {
    Event event =
        new Event.GoUnblock(HERE, 4, WaitReason.MUTEX_LOCK, FORK, Event.Placement.RUNNEXT, "woken");
    assertThat(trace(event))
        .contains("\"goroutine\":4,\"by\":3")
        .contains("\"reason\":\"sync.Mutex.Lock\",\"placement\":\"runnext\"");
  }

  @Test
  void theProgramsBytesAreText() {
    assertThat(trace(new Event.Output(HERE, false, "h\u00c3\u00a9\n", "written")))
        .contains("\"stream\":\"stdout\",\"text\":\"hé\\n\"");
  }

  @Test
  void everyLineIsAnObjectOfItsOwn() {
    String text = trace(new Event.GoEnd(HERE, "a \"b\""), new Event.Exit(HERE, 2, "c"));
    JsonMapper mapper = new JsonMapper();
    assertThat(text.lines().map(mapper::readTree).map(node -> node.get("type").asString()))
        .containsExactly("GoEnd", "Exit");
  }

  @Test
  void aResultHasAllFields() {
    Finding finding =
        new Finding(
            Finding.Kind.DEADLOCK,
            true,
            "Deadlock",
            List.of(2, 3),
            List.of("a"),
            List.of(new Edge(2, 3, 1, "a", "holds a", true), new Edge(1, 0, 0, "", "waits", false)),
            new Coffman("m", "h", "n", null),
            List.of("x.go:3"),
            9,
            List.of("advice"),
            List.of());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultJson.write(
        new ResultJson.Result(
            "x.go", Config.DEFAULT, 2, new Outcome.Deadlocked("x"), 10, 99, List.of(finding)),
        bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"schema":1,"file":"x.go","language":"go1.25","procs":4,"seed":1,"policy":"go",\
            "exit":2,"outcome":"deadlocked","steps":10,"virtualNanos":99,"findings":[\
            {"kind":"deadlock","certain":true,"title":"Deadlock","goroutines":[2,3],\
            "objects":["a"],"edges":[["G2","G3","holds a"],["G1",null,"waits"]],\
            "coffman":{"mutualExclusion":"m","holdAndWait":"h","noPreemption":"n",\
            "circularWait":null},"positions":["x.go:3"],"step":9,"advice":["advice"]}]}
            """);
  }

  @Test
  void everyTypeOfEventIsDocumented() throws IOException {
    String documentation =
        Files.readString(Path.of(System.getProperty("gopark.project"), "docs", "TRACE.md"));
    for (Class<?> type : Event.class.getPermittedSubclasses()) {
      assertThat(documentation).contains("`" + type.getSimpleName() + "`");
    }
  }

  @Test
  void anInterruptedRunHasNoOutcome() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultJson.write(
        new ResultJson.Result("x.go", Config.DEFAULT, 130, null, 1, 1, List.of()), bytes);
    JsonNode json = new JsonMapper().readTree(bytes.toByteArray());
    assertThat(json.get("outcome").asString()).isEqualTo("interrupted");
  }
}

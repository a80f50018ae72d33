package dev.gopark.recording;

import dev.gopark.choice.Schedule;
import dev.gopark.source.Config;
import dev.gopark.source.Costs;
import dev.gopark.source.Latencies;
import dev.gopark.source.Limits;
import dev.gopark.source.PickAt;
import dev.gopark.source.SignalAt;
import dev.gopark.source.SourceFile;
import dev.gopark.watch.BreakpointSpec;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes a recording as docs/RECORDING.md describes.
public final class RecordingWriter {
  static final String FORMAT = "gopark recording";
  static final int VERSION = 2;

  /// What a run without picks needs, so that earlier versions can open it, too.
  private static final int WITHOUT_PICKS = 1;

  private final JsonGenerator json;

  private RecordingWriter(JsonGenerator json) {
    this.json = json;
  }

  /// Writes `recording` to `stream` and closes it.
  public static void write(Recording recording, OutputStream stream) {
    ObjectWriteContext pretty =
        new ObjectWriteContext.Base() {
          @Override
          public DefaultPrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator json = new JsonFactory().createGenerator(pretty, stream)) {
      new RecordingWriter(json).write(recording);
      json.writeRaw('\n');
    }
  }

  private void write(Recording recording) {
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    json.writeNumberProperty(
        "version", recording.config().picks().isEmpty() ? WITHOUT_PICKS : VERSION);
    json.writeStringProperty("madeBy", recording.madeBy());
    strings("notes", recording.notes());
    json.writeArrayPropertyStart("bookmarks");
    recording.bookmarks().forEach(this::bookmark);
    json.writeEndArray();
    debugging(recording.debugging());
    ending(recording.ending());
    if (recording.language() != null) {
      json.writeStringProperty("language", recording.language().toString());
    }
    config(recording.config());
    json.writeArrayPropertyStart("choices");
    recording.schedule().decisions().forEach(this::decision);
    json.writeEndArray();
    bytes("input", recording.input().getBytes(StandardCharsets.ISO_8859_1));
    program(recording.program());
    json.writeEndObject();
  }

  private void debugging(Recording.Debugging debugging) {
    if (!debugging.breakpoints().isEmpty()) {
      json.writeArrayPropertyStart("breakpoints");
      for (BreakpointSpec each : debugging.breakpoints()) {
        json.writeStartObject();
        json.writeStringProperty("at", each.text());
        json.writeBooleanProperty("enabled", each.enabled());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!debugging.watches().isEmpty()) {
      strings("watches", debugging.watches());
    }
  }

  private void bookmark(Recording.Bookmark bookmark) {
    json.writeStartObject();
    json.writeNumberProperty("step", bookmark.step());
    json.writeStringProperty("text", bookmark.text());
    json.writeEndObject();
  }

  private void ending(Recording.Ending ending) {
    json.writeObjectPropertyStart("ending");
    json.writeStringProperty("outcome", ending.outcome());
    json.writeNumberProperty("steps", ending.steps());
    json.writeStringProperty("digest", ending.digest());
    json.writeEndObject();
  }

  private void config(Config config) {
    json.writeObjectPropertyStart("config");
    json.writeNumberProperty("procs", config.processors());
    json.writeNumberProperty("seed", config.seed());
    json.writeStringProperty("policy", config.policy().label);
    json.writeBooleanProperty("race", config.race());
    json.writeStringProperty("runtime", config.language().toString());
    json.writeStringProperty("settings", config.settings().toString());
    strings("arguments", config.arguments());
    strings("environment", config.environment());
    strings("signals", config.signals().stream().map(SignalAt::toString).toList());
    if (!config.picks().isEmpty()) {
      strings("picks", config.picks().stream().map(PickAt::toString).toList());
    }
    latencies(config.latencies());
    Limits limits = config.limits();
    json.writeObjectPropertyStart("limits");
    json.writeNumberProperty("steps", limits.steps());
    json.writeNumberProperty("heapBytes", limits.heapBytes());
    json.writeNumberProperty("stackBytes", limits.stackBytes());
    json.writeNumberProperty("goroutines", limits.goroutines());
    json.writeNumberProperty("outputBytes", limits.outputBytes());
    json.writeEndObject();
    costs(config.costs());
    json.writeEndObject();
  }

  private void latencies(Latencies latencies) {
    json.writeObjectPropertyStart("latencies");
    json.writeNumberProperty("file", latencies.file());
    json.writeNumberProperty("console", latencies.console());
    json.writeNumberProperty("network", latencies.network());
    json.writeNumberProperty("process", latencies.process());
    json.writeEndObject();
  }

  private void costs(Costs costs) {
    json.writeObjectPropertyStart("costs");
    json.writeNumberProperty("instruction", costs.instruction());
    json.writeNumberProperty("call", costs.call());
    json.writeNumberProperty("allocation", costs.allocation());
    json.writeNumberProperty("channelOperation", costs.channelOperation());
    json.writeNumberProperty("lockOperation", costs.lockOperation());
    json.writeNumberProperty("contextSwitch", costs.contextSwitch());
    json.writeNumberProperty("spawn", costs.spawn());
    json.writeNumberProperty("steal", costs.steal());
    json.writeNumberProperty("wakeUp", costs.wakeUp());
    json.writeNumberProperty("mapWrite", costs.mapWrite());
    json.writeNumberProperty("output", costs.output());
    json.writeEndObject();
  }

  private void decision(Schedule.Decision decision) {
    json.writeStartObject();
    json.writeNumberProperty("index", decision.index());
    json.writeStringProperty("kind", decision.kind().name());
    json.writeNumberProperty("value", decision.value());
    json.writeEndObject();
  }

  private void program(Recording.Sources program) {
    json.writeObjectPropertyStart("program");
    json.writeStringProperty("folder", program.folder());
    strings("named", program.named());
    json.writeBooleanProperty("module", program.module());
    json.writeArrayPropertyStart("files");
    for (Recording.Text file : program.files()) {
      json.writeStartObject();
      json.writeStringProperty("path", file.path());
      json.writeStringProperty("name", file.source().name());
      content(file.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void content(SourceFile source) {
    bytes("text", source.bytes());
  }

  /// A string where the bytes are text; otherwise `nameBase64`.
  private void bytes(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      json.writeStringProperty(name, text);
    } else {
      json.writeStringProperty(name + "Base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}

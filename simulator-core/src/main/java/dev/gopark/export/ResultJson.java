package dev.gopark.export;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Config;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes how a run ended and what is wrong with the program as one JSON object, as docs/TRACE.md
/// describes.
public final class ResultJson {
  private static final int SCHEMA = 1;

  private final JsonGenerator json;

  private ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /// How a run ended.
  ///
  /// @param outcome null when it was interrupted
  public record Result(
      String file,
      Config config,
      int exit,
      @Nullable Outcome outcome,
      long steps,
      long virtualNanos,
      List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /// Writes `result` to `stream` and closes it.
  public static void write(Result result, OutputStream stream) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), stream)) {
      new ResultJson(json).write(result);
      json.writeRaw('\n');
    }
  }

  private void write(Result result) {
    json.writeStartObject();
    json.writeNumberProperty("schema", SCHEMA);
    json.writeStringProperty("file", result.file());
    json.writeStringProperty("language", result.config().language().toString());
    json.writeNumberProperty("procs", result.config().processors());
    json.writeNumberProperty("seed", result.config().seed());
    json.writeStringProperty("policy", result.config().policy().label);
    json.writeNumberProperty("exit", result.exit());
    json.writeStringProperty("outcome", Outcome.nameOf(result.outcome()));
    json.writeNumberProperty("steps", result.steps());
    json.writeNumberProperty("virtualNanos", result.virtualNanos());
    json.writeArrayPropertyStart("findings");
    result.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("kind", finding.kind().name().toLowerCase(Locale.ROOT));
    json.writeBooleanProperty("certain", finding.certain());
    json.writeStringProperty("title", finding.title());
    json.writeArrayPropertyStart("goroutines");
    finding.goroutines().forEach(json::writeNumber);
    json.writeEndArray();
    strings("objects", finding.objects());
    json.writeArrayPropertyStart("edges");
    finding.edges().forEach(this::edge);
    json.writeEndArray();
    coffman(finding.coffman());
    strings("positions", finding.positions());
    json.writeNumberProperty("step", finding.step());
    strings("advice", finding.advice());
    json.writeEndObject();
  }

  /// `["G5", "G6", "holds forks[1]"]`; the second is null when nobody can help.
  private void edge(Edge edge) {
    json.writeStartArray();
    json.writeString("G" + edge.from());
    if (edge.to() == 0) {
      json.writeNull();
    } else {
      json.writeString("G" + edge.to());
    }
    json.writeString(edge.why());
    json.writeEndArray();
  }

  private void coffman(@Nullable Coffman coffman) {
    if (coffman == null) {
      json.writeNullProperty("coffman");
      return;
    }
    json.writeObjectPropertyStart("coffman");
    condition("mutualExclusion", coffman.mutualExclusion());
    condition("holdAndWait", coffman.holdAndWait());
    condition("noPreemption", coffman.noPreemption());
    condition("circularWait", coffman.circularWait());
    json.writeEndObject();
  }

  private void condition(String name, @Nullable String sentence) {
    if (sentence == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, sentence);
    }
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}

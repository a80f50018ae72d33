package dev.gopark.export;

import dev.gopark.compare.Comparison;
import dev.gopark.compare.Ending;
import dev.gopark.compare.Figure;
import dev.gopark.compare.Row;
import dev.gopark.compare.Setting;
import dev.gopark.compare.Spread;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Config;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a comparison of policies as one JSON object, as docs/TRACE.md describes.
public final class ComparisonJson {
  private static final int SCHEMA = 1;

  private final JsonGenerator json;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  /// Writes to `stream` and closes it.
  ///
  /// @param config what all runs had in common; its seed is the first of `seeds`
  public static void write(
      String file, Config config, int seeds, Comparison comparison, OutputStream stream) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), stream)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", SCHEMA);
      json.writeStringProperty("file", file);
      json.writeStringProperty("language", config.language().toString());
      json.writeNumberProperty("seed", config.seed());
      json.writeNumberProperty("seeds", seeds);
      json.writeBooleanProperty("complete", comparison.complete());
      new ComparisonJson(json).write(comparison);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void write(Comparison comparison) {
    json.writeArrayPropertyStart("rows");
    comparison.rows().forEach(this::row);
    json.writeEndArray();
    Map<Ending, List<Comparison.Case>> endings = comparison.endings();
    json.writeBooleanProperty("alike", endings.size() <= 1);
    json.writeArrayPropertyStart("endings");
    endings.forEach(this::ending);
    json.writeEndArray();
  }

  private void setting(Setting setting) {
    json.writeNumberProperty("procs", setting.processors());
    json.writeStringProperty("policy", setting.policy().label);
  }

  private void row(Row row) {
    json.writeStartObject();
    setting(row.setting());
    for (Figure figure : Figure.values()) {
      json.writeName(figure.key);
      spread(row.spread(figure), figure.unit);
    }
    json.writeArrayPropertyStart("utilisations");
    row.utilisations().forEach(spread -> spread(spread, Figure.Unit.PER_MILLE));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void spread(Spread spread, Figure.Unit unit) {
    json.writeStartObject();
    number("median", spread.median(), unit);
    number("min", spread.least(), unit);
    number("max", spread.most(), unit);
    json.writeEndObject();
  }

  private void number(String name, long value, Figure.Unit unit) {
    switch (unit) {
      case PER_MILLE -> json.writeNumberProperty(name, value / 1000.0);
      case NANOS, COUNT -> json.writeNumberProperty(name, value);
    }
  }

  private void ending(Ending ending, List<Comparison.Case> cases) {
    json.writeStartObject();
    json.writeStringProperty("outcome", Outcome.nameOf(ending.outcome()));
    json.writeNumberProperty("exit", ending.outcome().exitCode());
    json.writeNumberProperty("stdoutBytes", ending.bytes());
    json.writeStringProperty("sha256", ending.fingerprint());
    json.writeArrayPropertyStart("runs");
    cases.forEach(this::runs);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void runs(Comparison.Case runs) {
    json.writeStartObject();
    setting(runs.setting());
    json.writeArrayPropertyStart("seeds");
    runs.seeds().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
  }
}

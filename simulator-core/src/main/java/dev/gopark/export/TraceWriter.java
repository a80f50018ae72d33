package dev.gopark.export;

import dev.gopark.event.Event;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes events as JSON, one object a line, as docs/TRACE.md describes. The same run gives the
/// same bytes.
public final class TraceWriter implements EventWriter {
  private final JsonGenerator json;
  private final EventJson events;

  /// Writes to `stream`, which [#close] closes.
  public TraceWriter(OutputStream stream) {
    json =
        JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .createGenerator(ObjectWriteContext.empty(), stream);
    events = new EventJson(json);
  }

  /// Adds one line.
  @Override
  public void write(Event event) {
    events.write(event);
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }
}

package dev.gopark.export;

import dev.gopark.event.Event;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;

/// Writes a run as one page of HTML that steps through its events in any browser, forwards and
/// back. Nothing else is needed: source, events and script are in it.
public final class PageWriter implements EventWriter {
  /// More events than that make browsers slow: later ones are left out, and the page says so.
  static final int MAX_EVENTS = 100_000;

  private static final String TEMPLATE = "page.html";

  /// Where in the template the run goes.
  private static final String RUN = "/*RUN*/";

  private final JsonGenerator json;
  private final EventJson events;
  private final String afterRun;
  private int written;
  private boolean cut;

  /// What the page shows beside the events.
  ///
  /// @param title such as the program's name
  /// @param processors how many there are at first
  public record Heading(String title, int processors, List<SourceFile> sources) {
    public Heading {
      sources = List.copyOf(sources);
    }
  }

  /// In JSON within a script nothing may look like a tag.
  private static final class NoTags extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      return null; // standard escapes are all that is asked for
    }
  }

  /// Writes to `stream`, which [#close] closes.
  public PageWriter(Heading heading, OutputStream stream) {
    String template = template();
    int at = template.indexOf(RUN);
    afterRun = template.substring(at + RUN.length());
    json =
        JsonFactory.builder()
            .characterEscapes(new NoTags())
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .createGenerator(ObjectWriteContext.empty(), stream);
    events = new EventJson(json);
    json.writeRaw(template.substring(0, at));
    json.writeStartObject();
    write(heading);
    json.writeArrayPropertyStart("events");
  }

  private static String template() {
    try (InputStream page = PageWriter.class.getResourceAsStream(TEMPLATE)) {
      if (page == null) {
        throw new IllegalStateException(TEMPLATE + " is missing");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Heading heading) {
    json.writeStringProperty("title", heading.title());
    json.writeNumberProperty("processors", heading.processors());
    json.writeArrayPropertyStart("sources");
    for (SourceFile source : heading.sources()) {
      json.writeStartObject();
      json.writeStringProperty("name", source.name());
      json.writeStringProperty("text", source.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void write(Event event) {
    if (written == MAX_EVENTS) {
      cut = true;
      return;
    }
    events.write(event);
    json.writeRaw('\n');
    written++;
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeBooleanProperty("cut", cut);
    json.writeEndObject();
    json.writeRaw(afterRun);
    json.close();
  }
}

package dev.gopark.cli;

import dev.gopark.event.Event;
import dev.gopark.export.EventWriter;
import dev.gopark.export.PageWriter;
import dev.gopark.export.PerfettoWriter;
import dev.gopark.export.TraceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The files into which the user wants the events of a run, and their writers while it runs.
final class EventFiles {
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write every event, one JSON object a line.")
  private @Nullable Path trace;

  @Option(
      names = "--perfetto",
      paramLabel = "FILE",
      description = "Write the run as a trace to look at in ui.perfetto.dev.")
  private @Nullable Path perfetto;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Write the run as an HTML page to step through in a browser.")
  private @Nullable Path page;

  private final List<Open> open = new ArrayList<>();

  private record Open(OutputFile file, EventWriter writer) {}

  /// Whether any is wanted.
  boolean any() {
    return trace != null || perfetto != null || page != null;
  }

  /// Begins those that are wanted.
  void open(PageWriter.Heading heading, Streams streams) throws IOException {
    open(trace, TraceWriter::new, streams);
    open(perfetto, PerfettoWriter::new, streams);
    open(page, stream -> new PageWriter(heading, stream), streams);
  }

  private void open(
      @Nullable Path path, Function<OutputStream, EventWriter> writer, Streams streams)
      throws IOException {
    if (path != null) {
      OutputFile file = new OutputFile(path, streams);
      open.add(new Open(file, writer.apply(file.open())));
    }
  }

  void write(Event event) {
    for (Open each : open) {
      each.writer.write(event);
    }
  }

  /// Completes them.
  void close() throws IOException {
    for (Open each : open) {
      each.writer.close();
      each.file.complete();
    }
  }
}

package dev.gopark.export;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a run for ui.perfetto.dev and chrome://tracing, in the Trace Event Format: a track for
/// each processor with the goroutines it ran, a track for each goroutine with its states, arrows
/// from those who wake to those who are woken. Times are virtual.
///
/// @see <a
///   href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">the
///   format</a>
public final class PerfettoWriter implements EventWriter {
  private static final Track PROCESSORS = new Track(1, 0);
  private static final Track GOROUTINES = new Track(2, 0);

  /// Digits of a microsecond, the format's unit, behind the point.
  private static final int NANO_DIGITS = 3;

  private final JsonGenerator json;
  private final Map<Track, Slice> open = new TreeMap<>();
  private long arrows;
  private long latest;

  /// A row of the picture: the format's process and thread.
  private record Track(int pid, int tid) implements Comparable<Track> {
    static Track processor(int number) {
      return new Track(PROCESSORS.pid, number + 1);
    }

    static Track goroutine(int id) {
      return new Track(GOROUTINES.pid, id);
    }

    @Override
    public int compareTo(Track other) {
      return pid != other.pid ? Integer.compare(pid, other.pid) : Integer.compare(tid, other.tid);
    }
  }

  /// What a track shows since some moment, and why.
  private record Slice(String name, long since, String rule) {}

  /// Writes to `stream`, which [#close] closes.
  public PerfettoWriter(OutputStream stream) {
    json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), stream);
    json.writeStartObject();
    json.writeStringProperty("displayTimeUnit", "ns");
    json.writeArrayPropertyStart("traceEvents");
    name("process_name", PROCESSORS, "Processors");
    name("process_name", GOROUTINES, "Goroutines");
  }

  @Override
  public void write(Event event) {
    When when = event.when();
    latest = Math.max(latest, when.nanos());
    switch (event) {
      case Event.GoCreate created -> {
        Track track = Track.goroutine(created.created());
        name("thread_name", track, "G" + created.created() + " " + created.function());
        turn(track, "runnable", event);
      }
      case Event.GoStart started -> started(started);
      case Event.GoBlock blocked -> {
        stopped(event);
        String object = event.object() == null ? "" : " " + event.object().name();
        turn(Track.goroutine(event.goroutine()), blocked.reason().label + object, event);
      }
      case Event.GoUnblock unblocked -> unblocked(unblocked);
      case Event.GoSched _, Event.GoPreempt _ -> {
        stopped(event);
        turn(Track.goroutine(event.goroutine()), "runnable", event);
      }
      case Event.GoEnd _ -> {
        stopped(event);
        end(Track.goroutine(event.goroutine()), when.nanos());
      }
      case Event.Steal steal -> mark(processor(event), "steals from P" + steal.victim(), event);
      case Event.Output output ->
          mark(Track.goroutine(event.goroutine()), Bytes.text(output.text()).strip(), event);
      case Event.Panic panic ->
          mark(Track.goroutine(event.goroutine()), "panic: " + Bytes.text(panic.value()), event);
      default -> {}
    }
  }

  private static Track processor(Event event) {
    return Track.processor(event.when().processor());
  }

  private void started(Event.GoStart started) {
    Track processor = processor(started);
    if (!open.containsKey(processor)) {
      name("thread_name", processor, "P" + started.when().processor());
    }
    turn(processor, "G" + started.started(), started);
    Track goroutine = Track.goroutine(started.started());
    turn(goroutine, "running on P" + started.when().processor(), started);
  }

  /// The processor of `event` runs nothing any more.
  private void stopped(Event event) {
    turn(processor(event), "", event);
  }

  private void unblocked(Event.GoUnblock unblocked) {
    int waker = unblocked.when().goroutine();
    if (waker > 0) {
      arrow("s", Track.goroutine(waker), unblocked.when().nanos(), ++arrows);
    }
    turn(Track.goroutine(unblocked.unblocked()), "runnable", unblocked);
    if (waker > 0) {
      arrow("f", Track.goroutine(unblocked.unblocked()), unblocked.when().nanos(), arrows);
    }
  }

  /// From now on `track` shows `name`, or nothing.
  private void turn(Track track, String name, Event event) {
    end(track, event.when().nanos());
    open.put(track, new Slice(name, event.when().nanos(), event.rule()));
  }

  private void end(Track track, long nanos) {
    Slice slice = open.put(track, new Slice("", nanos, ""));
    if (slice == null || slice.name.isEmpty()) {
      return;
    }
    begin("X", track, slice.name, slice.since);
    json.writeNumberProperty("dur", micros(Math.max(nanos - slice.since, 0)));
    json.writeObjectPropertyStart("args");
    json.writeStringProperty("rule", slice.rule);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void mark(Track track, String name, Event event) {
    begin("i", track, name, event.when().nanos());
    json.writeStringProperty("s", "t");
    json.writeEndObject();
  }

  private void arrow(String phase, Track track, long nanos, long id) {
    begin(phase, track, "wakes", nanos);
    json.writeStringProperty("cat", "wake");
    json.writeNumberProperty("id", id);
    if (phase.equals("f")) {
      json.writeStringProperty("bp", "e");
    }
    json.writeEndObject();
  }

  private void begin(String phase, Track track, String name, long nanos) {
    json.writeStartObject();
    json.writeStringProperty("ph", phase);
    json.writeNumberProperty("pid", track.pid);
    json.writeNumberProperty("tid", track.tid);
    json.writeStringProperty("name", name);
    json.writeNumberProperty("ts", micros(nanos));
  }

  private static BigDecimal micros(long nanos) {
    return BigDecimal.valueOf(nanos, NANO_DIGITS);
  }

  /// Metadata: what the track, or the group of tracks, is called.
  private void name(String what, Track track, String name) {
    json.writeStartObject();
    json.writeStringProperty("ph", "M");
    json.writeNumberProperty("pid", track.pid);
    json.writeNumberProperty("tid", track.tid);
    json.writeStringProperty("name", what);
    json.writeObjectPropertyStart("args");
    json.writeStringProperty("name", name);
    json.writeEndObject();
    json.writeEndObject();
  }

  /// What is still going on ends with the last event.
  @Override
  public void close() {
    new TreeMap<>(open).keySet().forEach(track -> end(track, latest));
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}

package dev.gopark.runtime;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.Processor;

/// Tells of a machine's events to whoever listens.
final class Reports {
  private final MachineData data;
  private final Places places;
  private EventSink sink;
  private boolean wanted;

  Reports(MachineData data, Places places, EventSink sink) {
    this.data = data;
    this.places = places;
    this.sink = sink;
    this.wanted = !sink.outputOnly();
  }

  /// From now on `newSink` listens.
  void to(EventSink newSink) {
    sink = newSink;
    wanted = !newSink.outputOnly();
  }

  /// Whether events other than output are to be made.
  boolean wanted() {
    return wanted;
  }

  void emit(Event event) {
    data.events++;
    data.rule = event.rule();
    sink.accept(event);
  }

  /// Now, on `processor`.
  When when(Processor processor) {
    Goroutine running = processor.running;
    if (running == null) {
      return new When(data.steps, processor.clock, processor.number, 0, "", 0);
    }
    Places.Place place = places.of(running);
    boolean user = place.function().isUser();
    return new When(
        data.steps,
        processor.clock,
        processor.number,
        running.id,
        user ? place.file() : "",
        user ? place.line() : 0);
  }
}

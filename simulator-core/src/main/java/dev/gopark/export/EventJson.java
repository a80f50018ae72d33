package dev.gopark.export;

import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes events as JSON objects, as docs/TRACE.md describes.
final class EventJson {
  private final JsonGenerator json;

  EventJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Event event) {
    When when = event.when();
    json.writeStartObject();
    json.writeNumberProperty("step", when.step());
    json.writeNumberProperty("time", when.nanos());
    json.writeStringProperty("type", event.type());
    if (when.processor() >= 0) {
      json.writeNumberProperty("proc", when.processor());
    }
    if (event.goroutine() > 0) {
      json.writeNumberProperty("goroutine", event.goroutine());
    }
    if (event.goroutine() != when.goroutine() && when.goroutine() > 0) {
      json.writeNumberProperty("by", when.goroutine());
    }
    object("object", event.object());
    if (!when.position().isEmpty()) {
      json.writeStringProperty("position", when.position());
    }
    details(event);
    json.writeStringProperty("rule", event.rule());
    json.writeEndObject();
  }

  private void object(String name, @Nullable ObjectRef object) {
    if (object != null) {
      json.writeName(name);
      write(object);
    }
  }

  private void write(ObjectRef object) {
    json.writeStartObject();
    json.writeNumberProperty("id", object.id());
    json.writeStringProperty("kind", object.kind().label);
    json.writeStringProperty("name", object.name());
    json.writeEndObject();
  }

  /// What only this type of event has.
  private void details(Event event) {
    switch (event) {
      case Event.GoCreate created -> {
        json.writeStringProperty("function", created.function());
        placement(created.placement());
      }
      case Event.GoStart started -> json.writeStringProperty("source", started.source());
      case Event.GoBlock blocked -> blocked(blocked);
      case Event.GoUnblock unblocked -> {
        json.writeStringProperty("reason", unblocked.reason().label);
        placement(unblocked.placement());
      }
      case Event.Steal steal -> {
        json.writeNumberProperty("victim", steal.victim());
        goroutines(steal.goroutines());
      }
      case Event.RunqOverflow overflow -> goroutines(overflow.moved());
      case Event.GlobalFetch fetch -> goroutines(fetch.goroutines());
      case Event.TimerFire fire -> json.writeStringProperty("purpose", fire.purpose());
      case Event.ChanMake made -> json.writeNumberProperty("capacity", made.capacity());
      case Event.ChanSend sent -> message(sent.value(), sent.how(), sent.partner());
      case Event.ChanRecv received -> message(received.value(), received.how(), received.partner());
      case Event.SelectChoose chosen -> json.writeNumberProperty("case", chosen.index());
      case Event.Lock lock -> json.writeBooleanProperty("reader", lock.reader());
      case Event.Unlock unlock -> json.writeBooleanProperty("reader", unlock.reader());
      case Event.WaitGroupAdd add -> {
        json.writeNumberProperty("delta", add.delta());
        json.writeNumberProperty("counter", add.counter());
      }
      case Event.CondNotify notified -> json.writeBooleanProperty("all", notified.all());
      case Event.Output output -> {
        json.writeStringProperty("stream", output.error() ? "stderr" : "stdout");
        json.writeStringProperty("text", Bytes.text(output.text()));
      }
      case Event.Panic panic -> json.writeStringProperty("value", Bytes.text(panic.value()));
      case Event.Recover recover -> json.writeStringProperty("value", Bytes.text(recover.value()));
      case Event.ProcStart start -> thread(start.thread());
      case Event.ProcStop stop -> thread(stop.thread());
      case Event.GoSysCall call -> {
        json.writeStringProperty("call", call.call());
        thread(call.thread());
      }
      case Event.GoSysBlock blocked -> thread(blocked.thread());
      case Event.GoSysExit exit -> thread(exit.thread());
      case Event.ThreadStart start -> thread(start.thread());
      case Event.ThreadStop stop -> thread(stop.thread());
      case Event.ThreadLock lock -> {
        thread(lock.thread());
        json.writeNumberProperty("locks", lock.locks());
      }
      case Event.Signal signal -> json.writeStringProperty("name", signal.name());
      case Event.Picked picked -> {
        json.writeStringProperty("pick", picked.pick().toString());
        json.writeBooleanProperty("made", picked.made());
      }
      case Event.Exit exit -> json.writeNumberProperty("code", exit.code());
      case Event.GoEnd _,
          Event.GoSched _,
          Event.GoPreempt _,
          Event.StealFailed _,
          Event.ChanClose _,
          Event.OnceDone _ -> {}
    }
  }

  private void thread(int number) {
    if (number >= 0) {
      json.writeNumberProperty("thread", number);
    }
  }

  private void placement(Event.Placement placement) {
    json.writeStringProperty(
        "placement",
        switch (placement) {
          case RUNNEXT -> "runnext";
          case LOCAL_TAIL -> "local tail";
          case GLOBAL_TAIL -> "global tail";
          case AT_ONCE -> "at once";
          case HELD -> "held";
        });
  }

  private void blocked(Event.GoBlock blocked) {
    json.writeStringProperty("reason", blocked.reason().label);
    if (blocked.objects().size() > 1) {
      json.writeArrayPropertyStart("objects");
      blocked.objects().forEach(this::write);
      json.writeEndArray();
    }
  }

  private void goroutines(List<Integer> ids) {
    json.writeArrayPropertyStart("goroutines");
    ids.forEach(json::writeNumber);
    json.writeEndArray();
  }

  private void message(String value, String how, int partner) {
    json.writeStringProperty("value", Bytes.text(value));
    json.writeStringProperty("how", how);
    if (partner > 0) {
      json.writeNumberProperty("partner", partner);
    }
  }
}

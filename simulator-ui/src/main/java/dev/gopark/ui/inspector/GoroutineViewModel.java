package dev.gopark.ui.inspector;

import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The list of goroutines, and the selected one in words.
public final class GoroutineViewModel {
  private static final Texts TEXTS = Texts.of("inspector");

  private final Session session;
  private final Questions questions;
  private final ReadOnlyObjectWrapper<List<Goroutine>> goroutines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();

  /// One goroutine as the tab shows it.
  ///
  /// @param facts name and value, in order
  public record Page(Goroutine goroutine, List<Fact> facts, List<GoroutineDetail.Frame> stack) {
    public Page {
      facts = List.copyOf(facts);
      stack = List.copyOf(stack);
    }
  }

  Questions questions() {
    return questions;
  }

  public record Fact(String name, String value) {}

  public GoroutineViewModel(Session session) {
    this.session = session;
    this.questions = new Questions(session);
    session.model().frameProperty().subscribe(_ -> update());
    session.model().selectedGoroutineProperty().subscribe(_ -> update());
  }

  /// Alive ones and those lately finished, by id.
  public ReadOnlyObjectProperty<List<Goroutine>> goroutinesProperty() {
    return goroutines.getReadOnlyProperty();
  }

  /// The selected goroutine; null for none.
  public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public void choose(int goroutine) {
    session.selectGoroutine(goroutine);
  }

  /// Asks for the stacks of all goroutines.
  public void dump() {
    session.investigation().dump();
  }

  private void update() {
    Frame frame = session.model().frameProperty().get();
    if (frame == null) {
      goroutines.set(List.of());
      page.set(null);
      return;
    }
    goroutines.set(frame.snapshot().goroutines());
    int id = session.model().selectedGoroutineProperty().get();
    Goroutine chosen = frame.snapshot().goroutine(id);
    page.set(chosen == null ? null : page(frame, chosen));
  }

  private static Page page(Frame frame, Goroutine chosen) {
    Snapshot snapshot = frame.snapshot();
    List<Fact> facts = new ArrayList<>();
    String reason = chosen.reason() == null ? "" : " (" + chosen.reason().label + ")";
    facts.add(new Fact(TEXTS.say("fact.state"), GoroutineState.of(chosen).word() + reason));
    facts.add(new Fact(TEXTS.say("fact.since"), Numbers.grouped(chosen.sinceStep())));
    facts.add(
        new Fact(
            TEXTS.say("fact.for"),
            Numbers.duration(Math.max(0, snapshot.nanos() - chosen.sinceNanos()))));
    if (chosen.line() > 0) {
      facts.add(new Fact(TEXTS.say("fact.at"), chosen.file() + ":" + chosen.line()));
    }
    facts.add(new Fact(TEXTS.say("fact.waits"), names(snapshot, chosen.waitsFor())));
    facts.add(new Fact(TEXTS.say("fact.holds"), names(snapshot, chosen.holds())));
    facts.add(
        new Fact(
            TEXTS.say("fact.created"),
            chosen.creator() == 0
                ? TEXTS.say("runtime")
                : TEXTS.say(
                    "created.at",
                    "G" + chosen.creator(),
                    chosen.creatorFile() + ":" + chosen.creatorLine())));
    GoroutineDetail detail = frame.detail();
    return new Page(
        chosen, facts, detail == null || detail.id() != chosen.id() ? List.of() : detail.frames());
  }

  private static String names(Snapshot snapshot, List<Integer> objects) {
    if (objects.isEmpty()) {
      return TEXTS.say("nothing");
    }
    return objects.stream()
        .map(
            id -> {
              SyncObject object = snapshot.object(id);
              return object == null ? TEXTS.say("object", String.valueOf(id)) : object.name();
            })
        .collect(Collectors.joining(", "));
  }
}

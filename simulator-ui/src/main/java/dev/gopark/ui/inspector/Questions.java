package dev.gopark.ui.inspector;

import dev.gopark.event.Event;
import dev.gopark.history.Inquiry;
import dev.gopark.history.Inquiry.Wanted;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.VariablePlace;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Investigation;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What can be asked about what is shown, as menus.
final class Questions {
  private static final Texts TEXTS = Texts.of("inspector");

  private final Session session;
  private final Investigation investigation;

  Questions(Session session) {
    this.session = session;
    this.investigation = session.investigation();
  }

  /// About a goroutine.
  ContextMenu ofGoroutine(Snapshot.Goroutine goroutine) {
    String label = goroutine.label();
    List<MenuItem> items = both(label, Wanted.ofGoroutine(goroutine.id()));
    items.add(ask(TEXTS.say("ask.readied", label), new Inquiry.Readied(goroutine.id())));
    for (int lock : goroutine.holds()) {
      String name = nameOf(lock);
      items.add(
          ask(TEXTS.say("ask.taken", label, name), new Inquiry.Taken(goroutine.id(), lock, name)));
    }
    return menu("goroutine-questions", items);
  }

  private String nameOf(int object) {
    Frame frame = session.model().frameProperty().get();
    return frame == null
        ? TEXTS.say("object", String.valueOf(object))
        : frame.snapshot().objects().stream()
            .filter(each -> each.id() == object)
            .map(Snapshot.SyncObject::name)
            .findFirst()
            .orElse(TEXTS.say("object", String.valueOf(object)));
  }

  /// About a variable.
  ContextMenu ofVariable(VariablePlace variable) {
    String name = variable.name();
    return menu(
        "variable-questions",
        List.of(
            ask(TEXTS.say("ask.written", name), new Inquiry.Written(variable)),
            item(TEXTS.say("ask.watch", name), () -> investigation.watch(name))));
  }

  /// About an event: others like it.
  ContextMenu ofEvent(Event event) {
    List<MenuItem> items = both(event.type(), Wanted.ofKind(event.type()));
    if (event.goroutine() != 0) {
      items.addAll(both("G" + event.goroutine(), Wanted.ofGoroutine(event.goroutine())));
    }
    Event.@Nullable ObjectRef object = event.object();
    if (object != null) {
      items.addAll(both(object.name(), Wanted.ofObject(object.id(), object.name())));
    }
    int line = event.when().line();
    if (line > 0) {
      items.addAll(
          both(
              TEXTS.say("ask.line", String.valueOf(line)),
              Wanted.ofLine(event.when().file(), line)));
    }
    return menu("event-questions", items);
  }

  private List<MenuItem> both(String what, Wanted wanted) {
    return new ArrayList<>(
        List.of(
            ask(TEXTS.say("ask.next", what), new Inquiry.Next(wanted)),
            ask(TEXTS.say("ask.previous", what), new Inquiry.Previous(wanted))));
  }

  private MenuItem ask(String text, Inquiry inquiry) {
    return item(text, () -> investigation.ask(inquiry));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static ContextMenu menu(String id, List<MenuItem> items) {
    ContextMenu menu = new ContextMenu();
    menu.setId(id);
    menu.getItems().setAll(items);
    return menu;
  }
}

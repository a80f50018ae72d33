package dev.gopark.ui.app;

import dev.gopark.history.Inquiry;
import dev.gopark.history.Inquiry.Wanted;
import dev.gopark.runtime.Snapshot;
import dev.gopark.ui.app.Command.Needs;
import dev.gopark.ui.editor.EditorView;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Investigation;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// What can be looked for in the run: breakpoints, events, causes.
final class HistoryCommands {
  private static final Texts TEXTS = Texts.of("app");

  private final SessionViewModel model;
  private final Investigation investigation;
  private final EditorView editor;
  private final IntSupplier selectedObject;

  /// @param selectedObject the id of the channel or lock that is chosen; 0 for none
  HistoryCommands(Session session, EditorView editor, IntSupplier selectedObject) {
    this.model = session.model();
    this.investigation = session.investigation();
    this.editor = editor;
    this.selectedObject = selectedObject;
  }

  /// Each inner list is a group of the menu.
  List<List<Command>> all() {
    return List.of(
        List.of(
            command(TEXTS.say("history.breakpoint.next"), "F8", investigation::nextBreakpoint),
            command(
                TEXTS.say("history.breakpoint.last"),
                "Shift+F8",
                investigation::previousBreakpoint),
            command(TEXTS.say("history.breakpoint.here"), "F9", editor::toggleBreakpoint),
            command(TEXTS.say("history.breakpoint.edit"), "Shift+F9", editor::editBreakpoint)),
        List.of(
            command(TEXTS.say("history.goroutine.next"), "N", () -> ofGoroutine(true)),
            command(TEXTS.say("history.goroutine.previous"), "Shift+N", () -> ofGoroutine(false)),
            command(TEXTS.say("history.object.next"), "O", () -> ofObject(true)),
            command(TEXTS.say("history.object.previous"), "Shift+O", () -> ofObject(false)),
            command(TEXTS.say("history.line.next"), "I", () -> ofLine(true)),
            command(TEXTS.say("history.line.previous"), "Shift+I", () -> ofLine(false))),
        List.of(
            command(TEXTS.say("history.readied"), "R", this::readied),
            command(TEXTS.say("history.taken"), "K", this::taken),
            command(TEXTS.say("history.written"), "V", this::written)));
  }

  private static Command command(String label, String key, Runnable action) {
    return new Command(Command.Heading.HISTORY, label, key, Needs.SINGLE_RUN, action);
  }

  private void withGoroutine(BiConsumer<Snapshot, Snapshot.Goroutine> action) {
    Frame frame = model.frameProperty().get();
    int selected = model.selectedGoroutineProperty().get();
    Snapshot.Goroutine chosen =
        frame == null
            ? null
            : frame.snapshot().goroutines().stream()
                .filter(each -> each.id() == selected)
                .findFirst()
                .orElse(null);
    if (frame == null || chosen == null) {
      investigation.tell(TEXTS.say("history.no-goroutine"));
    } else {
      action.accept(frame.snapshot(), chosen);
    }
  }

  private void look(boolean forwards, Wanted wanted) {
    investigation.ask(forwards ? new Inquiry.Next(wanted) : new Inquiry.Previous(wanted));
  }

  private void ofGoroutine(boolean forwards) {
    int selected = model.selectedGoroutineProperty().get();
    if (selected == 0) {
      investigation.tell(TEXTS.say("history.no-goroutine"));
    } else {
      look(forwards, Wanted.ofGoroutine(selected));
    }
  }

  private void ofObject(boolean forwards) {
    Frame frame = model.frameProperty().get();
    int id = selectedObject.getAsInt();
    if (frame == null || id == 0) {
      investigation.tell(TEXTS.say("history.no-object"));
    } else {
      look(forwards, Wanted.ofObject(id, name(frame.snapshot(), id)));
    }
  }

  private static String name(Snapshot snapshot, int object) {
    return snapshot.objects().stream()
        .filter(each -> each.id() == object)
        .map(Snapshot.SyncObject::name)
        .findFirst()
        .orElse(TEXTS.say("history.object", String.valueOf(object)));
  }

  private void ofLine(boolean forwards) {
    Document document = model.documentProperty().get();
    if (document != null) {
      look(forwards, Wanted.ofLine(document.file(), editor.caretLine()));
    }
  }

  private void readied() {
    int selected = model.selectedGoroutineProperty().get();
    if (selected == 0) {
      investigation.tell(TEXTS.say("history.no-goroutine"));
    } else {
      investigation.ask(new Inquiry.Readied(selected));
    }
  }

  private void taken() {
    withGoroutine(
        (snapshot, goroutine) -> {
          Integer lock = lock(goroutine);
          if (lock == null) {
            investigation.tell(TEXTS.say("history.no-lock", goroutine.label()));
          } else {
            String name = name(snapshot, lock);
            investigation.ask(new Inquiry.Taken(goroutine.id(), lock, name));
          }
        });
  }

  /// The chosen one if the goroutine holds it, else the first that it holds.
  private @Nullable Integer lock(Snapshot.Goroutine goroutine) {
    List<Integer> holds = goroutine.holds();
    int chosen = selectedObject.getAsInt();
    return holds.isEmpty() ? null : holds.contains(chosen) ? chosen : holds.getFirst();
  }

  private void written() {
    String name = editor.nameAtCaret();
    int selected = model.selectedGoroutineProperty().get();
    if (name.isEmpty()) {
      investigation.tell(TEXTS.say("history.no-name"));
    } else {
      investigation.ask("written " + name + (selected == 0 ? "" : " of G" + selected));
    }
  }
}

package dev.gopark.ui.editor;

import dev.gopark.history.Inquiry;
import dev.gopark.ui.kit.BreakpointDialog;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Investigation;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.text.Texts;
import dev.gopark.watch.BreakpointSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The dots beside the lines with breakpoints, and what can be done there.
final class BreakpointMarks {
  private static final Texts TEXTS = Texts.of("editor");

  private final SessionViewModel model;
  private final Investigation investigation;
  private Map<Integer, Mark> shown = Map.of();

  /// @param wrong why it cannot stop; empty if it can
  private record Mark(BreakpointSpec breakpoint, String wrong) {}

  BreakpointMarks(Session session) {
    model = session.model();
    investigation = session.investigation();
  }

  /// Calls `changed` with each line of the file in view at which another mark is to be shown.
  void follow(IntConsumer changed) {
    Runnable update = () -> update(changed);
    investigation.breakpoints().all().subscribe(update);
    model.documentProperty().subscribe(_ -> update.run());
    model.frameProperty().subscribe(_ -> update.run());
  }

  private void update(IntConsumer changed) {
    Map<Integer, Mark> now = marks();
    Set<Integer> lines = new HashSet<>(shown.keySet());
    lines.addAll(now.keySet());
    Map<Integer, Mark> before = shown;
    lines.removeIf(line -> Objects.equals(before.get(line), now.get(line)));
    shown = now;
    lines.stream().sorted().forEach(changed::accept);
  }

  private Map<Integer, Mark> marks() {
    Document document = model.documentProperty().get();
    Frame frame = model.frameProperty().get();
    Map<Integer, Mark> marks = new HashMap<>();
    for (BreakpointSpec each : investigation.breakpoints().all()) {
      if (document != null && each.file().equals(document.file())) {
        String wrong = frame == null ? "" : frame.investigated().wrong().getOrDefault(each, "");
        marks.put(each.line(), new Mark(each, wrong));
      }
    }
    return marks;
  }

  /// What stands at a line: a dot, or room for one.
  Node dot(int line) {
    StackPane room = Kit.styled(new StackPane(), "breakpoint-room");
    Mark mark = shown.get(line);
    if (mark != null) {
      BreakpointSpec breakpoint = mark.breakpoint();
      Region dot = Kit.styled(new Region(), "breakpoint");
      dot.setId("breakpoint-" + line);
      dot.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      style(dot, "disabled-breakpoint", !breakpoint.enabled());
      style(dot, "conditional-breakpoint", !breakpoint.isPlain());
      style(dot, "wrong-breakpoint", !mark.wrong().isEmpty());
      room.getChildren().add(dot);
      String words = words(mark);
      dot.setAccessibleText(words);
      Tooltip.install(room, Kit.tooltip(words, ""));
    }
    return room;
  }

  private static void style(Region dot, String styleClass, boolean on) {
    if (on) {
      dot.getStyleClass().add(styleClass);
    }
  }

  private static String words(Mark mark) {
    String wrong = mark.wrong().isEmpty() ? "" : "\n" + TEXTS.say("breakpoint.wrong", mark.wrong());
    return TEXTS.say(
            mark.breakpoint().enabled() ? "breakpoint" : "breakpoint.disabled", mark.breakpoint())
        + wrong;
  }

  void toggle(int line) {
    Document document = model.documentProperty().get();
    if (document != null) {
      investigation.breakpoints().toggle(document.file(), line);
    }
  }

  /// Asks for what the breakpoint at a line depends on.
  void edit(Node owner, int line) {
    Document document = model.documentProperty().get();
    if (document != null) {
      BreakpointSpec there = investigation.breakpoints().at(document.file(), line);
      BreakpointSpec before = there == null ? BreakpointSpec.at(document.file(), line) : there;
      BreakpointDialog.ask(owner, before).ifPresent(investigation.breakpoints()::put);
    }
  }

  /// What can be done at a line.
  ContextMenu menu(Node owner, int line) {
    Mark mark = shown.get(line);
    ContextMenu menu = new ContextMenu();
    menu.setId("gutter-menu");
    menu.getItems()
        .addAll(
            item(
                TEXTS.say(mark == null ? "breakpoint.set" : "breakpoint.remove"),
                () -> toggle(line)),
            item(
                TEXTS.say(mark == null ? "breakpoint.conditional" : "breakpoint.edit"),
                () -> edit(owner, line)));
    if (mark != null) {
      boolean on = mark.breakpoint().enabled();
      menu.getItems()
          .add(
              item(
                  TEXTS.say(on ? "breakpoint.disable" : "breakpoint.enable"),
                  () -> investigation.breakpoints().put(mark.breakpoint().withEnabled(!on))));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(TEXTS.say("line.next"), () -> ask(line, true)),
            item(TEXTS.say("line.previous"), () -> ask(line, false)));
    return menu;
  }

  private void ask(int line, boolean next) {
    Document document = model.documentProperty().get();
    if (document != null) {
      Inquiry.Wanted wanted = Inquiry.Wanted.ofLine(document.file(), line);
      investigation.ask(next ? new Inquiry.Next(wanted) : new Inquiry.Previous(wanted));
    }
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}

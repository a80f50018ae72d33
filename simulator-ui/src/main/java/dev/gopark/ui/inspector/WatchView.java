package dev.gopark.ui.inspector;

import dev.gopark.ui.inspector.WatchViewModel.Row;
import dev.gopark.ui.inspector.WatchViewModel.Stop;
import dev.gopark.ui.kit.BreakpointDialog;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.Investigation;
import dev.gopark.ui.text.Texts;
import dev.gopark.watch.BreakpointSpec;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Watched expressions above, breakpoints below.
final class WatchView extends ScrollPane {
  private static final Texts TEXTS = Texts.of("inspector");

  private final WatchViewModel model;
  private final Investigation investigation;
  private final Consumer<String> goTo;
  private final VBox rows = Kit.styled(new VBox(), "watch-rows");
  private final VBox notes = Kit.styled(new VBox(), "watch-rows");
  private final VBox stops = Kit.styled(new VBox(), "watch-rows");

  /// @param goTo shows a `file:line` in the editor
  WatchView(WatchViewModel model, Consumer<String> goTo) {
    this.model = model;
    this.investigation = model.investigation();
    this.goTo = goTo;
    Label whose = Kit.muted("");
    whose.textProperty().bind(model.whoseProperty());
    HBox heading = new HBox(8, Kit.heading(TEXTS.say("watch")), whose);
    heading.setAlignment(Pos.BASELINE_LEFT);
    Label notesHeading = Kit.heading(TEXTS.say("watch.notes"));
    notesHeading.visibleProperty().bind(Bindings.isNotEmpty(model.notes()));
    notesHeading.managedProperty().bind(notesHeading.visibleProperty());
    VBox page =
        new VBox(
            heading,
            rows,
            newWatch(),
            Kit.heading(TEXTS.say("breakpoints")),
            stops,
            notesHeading,
            notes);
    setContent(Kit.styled(page, "watch-page"));
    setFitToWidth(true);
    getStyleClass().add("goroutine-scroll");
    model.rowsProperty().subscribe(this::showRows);
    model.stopsProperty().subscribe(this::showStops);
    model.notes().subscribe(this::showNotes);
  }

  private void showNotes() {
    notes.getChildren().setAll(model.notes().stream().map(Kit::sentence).toList());
  }

  private TextField newWatch() {
    TextField field = Kit.styled(new TextField(), "gp-code");
    field.setId("watch-new");
    field.setPromptText(TEXTS.say("watch.prompt"));
    field.setAccessibleText(TEXTS.say("watch.add"));
    field.setOnAction(
        _ -> {
          investigation.watch(field.getText());
          field.clear();
        });
    return field;
  }

  private void showRows(List<Row> now) {
    rows.getChildren().setAll(now.stream().map(this::row).toList());
  }

  private Node row(Row row) {
    Label name = Kit.styled(Kit.code(row.expression()), "watch-name");
    name.setMinWidth(0);
    name.setTooltip(Kit.tooltip(row.expression(), ""));
    Label value = Kit.styled(Kit.sentence(row.text()), row.failed() ? "watch-error" : "gp-code");
    value.setId("watch-value-" + row.expression());
    if (row.changed()) {
      value.getStyleClass().add("watch-changed");
      value.setAccessibleText(TEXTS.say("watch.changed", row.text()));
    }
    Button remove =
        Kit.iconButton(
            "mdi2c-close",
            TEXTS.say("watch.remove", row.expression()),
            "",
            () -> investigation.unwatch(row.expression()));
    return line(new VBox(name, value), remove);
  }

  private static HBox line(VBox text, Node... controls) {
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    HBox line = Kit.styled(new HBox(text), "watch-row");
    line.getChildren().addAll(controls);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void showStops(List<Stop> now) {
    stops.getChildren().setAll(now.stream().map(this::stop).toList());
    if (now.isEmpty()) {
      stops.getChildren().add(Kit.muted(TEXTS.say("breakpoints.none")));
    }
  }

  private Node stop(Stop stop) {
    BreakpointSpec breakpoint = stop.breakpoint();
    CheckBox enabled = new CheckBox();
    enabled.setSelected(breakpoint.enabled());
    enabled.setAccessibleText(TEXTS.say("breakpoints.at", breakpoint.place()));
    enabled.setOnAction(
        _ -> investigation.breakpoints().put(breakpoint.withEnabled(enabled.isSelected())));
    Label place = Kit.styled(Kit.code(breakpoint.place()), "watch-name", "watch-place");
    place.setOnMouseClicked(_ -> goTo.accept(breakpoint.place()));
    VBox text = new VBox(place);
    if (!breakpoint.isPlain()) {
      text.getChildren().add(Kit.styled(Kit.sentence(breakpoint.terms()), "gp-code"));
    }
    if (!stop.wrong().isEmpty()) {
      text.getChildren().add(Kit.styled(Kit.sentence(stop.wrong()), "watch-error"));
    }
    Button edit =
        Kit.iconButton(
            "mdi2p-pencil-outline", TEXTS.say("breakpoints.edit"), "", () -> edit(breakpoint));
    Button remove =
        Kit.iconButton(
            "mdi2c-close",
            TEXTS.say("breakpoints.remove"),
            "",
            () -> investigation.breakpoints().remove(breakpoint));
    HBox line = line(text, edit, remove);
    line.getChildren().addFirst(enabled);
    return line;
  }

  private void edit(BreakpointSpec breakpoint) {
    BreakpointDialog.ask(this, breakpoint).ifPresent(investigation.breakpoints()::put);
  }
}

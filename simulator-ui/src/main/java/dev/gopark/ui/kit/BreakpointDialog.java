package dev.gopark.ui.kit;

import dev.gopark.ui.text.Texts;
import dev.gopark.watch.BreakpointSpec;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Asks for what a breakpoint depends on.
public final class BreakpointDialog {
  private static final Texts TEXTS = Texts.of("kit");

  private final BreakpointSpec before;
  private final TextField condition = new TextField();
  private final TextField goroutine = new TextField();
  private final TextField time = new TextField();
  private final CheckBox enabled = new CheckBox(TEXTS.say("breakpoint.enabled"));
  private final Dialog<BreakpointSpec> dialog = new Dialog<>();

  private BreakpointDialog(BreakpointSpec before) {
    this.before = before;
    set(condition, "breakpoint-condition", before.condition(), "x > 3 && len(queue) == 0");
    set(goroutine, "breakpoint-goroutine", number(before.goroutine()), TEXTS.say("breakpoint.any"));
    set(time, "breakpoint-time", number(before.time()), TEXTS.say("breakpoint.every"));
    enabled.setSelected(before.enabled());
    dialog.setTitle("Gopark");
    dialog.setHeaderText(TEXTS.say("breakpoint", before.place()));
    dialog.getDialogPane().setContent(fields());
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
    Runnable check = () -> ok.setDisable(!isNumber(goroutine) || !isNumber(time));
    goroutine.textProperty().subscribe(check);
    time.textProperty().subscribe(check);
    dialog.setResultConverter(button -> button == ButtonType.OK ? result() : null);
    dialog.setOnShown(_ -> Platform.runLater(condition::requestFocus));
  }

  /// Shows it over the window of `owner`, and waits.
  public static Optional<BreakpointSpec> ask(Node owner, BreakpointSpec before) {
    BreakpointDialog question = new BreakpointDialog(before);
    question.dialog.initOwner(owner.getScene().getWindow());
    Theme.of(owner.getScene()).apply(question.dialog.getDialogPane().getScene());
    return question.dialog.showAndWait();
  }

  private static void set(TextField field, String id, String text, String prompt) {
    field.setId(id);
    field.setText(text);
    field.setPromptText(prompt);
  }

  private GridPane fields() {
    GridPane grid = Kit.styled(new GridPane(), "gp-form");
    grid.setHgap(12);
    grid.setVgap(10);
    condition.setPrefColumnCount(28);
    row(grid, 0, TEXTS.say("breakpoint.condition"), condition);
    row(grid, 1, TEXTS.say("breakpoint.goroutine"), goroutine);
    row(grid, 2, TEXTS.say("breakpoint.time"), time);
    grid.add(enabled, 1, 3);
    return grid;
  }

  private static void row(GridPane grid, int row, String name, TextField field) {
    Label label = new Label(name);
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    field.setAccessibleText(name);
    grid.addRow(row, label, field);
  }

  private static String number(int value) {
    return value == 0 ? "" : String.valueOf(value);
  }

  private static boolean isNumber(TextField field) {
    return field.getText().strip().matches("\\d{0,9}");
  }

  private static int number(TextField field) {
    String text = field.getText().strip();
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private BreakpointSpec result() {
    return new BreakpointSpec(
        before.file(),
        before.line(),
        number(goroutine),
        number(time),
        condition.getText().strip(),
        enabled.isSelected());
  }
}

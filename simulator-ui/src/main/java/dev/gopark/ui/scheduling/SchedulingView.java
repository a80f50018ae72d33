package dev.gopark.ui.scheduling;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.scheduling.SchedulingViewModel.Group;
import dev.gopark.ui.scheduling.SchedulingViewModel.Option;
import dev.gopark.ui.scheduling.SchedulingViewModel.Page;
import dev.gopark.ui.scheduling.SchedulingViewModel.Row;
import dev.gopark.ui.text.Texts;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page with a button for each pick, and the branches below.
public final class SchedulingView extends ScrollPane {
  private static final Texts TEXTS = Texts.of("scheduling");
  private static final double INDENT = 12;
  private static final int DEEPEST = 6;

  private final SchedulingViewModel model;
  private final Label head = Kit.sentence("");
  private final Label warning = Kit.styled(Kit.sentence(""), "scheduling-warning");
  private final VBox groups = Kit.styled(new VBox(), "scheduling-groups");
  private final VBox branches = Kit.styled(new VBox(), "scheduling-options");
  private final Button undo;

  public SchedulingView(SchedulingViewModel model) {
    this.model = model;
    setId("scheduling");
    getStyleClass().add("scheduling");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    SchedulingView.class.getResource("/dev/gopark/ui/scheduling/scheduling.css"))
                .toExternalForm());
    head.setId("scheduling-head");
    warning.setId("scheduling-warning");
    warning.setGraphic(Kit.icon("mdi2s-snowflake"));
    undo =
        Kit.button(
            "mdi2u-undo", TEXTS.say("undo"), TEXTS.say("undo.tip"), "U", model.driving()::undo);
    undo.setId("scheduling-undo");
    Button copy =
        Kit.button(
            "mdi2c-console", TEXTS.say("copy"), TEXTS.say("copy.tip"), "", this::copyCommand);
    VBox heading = new VBox(6, Kit.heading(TEXTS.say("branches")), line(undo, copy));
    setContent(Kit.styled(new VBox(head, warning, groups, heading, branches), "scheduling-page"));
    setFitToWidth(true);
    model.pageProperty().subscribe(this::show);
  }

  private void copyCommand() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.pageProperty().get().command());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void show(Page page) {
    head.setText(page.head());
    warning.setText(page.warning());
    warning.setVisible(!page.warning().isEmpty());
    warning.setManaged(warning.isVisible());
    groups.getChildren().setAll(page.groups().stream().map(this::group).toList());
    branches.getChildren().setAll(page.branches().stream().map(this::branch).toList());
    undo.setDisable(!page.canUndo());
  }

  private Node group(Group group) {
    VBox options = Kit.styled(new VBox(), "scheduling-options");
    group.options().forEach(option -> options.getChildren().add(option(option)));
    if (!group.note().isEmpty()) {
      options.getChildren().add(Kit.muted(group.note()));
    }
    return new VBox(Kit.styled(new Label(group.title()), "scheduling-title"), options);
  }

  private Node option(Option option) {
    Button button = button(option.words(), option.nodeId());
    String name = option.pick() + ": " + option.words();
    button.setAccessibleText(option.usual() ? name + ", " + TEXTS.say("usual") : name);
    button.setTooltip(Kit.tooltip(option.pick().toString(), ""));
    button.setOnAction(_ -> model.driving().pick(option.pick()));
    return option.usual() ? line(button, Kit.chip(TEXTS.say("usual"), "accent")) : line(button);
  }

  private static Button button(String words, String id) {
    Button button = Kit.styled(new Button(words), "scheduling-option");
    button.setId(id);
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(8, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node branch(Row row) {
    Button button = button(row.words(), "branch-" + row.id());
    button.setGraphic(Kit.icon(row.shown() ? "mdi2e-eye-outline" : "mdi2s-source-branch"));
    button.getStyleClass().add(row.shown() ? "shown" : "other");
    String name = row.words() + ", " + row.ending();
    button.setAccessibleText(row.shown() ? name + ", " + TEXTS.say("branch.shown") : name);
    button.setOnAction(_ -> model.driving().show(row.id()));
    HBox line = line(button, Kit.chip(row.ending()));
    VBox.setMargin(line, new Insets(0, 0, 0, INDENT * Math.min(DEEPEST, row.depth())));
    return line;
  }
}

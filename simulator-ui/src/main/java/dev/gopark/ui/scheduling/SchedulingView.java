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
    HBox heading = new HBox(8, Kit.heading(TEXTS.say("branches")), Kit.spacer(), undo, copy);
    heading.setAlignment(Pos.CENTER_LEFT);
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

  private Button option(Option option) {
    Label words = Kit.sentence(option.words());
    HBox line = new HBox(8, words);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    if (option.usual()) {
      line.getChildren().add(Kit.chip(TEXTS.say("usual"), "accent"));
    }
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = button(line, option.nodeId());
    String name = option.pick() + ": " + option.words();
    button.setAccessibleText(option.usual() ? name + ", " + TEXTS.say("usual") : name);
    button.setTooltip(Kit.tooltip(option.pick().toString(), ""));
    button.setOnAction(_ -> model.driving().pick(option.pick()));
    return button;
  }

  private static Button button(Node content, String id) {
    Button button = Kit.styled(new Button(), "scheduling-option");
    button.setId(id);
    button.setGraphic(content);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    return button;
  }

  private Button branch(Row row) {
    Label words = Kit.sentence(row.words());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, words, Kit.chip(row.ending()));
    line.getChildren()
        .addFirst(Kit.icon(row.shown() ? "mdi2e-eye-outline" : "mdi2s-source-branch"));
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = button(line, "branch-" + row.id());
    button.getStyleClass().add(row.shown() ? "shown" : "other");
    String name = row.words() + ", " + row.ending();
    button.setAccessibleText(row.shown() ? name + ", " + TEXTS.say("branch.shown") : name);
    button.setOnAction(_ -> model.driving().show(row.id()));
    VBox.setMargin(button, new Insets(0, 0, 0, INDENT * Math.min(DEEPEST, row.depth())));
    return button;
  }
}

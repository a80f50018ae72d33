package dev.gopark.ui.inspector;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.OutputLine;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the program has written up to the cursor. A click on a line goes to the step that wrote it.
final class OutputView extends VBox {
  private static final Texts TEXTS = Texts.of("inspector");

  private final Session session;
  private final ListView<OutputLine> list = new ListView<>();
  private final FilteredList<OutputLine> upToNow;
  private long step = -1;

  OutputView(Session session) {
    this.session = session;
    this.upToNow = new FilteredList<>(session.model().output(), line -> line.step() <= step);
    getStyleClass().add("output");
    list.setItems(upToNow);
    list.setId("output-list");
    list.setAccessibleText(TEXTS.say("output.name"));
    list.setPlaceholder(Kit.muted(TEXTS.say("output.none")));
    list.setCellFactory(_ -> new LineCell());
    list.setOnMouseClicked(_ -> goToChosen());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            goToChosen();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    session.model().frameProperty().subscribe(this::frameChanged);
  }

  private void frameChanged(@Nullable Frame frame) {
    long now = frame == null ? -1 : frame.step();
    if (now != step) {
      int before = upToNow.size();
      boolean back = now < step;
      step = now;
      // Going on with nothing written in between changes nothing.
      if (back || before < session.model().output().size()) {
        upToNow.setPredicate(line -> line.step() <= now);
      }
      if (upToNow.size() != before && !upToNow.isEmpty()) {
        list.scrollTo(upToNow.size() - 1);
      }
    }
  }

  private void goToChosen() {
    OutputLine chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      session.seek(chosen.step());
    }
  }

  private static final class LineCell extends ListCell<OutputLine> {
    private final Label text = Kit.styled(new Label(), "gp-code");
    private final Label step = Kit.styled(new Label(), "event-step");
    private final HBox row = new HBox(8, text, Kit.spacer(), step);

    LineCell() {
      setPrefWidth(0);
      step.setMinWidth(USE_PREF_SIZE);
      text.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OutputLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      text.setText(line.error() ? TEXTS.say("output.stderr", line.text()) : line.text());
      text.getStyleClass().remove("gp-error");
      if (line.error()) {
        text.getStyleClass().add("gp-error");
      }
      setTooltip(Kit.tooltip(line.text(), ""));
      step.setText(TEXTS.say("step", line.step()));
      setGraphic(row);
    }
  }
}

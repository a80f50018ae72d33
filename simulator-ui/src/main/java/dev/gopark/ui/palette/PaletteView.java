package dev.gopark.ui.palette;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field to search in and what has been found. Enter or a click does the chosen one, the arrows
/// choose.
public final class PaletteView extends VBox {
  private static final Texts TEXTS = Texts.of("palette");

  private final TextField field = new TextField();
  private final ListView<PaletteEntry> list = new ListView<>();
  private final Consumer<PaletteEntry> onChoose;

  /// @param onChoose does what was chosen
  public PaletteView(PaletteViewModel model, Consumer<PaletteEntry> onChoose) {
    this.onChoose = onChoose;
    getStyleClass().add("palette");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    PaletteView.class.getResource("/dev/gopark/ui/palette/palette.css"))
                .toExternalForm());
    field.setId("palette-field");
    field.setPromptText(TEXTS.say("prompt"));
    field.setAccessibleText(TEXTS.say("field"));
    // A bidirectional binding would hold the model weakly, and nothing else holds it.
    field.textProperty().subscribe(model.queryProperty()::set);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("palette-list");
    list.setAccessibleText(TEXTS.say("list"));
    list.setFocusTraversable(false);
    list.setPlaceholder(Kit.muted(TEXTS.say("nothing")));
    list.setCellFactory(_ -> new EntryCell());
    list.setOnMouseClicked(_ -> choose());
    getChildren().addAll(field, list);
    model.foundProperty().subscribe(this::show);
  }

  private void show(List<PaletteEntry> found) {
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int count = list.getItems().size();
    if (count > 0) {
      int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - 3));
    }
  }

  private void choose() {
    PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      onChoose.accept(chosen);
    }
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
  }

  private static final class EntryCell extends ListCell<PaletteEntry> {
    private final Label group = Kit.styled(new Label(), "palette-group");
    private final Label text = new Label();
    private final Label key = Kit.styled(Kit.chip(""), "palette-key");
    private final HBox row = Kit.styled(new HBox(group, text, Kit.spacer(), key), "palette-row");

    EntryCell() {
      setPrefWidth(0);
      group.setMinWidth(USE_PREF_SIZE);
      text.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      group.setText(entry.group());
      text.setText(entry.text());
      key.setText(entry.key());
      key.setVisible(!entry.key().isEmpty());
      setAccessibleText(TEXTS.say("entry", entry.group(), entry.text()));
      setGraphic(row);
    }
  }
}

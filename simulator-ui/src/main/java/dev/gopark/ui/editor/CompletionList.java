package dev.gopark.ui.editor;

import dev.gopark.query.Proposal;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What could be written, in a list at the caret. The text keeps the focus: it hands over the keys
/// that belong to the list.
final class CompletionList extends ListView<Proposal> {
  private static final Texts TEXTS = Texts.of("editor");
  private static final int MOST_ROWS = 9;
  private static final double ROW = 26;
  private static final double WIDTH = 380;

  private final Consumer<Proposal> onChoose;

  CompletionList(Consumer<Proposal> onChoose) {
    this.onChoose = onChoose;
    setId("completions");
    getStyleClass().add("completions");
    setAccessibleText(TEXTS.say("completion"));
    setFocusTraversable(false);
    setManaged(false);
    setVisible(false);
    setFixedCellSize(ROW);
    setCellFactory(_ -> new ProposalCell());
    setOnMouseClicked(_ -> choose());
  }

  /// Shows `proposals` below the caret, above it where there is no room below.
  void show(List<Proposal> proposals, Bounds caretOnScreen) {
    getItems().setAll(proposals);
    getSelectionModel().selectFirst();
    scrollTo(0);
    Region around = (Region) getParent();
    Point2D below = around.screenToLocal(caretOnScreen.getMinX(), caretOnScreen.getMaxY());
    Point2D above = around.screenToLocal(caretOnScreen.getMinX(), caretOnScreen.getMinY());
    double width = Math.min(WIDTH, around.getWidth());
    double height = Math.min(proposals.size(), MOST_ROWS) * ROW + 2;
    double x = Math.max(0, Math.min(below.getX(), around.getWidth() - width));
    boolean fits = below.getY() + height <= around.getHeight();
    resizeRelocate(x, fits ? below.getY() : Math.max(0, above.getY() - height), width, height);
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }

  /// Whether the key was the list's.
  boolean pressed(KeyEvent event) {
    if (!isVisible()) {
      return false;
    }
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case ENTER, TAB -> choose();
      case ESCAPE -> hide();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(int by) {
    int next = Math.floorMod(getSelectionModel().getSelectedIndex() + by, getItems().size());
    getSelectionModel().select(next);
    scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  private void choose() {
    Proposal chosen = getSelectionModel().getSelectedItem();
    hide();
    if (chosen != null) {
      onChoose.accept(chosen);
    }
  }

  private static final class ProposalCell extends ListCell<Proposal> {
    private final Label kind = Kit.styled(new Label(), "completion-kind");
    private final Label name = Kit.styled(new Label(), "completion-name");
    private final Label detail = Kit.styled(new Label(), "completion-detail");
    private final HBox row = Kit.styled(new HBox(kind, name, detail), "completion-row");

    ProposalCell() {
      setPrefWidth(0);
      name.setMinWidth(USE_PREF_SIZE);
      detail.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Proposal proposal, boolean empty) {
      super.updateItem(proposal, empty);
      if (empty || proposal == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String what = proposal.kind().name().toLowerCase(Locale.ROOT);
      kind.setText(what);
      name.setText(proposal.name());
      detail.setText(proposal.detail());
      setAccessibleText(TEXTS.say("completion.name", what, proposal.name(), proposal.detail()));
      setGraphic(row);
    }
  }
}

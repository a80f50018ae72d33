package dev.gopark.ui.editor;

import dev.gopark.ui.editor.ValuesAtLines.Value;
import dev.gopark.ui.kit.Kit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The values of the selected goroutine at the ends of the lines, over the text and dimmed; one
/// that changed since the step shown before is bold and has a mark.
final class InlineValues extends Pane {
  private static final double GAP = 18;

  private final CodeArea area;
  private final EditorViewModel model;
  private final ValuesAtLines values = new ValuesAtLines();
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
  private boolean due;

  InlineValues(CodeArea area, EditorViewModel model) {
    this.area = area;
    this.model = model;
    setId("inline-values");
    setMouseTransparent(true);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    visibleProperty().bind(shown);
    model.session().frameProperty().subscribe(_ -> update());
    model.session().documentProperty().subscribe(_ -> update());
    model.session().staleProperty().subscribe(_ -> update());
    area.viewportDirtyEvents().subscribe(_ -> later());
  }

  /// Whether they are wanted.
  BooleanProperty shownProperty() {
    return shown;
  }

  private void update() {
    boolean stale = model.session().staleProperty().get();
    Map<Integer, List<Value>> now =
        stale
            ? Map.of()
            : values.at(
                model.session().frameProperty().get(),
                model.session().documentProperty().get(),
                model.session().textProperty().get());
    getChildren().clear();
    now.forEach((line, here) -> getChildren().add(row(line, here)));
    later();
  }

  private static HBox row(int line, List<Value> here) {
    HBox row = Kit.styled(new HBox(), "inline-values");
    row.setUserData(line);
    for (Value value : here) {
      Label label =
          Kit.styled(new Label((value.changed() ? "● " : "") + value.label()), "inline-value");
      if (value.changed()) {
        label.getStyleClass().add("changed");
      }
      row.getChildren().add(label);
    }
    return row;
  }

  /// The text is laid out first.
  private void later() {
    if (!due) {
      due = true;
      Platform.runLater(
          () -> {
            due = false;
            requestLayout();
          });
    }
  }

  @Override
  protected void layoutChildren() {
    for (Node row : getChildren()) {
      Bounds end = endOf((Integer) row.getUserData() - 1);
      row.setVisible(end != null);
      if (end != null) {
        row.autosize();
        double height = row.getLayoutBounds().getHeight();
        double right = getWidth() - row.getLayoutBounds().getWidth() - GAP;
        row.relocate(
            Math.min(end.getMaxX() + GAP, Math.max(right, 0)),
            end.getMinY() + (end.getHeight() - height) / 2);
      }
    }
  }

  /// Where the last char of a line is in this pane; null for one that is out of view.
  private @Nullable Bounds endOf(int index) {
    if (index < 0 || index >= area.getParagraphs().size() || area.getScene() == null) {
      return null;
    }
    int length = area.getParagraphLength(index);
    int end = area.getAbsolutePosition(index, length);
    Optional<Bounds> bounds =
        length == 0 ? Optional.empty() : area.getCharacterBoundsOnScreen(end - 1, end);
    return bounds.map(this::screenToLocal).orElse(null);
  }
}

package dev.gopark.ui.editor;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.SessionViewModel.OutsideChange;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Says that another program changed the file, and asks whose text is wanted.
final class OutsideBar extends VBox {
  private final Label text = Kit.sentence("");
  private final Button take;

  OutsideBar(EditorViewModel model) {
    getStyleClass().add("editor-stale");
    text.setId("editor-outside");
    take =
        Kit.button(
            "mdi2r-refresh",
            "Load it",
            "Take the file as it is on the disk",
            "",
            model::takeOutside);
    take.setId("take-outside");
    Button keep =
        Kit.button(
            "mdi2k-keyboard", "Keep this", "Keep the text as it is here", "", model::keepOwn);
    keep.setId("keep-own");
    getChildren().addAll(text, new HBox(8, take, keep));
    model.session().outsideProperty().subscribe(this::show);
  }

  private void show(@Nullable OutsideChange change) {
    text.setText(change == null ? "" : change.sentence());
    take.setVisible(change != null && !change.gone());
    take.setManaged(take.isVisible());
    setVisible(change != null);
    setManaged(isVisible());
  }
}

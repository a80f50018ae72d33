package dev.gopark.ui.editor;

import dev.gopark.ui.editor.EditorViewModel.Tab;
import dev.gopark.ui.kit.Kit;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses which file of the program is looked at; hidden while there is only one.
final class FileChooserBox extends ComboBox<Tab> {
  private final EditorViewModel model;
  private boolean updating;

  FileChooserBox(EditorViewModel model) {
    this.model = model;
    setId("files");
    getStyleClass().add("editor-files");
    setAccessibleText("File of the program");
    setTooltip(Kit.tooltip("The files of the program", ""));
    setVisibleRowCount(16);
    setMinWidth(80);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Tab tab) {
            return tab == null ? "" : tab.label();
          }

          @Override
          public @Nullable Tab fromString(String text) {
            return null;
          }
        });
    model.tabsProperty().subscribe(_ -> update());
    model.shownFileProperty().subscribe(_ -> update());
    valueProperty().addListener((_, _, tab) -> chosen(tab));
  }

  private void update() {
    List<Tab> tabs = model.tabsProperty().get();
    updating = true;
    if (!getItems().equals(tabs)) {
      getItems().setAll(tabs);
    }
    String shown = model.shownFileProperty().get();
    tabs.stream().filter(tab -> tab.file().equals(shown)).findFirst().ifPresent(this::setValue);
    updating = false;
    setVisible(!tabs.isEmpty());
    setManaged(!tabs.isEmpty());
  }

  private void chosen(@Nullable Tab tab) {
    if (!updating && tab != null) {
      model.show(tab.file());
    }
  }
}

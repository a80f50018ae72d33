package dev.gopark.ui.editor;

import dev.gopark.ui.editor.EditorViewModel.Source;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Chooses which file of the program is looked at; hidden while there is only one.
final class FileMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of("editor");

  FileMenu(EditorViewModel model) {
    setId("files");
    getStyleClass().add("editor-files");
    setGraphic(Kit.icon("mdi2f-file-tree-outline"));
    setAccessibleText(TEXTS.say("files"));
    setTooltip(Kit.tooltip(TEXTS.say("files.tip"), ""));
    setMinWidth(USE_PREF_SIZE);
    model
        .sourcesProperty()
        .subscribe(
            sources -> {
              getItems().setAll(sources.stream().map(source -> item(model, source)).toList());
              setVisible(!sources.isEmpty());
              setManaged(!sources.isEmpty());
            });
  }

  private static MenuItem item(EditorViewModel model, Source source) {
    MenuItem item = new MenuItem(source.label());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.show(source.file()));
    return item;
  }
}

package dev.gopark.ui.app;

import dev.gopark.ui.session.Shelf;
import java.nio.file.Path;

/// What menus and keys do with files; whoever implements it asks about unsaved changes first.
interface FileCommands {
  void newProgram();

  void startPage();

  /// Asks for a file.
  void open();

  /// Asks for a folder.
  void openFolder();

  void open(Path path);

  /// A program of the catalogue.
  void openScenario(Shelf.Entry entry);

  void save();

  void saveAs();

  void quit();
}

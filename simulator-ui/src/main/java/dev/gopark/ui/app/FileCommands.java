package dev.gopark.ui.app;

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

  void save();

  void saveAs();

  void quit();
}

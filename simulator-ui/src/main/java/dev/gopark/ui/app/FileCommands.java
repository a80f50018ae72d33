package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.session.Shelf;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/// What menus and keys do with files; whoever implements it asks about unsaved changes where they
/// would be lost.
interface FileCommands {
  /// Asks for a program to begin with.
  void newProgram();

  /// Asks for a name, and adds a file to the program that is looked at.
  void newFile();

  /// Closes the tabs with these ids.
  void closeTabs(List<Integer> tabs);

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

  /// Asks for a note and where to, and writes the run there.
  void saveRecording();

  /// Asks where to, and writes a picture of it there.
  void exportPicture(String what, Node node);

  /// Asks how many steps and where to, and writes what `node` shows meanwhile as an animation.
  void exportFilm(Node node);

  /// Asks where to, and writes the wait-for graph there; `picture` is what shows it.
  void exportGraph(Finding finding, Node picture);

  void quit();
}

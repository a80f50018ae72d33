package dev.gopark.ui.app;

import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.session.Session;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.CodeArea;

/// The menu bar. Keys without Ctrl are named in the items' texts; [Keys] acts on them.
final class Menus {
  private final MainView view;
  private final Session session;
  private final Preferences preferences;
  private final FileCommands files;
  private final ObservableValue<Boolean> nothingOpen;

  Menus(MainView view, Session session, Preferences preferences, FileCommands files) {
    this.view = view;
    this.session = session;
    this.preferences = preferences;
    this.files = files;
    this.nothingOpen = session.model().documentProperty().map(_ -> false).orElse(true);
  }

  MenuBar bar() {
    MenuBar bar = new MenuBar(file(), edit(), run(), view(), help());
    bar.setId("menus");
    return bar;
  }

  private Menu file() {
    Menu recent = new Menu("Open _recent");
    preferences.recent().subscribe(() -> fill(recent));
    fill(recent);
    return new Menu(
        "_File",
        null,
        item("_New", "Shortcut+N", files::newProgram),
        item("_Open…", "Shortcut+O", files::open),
        item("Open _folder…", "Shortcut+Shift+O", files::openFolder),
        recent,
        program(item("_Save", "Shortcut+S", files::save)),
        program(item("Save _as…", "Shortcut+Shift+S", files::saveAs)),
        new SeparatorMenuItem(),
        program(item("S_tart page", "", files::startPage)),
        new SeparatorMenuItem(),
        item("_Quit", "Shortcut+Q", files::quit));
  }

  private void fill(Menu recent) {
    recent.getItems().clear();
    for (Path path : preferences.recent()) {
      MenuItem item = item(path.toString(), "", () -> files.open(path));
      item.setMnemonicParsing(false);
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
  }

  private Menu edit() {
    return new Menu(
        "_Edit",
        null,
        program(item("_Undo", "Shortcut+Z", () -> area().undo())),
        program(item("_Redo", "Shortcut+Shift+Z", () -> area().redo())),
        new SeparatorMenuItem(),
        program(item("Cu_t", "Shortcut+X", () -> area().cut())),
        program(item("_Copy", "Shortcut+C", () -> area().copy())),
        program(item("_Paste", "Shortcut+V", () -> area().paste())),
        program(item("Select _all", "Shortcut+A", () -> area().selectAll())));
  }

  private CodeArea area() {
    return view.editor().area();
  }

  private Menu run() {
    return new Menu(
        "_Run",
        null,
        program(item("_Run or pause   (Space)", "", () -> view.transport().runOrPause())),
        program(item("Run a_gain from the start", "Shortcut+R", session::runAgain)),
        new SeparatorMenuItem(),
        program(item("_Step   (→)", "", () -> view.transport().step())),
        program(item("Step _back   (←)", "", () -> view.transport().back())),
        program(item("Step to the next s_witch   (Shift+→)", "", view.transport()::nextSwitch)),
        program(item("Back to the last switch   (Shift+←)", "", view.transport()::previousSwitch)),
        new SeparatorMenuItem(),
        program(item("To the s_tart   (Home)", "", () -> view.transport().toStart())),
        program(item("To the _end or finding   (End)", "", () -> view.transport().toEnd())),
        program(item("Show the _finding   (F)", "", view::toFinding)),
        new SeparatorMenuItem(),
        program(item("_Compare two policies side by side   (C)", "", view::toggleComparison)),
        comparing(item("To the first _difference in output   (D)", "", view::toDifference)));
  }

  private Menu view() {
    ToggleGroup group = new ToggleGroup();
    Menu theme = new Menu("_Theme");
    for (Theme choice : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.label);
      item.setToggleGroup(group);
      item.setOnAction(_ -> preferences.themeProperty().set(choice));
      preferences.themeProperty().subscribe(now -> item.setSelected(now == choice));
      theme.getItems().add(item);
    }
    CheckMenuItem motion = new CheckMenuItem("_Reduced motion");
    motion.selectedProperty().bindBidirectional(preferences.reducedMotionProperty());
    return new Menu(
        "_View",
        null,
        theme,
        new SeparatorMenuItem(),
        item("_Larger type   (Ctrl +)", "", view::larger),
        item("_Smaller type   (Ctrl −)", "", view::smaller),
        item("_Normal type   (Ctrl 0)", "", view::normalSize),
        new SeparatorMenuItem(),
        motion);
  }

  private Menu help() {
    return new Menu(
        "_Help",
        null,
        item("_Keys   (?)", "", view::showKeys),
        item("_About Gopark", "", view::showAbout));
  }

  /// An item that needs an open program.
  private MenuItem program(MenuItem item) {
    item.disableProperty().bind(nothingOpen);
    return item;
  }

  /// An item that needs two runs side by side.
  private MenuItem comparing(MenuItem item) {
    item.disableProperty().bind(session.model().sidesProperty().isNull());
    return item;
  }

  private static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = new MenuItem(text);
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(_ -> action.run());
    return item;
  }
}

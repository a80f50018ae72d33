package dev.gopark.ui.app;

import dev.gopark.ui.kit.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/// The menu bar. Keys without Ctrl are named in the items' texts; [Keys] acts on them.
final class Menus {
  private final Commands commands;
  private final Preferences preferences;
  private final FileCommands files;

  Menus(Commands commands, Preferences preferences, FileCommands files) {
    this.commands = commands;
    this.preferences = preferences;
    this.files = files;
  }

  MenuBar bar() {
    Menu file = menu("_File", commands.file());
    file.getItems().add(commands.file().getFirst().size(), recent());
    Menu view = menu("_View", commands.look());
    view.getItems().addAll(new SeparatorMenuItem(), theme(), motion());
    MenuBar bar =
        new MenuBar(
            file,
            menu("_Edit", commands.edit()),
            menu("_Run", commands.run()),
            menu("H_istory", commands.history()),
            view,
            menu("_Help", commands.help()));
    bar.setId("menus");
    return bar;
  }

  private Menu menu(String name, List<List<Command>> groups) {
    Menu menu = new Menu(name);
    for (List<Command> group : groups) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      group.forEach(command -> menu.getItems().add(item(command)));
    }
    return menu;
  }

  private MenuItem item(Command command) {
    boolean inText = !command.key().isEmpty() && !command.isAccelerator();
    MenuItem item =
        new MenuItem(command.label() + (inText ? "   (" + command.shownKey() + ")" : ""));
    if (command.isAccelerator()) {
      item.setAccelerator(KeyCombination.valueOf(command.key()));
    }
    item.setOnAction(_ -> command.action().run());
    item.disableProperty().bind(commands.available(command).map(can -> !can));
    return item;
  }

  private Menu recent() {
    Menu recent = new Menu("Open _recent");
    preferences.recent().subscribe(() -> fill(recent));
    fill(recent);
    return recent;
  }

  private void fill(Menu recent) {
    recent.getItems().clear();
    for (Path path : preferences.recent()) {
      MenuItem item = new MenuItem(path.toString());
      item.setOnAction(_ -> files.open(path));
      item.setMnemonicParsing(false);
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
    MenuItem forget = new MenuItem("_Forget those that are gone");
    forget.setOnAction(_ -> preferences.forgetMissing());
    recent.getItems().addAll(new SeparatorMenuItem(), forget);
  }

  private Menu theme() {
    ToggleGroup group = new ToggleGroup();
    Menu menu = new Menu("_Theme");
    for (Theme choice : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.label());
      item.setToggleGroup(group);
      item.setOnAction(_ -> preferences.themeProperty().set(choice));
      preferences.themeProperty().subscribe(now -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  private CheckMenuItem motion() {
    CheckMenuItem motion = new CheckMenuItem("_Reduced motion");
    motion.selectedProperty().bindBidirectional(preferences.reducedMotionProperty());
    return motion;
  }
}

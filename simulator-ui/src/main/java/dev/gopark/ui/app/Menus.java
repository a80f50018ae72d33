package dev.gopark.ui.app;

import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.text.Language;
import dev.gopark.ui.text.Texts;
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
import org.jspecify.annotations.Nullable;

/// The menu bar. Keys without Ctrl are named in the items' texts; [Keys] acts on them.
final class Menus {
  private static final Texts TEXTS = Texts.of("app");

  private final Commands commands;
  private final Preferences preferences;
  private final FileCommands files;

  Menus(Commands commands, Preferences preferences, FileCommands files) {
    this.commands = commands;
    this.preferences = preferences;
    this.files = files;
  }

  MenuBar bar() {
    Menu file = menu(Command.Heading.FILE, commands.file());
    file.getItems().add(commands.file().getFirst().size(), recent());
    Menu view = menu(Command.Heading.VIEW, commands.look());
    view.getItems().addAll(new SeparatorMenuItem(), theme(), motion(), language());
    MenuBar bar =
        new MenuBar(
            file,
            menu(Command.Heading.EDIT, commands.edit()),
            menu(Command.Heading.RUN, commands.run()),
            menu(Command.Heading.HISTORY, commands.history()),
            view,
            menu(Command.Heading.HELP, commands.help()));
    bar.setId("menus");
    return bar;
  }

  private Menu menu(Command.Heading heading, List<List<Command>> groups) {
    Menu menu = new Menu(heading.label());
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
    Menu recent = new Menu(TEXTS.say("file.recent"));
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
    MenuItem forget = new MenuItem(TEXTS.say("file.forget"));
    forget.setOnAction(_ -> preferences.forgetMissing());
    recent.getItems().addAll(new SeparatorMenuItem(), forget);
  }

  private Menu theme() {
    ToggleGroup group = new ToggleGroup();
    Menu menu = new Menu(TEXTS.say("view.theme"));
    for (Theme choice : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.label());
      item.setToggleGroup(group);
      item.setOnAction(_ -> preferences.themeProperty().set(choice));
      preferences.themeProperty().subscribe(now -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  /// The languages, and before them the system's own.
  private Menu language() {
    ToggleGroup group = new ToggleGroup();
    Menu menu = new Menu(TEXTS.say("view.language"));
    menu.setId("language-menu");
    menu.getItems().add(language(TEXTS.say("view.language.system"), null, group));
    for (Language each : Language.values()) {
      menu.getItems().add(language(each.label, each, group));
    }
    return menu;
  }

  private RadioMenuItem language(String label, @Nullable Language language, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(label);
    item.setToggleGroup(group);
    item.setOnAction(_ -> preferences.languageProperty().set(language));
    preferences.languageProperty().subscribe(now -> item.setSelected(now == language));
    return item;
  }

  private CheckMenuItem motion() {
    CheckMenuItem motion = new CheckMenuItem(TEXTS.say("view.motion"));
    motion.selectedProperty().bindBidirectional(preferences.reducedMotionProperty());
    return motion;
  }
}

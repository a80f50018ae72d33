package dev.gopark.ui.app;

import dev.gopark.ui.kit.KeyNames;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something the window can do: an item of a menu, found by the palette, done by a key.
///
/// @param menu the menu's name
/// @param label the item's text, with an underscore before its mnemonic
/// @param key a [KeyCombination]; with `Shortcut`, `Ctrl` or `Alt`, and as one of the keys F1 to
///   F12, it works everywhere, else where no text is typed; empty for none
record Command(Heading menu, String label, String key, Needs needs, Runnable action) {
  private static final Texts TEXTS = Texts.of("app");

  /// How people write keys and parts of them, what is longer first.
  private static final List<List<String>> SHOWN =
      List.of(
          List.of("Shortcut+Plus", "Ctrl +"),
          List.of("Shortcut+Minus", "Ctrl −"),
          List.of("Shift+Slash", "?"),
          List.of("Open Bracket", "["),
          List.of("Close Bracket", "]"),
          List.of("Shortcut", "Ctrl"),
          List.of("Right", "→"),
          List.of("Left", "←"));

  /// The menu it is in.
  enum Heading {
    FILE,
    EDIT,
    RUN,
    HISTORY,
    VIEW,
    HELP;

    /// With an underscore before its mnemonic.
    String label() {
      return TEXTS.say("menu." + name());
    }
  }

  /// When it can be done.
  enum Needs {
    NOTHING,
    PROGRAM,
    /// A program of which a single run shows.
    SINGLE_RUN,
    /// Two runs side by side.
    PAIR,
    /// A finding with a wait-for graph.
    GRAPH
  }

  /// The label in plain text.
  String name() {
    return label.replace("_", "");
  }

  /// The menu's name in plain text.
  String menuName() {
    return menu.label().replace("_", "");
  }

  /// Whether its key works while text is typed, too.
  boolean isAccelerator() {
    return key.startsWith("Shortcut")
        || key.startsWith("Ctrl")
        || key.startsWith("Alt")
        || key.matches("(Shift\\+)?F\\d+");
  }

  /// The key as people write it.
  String shownKey() {
    String shown = key;
    for (List<String> pair : SHOWN) {
      shown = shown.replace(pair.getFirst(), pair.getLast());
    }
    return KeyNames.shown(shown);
  }

  /// Whether this is its key, one without Ctrl.
  boolean matches(KeyEvent event) {
    return !key.isEmpty() && !isAccelerator() && KeyCombination.valueOf(key).match(event);
  }
}

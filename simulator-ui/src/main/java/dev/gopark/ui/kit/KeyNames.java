package dev.gopark.ui.kit;

import dev.gopark.ui.text.Texts;
import java.util.regex.Pattern;

/// Keys as they are written on the keyboard of the person before it: `Pos1` for `Home`. `Ctrl`,
/// `Shift` and `Alt` stay, as JavaFX's menus write them so in every language.
public final class KeyNames {
  private static final Texts TEXTS = Texts.of("kit");
  private static final Pattern NAMED = Pattern.compile("\\b(Space|Home|End)\\b");

  private KeyNames() {}

  /// `keys` with the names of this language.
  public static String shown(String keys) {
    return NAMED.matcher(keys).replaceAll(found -> TEXTS.say("key." + found.group()));
  }
}

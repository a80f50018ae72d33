package dev.gopark.ui.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one part of the window. A class that shows texts has those of its package as
/// `TEXTS` and says them by their keys; a test holds keys and bundles together. Any thread may ask.
public final class Texts {
  /// As with Java's own default locale, one for the process: chosen before the window is made.
  private static volatile Language language = Language.ENGLISH;

  private final String part;
  private final Map<Language, Map<String, Message>> messages = new ConcurrentHashMap<>();

  private Texts(String part) {
    this.part = part;
  }

  /// The texts of `part`, such as `stage`.
  public static Texts of(String part) {
    return new Texts(part);
  }

  /// Makes the whole program speak `chosen`, JavaFX's own dialogs included. Numbers and dates are
  /// formatted the same in every language.
  public static void speak(Language chosen) {
    language = chosen;
    Locale.setDefault(chosen.locale);
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
  }

  /// What is spoken; English until something else is chosen.
  public static Language language() {
    return language;
  }

  /// The text of `key`. An int or long among the arguments is a number and is written in groups; a
  /// name such as `G1204` comes as a string.
  public String say(String key, Object... arguments) {
    Message message = messages.computeIfAbsent(language, this::read).get(key);
    if (message == null) {
      throw new MissingResourceException("no text", part, key);
    }
    return message.with(arguments);
  }

  /// `1 204`, the groups apart by a narrow no-break space, as every language may write it.
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  private Map<String, Message> read(Language spoken) {
    Map<String, Message> read = new HashMap<>();
    ResourceBundle bundle = bundle(part, spoken);
    bundle.keySet().forEach(key -> read.put(key, new Message(bundle.getString(key))));
    return Map.copyOf(read);
  }

  static ResourceBundle bundle(String part, Language spoken) {
    return ResourceBundle.getBundle(
        Texts.class.getPackageName() + "." + part,
        spoken.locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

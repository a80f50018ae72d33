package dev.gopark.ui.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The texts of a program's files: as they are being edited, as they are saved, and as another
/// program left them on the disk.
final class FileTexts {
  private final Map<String, Text> texts = new LinkedHashMap<>();

  /// @param saved null for a file that was never saved
  /// @param outside what another program made of the file and nobody has looked at yet, or null
  private record Text(@Nullable String saved, String current, @Nullable Outside outside) {
    boolean isModified() {
      return !current.equals(saved);
    }
  }

  /// A file as another program left it.
  ///
  /// @param text null when it is gone
  record Outside(@Nullable String text) {}

  /// Takes up a file as it is saved, unless it is known.
  void put(String file, String text) {
    texts.putIfAbsent(file, new Text(text, text, null));
  }

  /// Takes up a file that is not saved yet.
  void create(String file, String text) {
    texts.put(file, new Text(null, text, null));
  }

  List<String> files() {
    return List.copyOf(texts.keySet());
  }

  boolean has(String file) {
    return texts.containsKey(file);
  }

  /// As it is being edited; empty for a file there is not.
  String current(String file) {
    Text text = texts.get(file);
    return text == null ? "" : text.current;
  }

  void edit(String file, String text) {
    texts.computeIfPresent(file, (_, old) -> new Text(old.saved, text, old.outside));
  }

  boolean isModified(String file) {
    Text text = texts.get(file);
    return text != null && text.isModified();
  }

  boolean isModified() {
    return texts.values().stream().anyMatch(Text::isModified);
  }

  /// The modified files with their texts.
  Map<String, String> modified() {
    Map<String, String> modified = new LinkedHashMap<>();
    texts.forEach(
        (file, text) -> {
          if (text.isModified()) {
            modified.put(file, text.current);
          }
        });
    return modified;
  }

  /// Undoes what has not been saved; a file that never was is gone.
  void revert(String file) {
    texts.computeIfPresent(
        file, (_, old) -> old.saved == null ? null : new Text(old.saved, old.saved, old.outside));
  }

  /// Notes that a file has been saved with this text.
  void saved(String file, String text) {
    texts.computeIfPresent(file, (_, old) -> new Text(text, old.current, null));
  }

  /// Notes what a file on the disk is like.
  ///
  /// @param found null when there is none
  void found(String file, @Nullable String found) {
    texts.computeIfPresent(
        file,
        (_, old) -> {
          if (Objects.equals(found, old.saved)) {
            return new Text(old.saved, old.current, null);
          }
          boolean same = found != null && found.equals(old.current);
          return new Text(same ? found : old.saved, old.current, same ? null : new Outside(found));
        });
  }

  /// What another program made of the file, or null.
  @Nullable Outside outside(String file) {
    Text text = texts.get(file);
    return text == null ? null : text.outside;
  }

  /// Takes what another program made of the file.
  void takeOutside(String file) {
    texts.computeIfPresent(
        file,
        (_, old) -> {
          String text = old.outside == null ? null : old.outside.text;
          return text == null ? old : new Text(text, text, null);
        });
  }

  /// Goes on with the own text; what another program made is what is saved.
  void keepOwn(String file) {
    texts.computeIfPresent(
        file,
        (_, old) -> old.outside == null ? old : new Text(old.outside.text, old.current, null));
  }
}

package dev.gopark.ui.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What was opened: a file, a program of the catalogue or a new one.
///
/// @param name as titles show it, `dining_philosophers.go`
/// @param path where it is saved; null for what has no file of its own yet
/// @param text as it was when opened
/// @param catalogue the catalogue's path of it, or null
public record Document(String name, @Nullable Path path, String text, @Nullable String catalogue) {
  /// How a command line names it.
  public String argument() {
    return path != null ? path.toString() : name;
  }
}

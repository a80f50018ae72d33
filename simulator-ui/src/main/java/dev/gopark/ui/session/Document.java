package dev.gopark.ui.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file of the open program that is looked at.
///
/// @param name as titles show it, `dining_philosophers.go`, `bank/account.go`
/// @param file what the program's machine calls it
/// @param path where it is saved; null for what has no file of its own
/// @param text as it was when it came into view
/// @param catalogue the catalogue's path of it, or null
/// @param program the program's name if that is not the file's, else empty
/// @param opened what a person opened: a file or a folder; null for what has no file
public record Document(
    String name,
    String file,
    @Nullable Path path,
    String text,
    @Nullable String catalogue,
    String program,
    @Nullable Path opened) {
  /// How a command line names the program.
  public String argument() {
    return opened != null ? opened.toString() : name;
  }

  /// The last part of the name.
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// What the window's title shows.
  public String title() {
    return program.isEmpty() ? name : name + " — " + program;
  }
}

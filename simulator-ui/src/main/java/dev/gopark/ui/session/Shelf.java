package dev.gopark.ui.session;

import dev.gopark.source.SourceFile;
import java.util.List;

/// The programs Gopark comes with.
public interface Shelf {
  /// @param path names it within the catalogue
  record Entry(String path, String title, String chapter, String about) {}

  List<Entry> entries();

  SourceFile source(String path);
}

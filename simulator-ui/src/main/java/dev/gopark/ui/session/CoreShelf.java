package dev.gopark.ui.session;

import dev.gopark.scenario.Catalogue;
import dev.gopark.source.SourceFile;
import java.util.List;

/// The catalogue that comes with the core.
public final class CoreShelf implements Shelf {
  @Override
  public List<Entry> entries() {
    return Catalogue.all().stream()
        .map(entry -> new Entry(entry.path(), entry.title(), entry.chapter(), entry.about()))
        .toList();
  }

  @Override
  public SourceFile source(String path) {
    return Catalogue.source(path);
  }
}

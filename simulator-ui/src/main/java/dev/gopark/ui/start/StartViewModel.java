package dev.gopark.ui.start;

import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.session.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;

/// What the start page offers.
public final class StartViewModel {
  private final Session session;
  private final Shelf shelf;
  private final ObservableList<Path> recent;

  /// @param recent files opened lately, newest first
  public StartViewModel(Session session, Shelf shelf, ObservableList<Path> recent) {
    this.session = session;
    this.shelf = shelf;
    this.recent = recent;
  }

  /// The catalogue's entries by chapter, both in the catalogue's order.
  public Map<String, List<Shelf.Entry>> chapters() {
    Map<String, List<Shelf.Entry>> chapters = new LinkedHashMap<>();
    for (Shelf.Entry entry : shelf.entries()) {
      chapters.computeIfAbsent(entry.chapter(), _ -> new ArrayList<>()).add(entry);
    }
    return chapters;
  }

  public ObservableList<Path> recent() {
    return recent;
  }

  /// The files that are open.
  public ObservableList<TabEntry> tabs() {
    return session.model().tabs();
  }

  /// Goes back to an open file.
  public void show(TabEntry tab) {
    session.programs().showTab(tab.id());
  }

  public boolean exists(Path path) {
    return Files.isReadable(path);
  }

  public void open(Shelf.Entry entry) {
    session.openScenario(entry.path(), shelf.source(entry.path()));
  }

  public void open(Path path) {
    session.open(path);
  }
}

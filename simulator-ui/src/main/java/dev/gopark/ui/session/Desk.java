package dev.gopark.ui.session;

import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.SessionViewModel.FileEntry;
import dev.gopark.ui.session.SessionViewModel.OutsideChange;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The programs that are open, the tabs of their files in order, and which one is looked at. Keeps
/// what the view model says of them. Belongs to the JavaFX thread.
final class Desk {
  private static final Texts TEXTS = Texts.of("session");
  private static final int MOST_REMEMBERED = 20;

  private final SessionViewModel model;
  private final List<Tab> tabs = new ArrayList<>();
  private final Deque<Tab> closed = new ArrayDeque<>();
  private @Nullable Tab shown;
  private @Nullable Workspace running;
  private int lastId;
  private Runnable onChange = () -> {};

  /// @param id tells tabs apart, also after others were closed
  private record Tab(int id, Workspace program, String file) {}

  Desk(SessionViewModel model) {
    this.model = model;
  }

  /// Called after each change.
  void setOnChange(Runnable action) {
    onChange = action;
  }

  /// The program of the tab that is looked at; null while none is.
  @Nullable Workspace program() {
    Tab tab = shown;
    return tab == null ? null : tab.program;
  }

  /// What the run on the stage is a run of; null for nothing.
  @Nullable Workspace running() {
    return running;
  }

  /// Notes what runs now.
  void runs(@Nullable Workspace program) {
    running = program;
    changed();
  }

  /// The open program of that file or folder, or null.
  @Nullable Workspace at(Path path) {
    Path full = path.toAbsolutePath().normalize();
    for (Workspace each : programs()) {
      Path opened = each.opened();
      if (opened != null && opened.toAbsolutePath().normalize().equals(full)) {
        return each;
      }
    }
    return null;
  }

  /// The open program of the catalogue that is still as it was opened, or null.
  @Nullable Workspace unchanged(String catalogue, SourceFile source) {
    for (Workspace each : programs()) {
      boolean same = catalogue.equals(each.catalogue()) && each.files().size() == 1;
      if (same && !each.isModified() && each.firstDocument().text().equals(source.text())) {
        return each;
      }
    }
    return null;
  }

  /// Every open program once, in the order of the tabs.
  List<Workspace> programs() {
    return tabs.stream().map(Tab::program).distinct().toList();
  }

  /// A name for a new file that no open program has.
  String freshName(String base) {
    for (int number = 1; ; number++) {
      String name = number == 1 ? base + ".go" : base + "-" + number + ".go";
      if (tabs.stream().noneMatch(tab -> tab.file.equals(name))) {
        return name;
      }
    }
  }

  /// Puts the tabs of a program behind all others and looks at its first file.
  void put(Workspace program) {
    for (String file : program.firstFiles()) {
      tabs.add(new Tab(++lastId, program, file));
    }
    look(program, program.first());
  }

  /// Looks at a file; it gets a tab beside its program's others if it has none.
  void look(Workspace program, String file) {
    for (Tab tab : tabs) {
      if (tab.program == program && tab.file.equals(file)) {
        show(tab);
        return;
      }
    }
    int after = tabs.size();
    for (int i = 0; i < tabs.size(); i++) {
      after = tabs.get(i).program == program ? i + 1 : after;
    }
    Tab fresh = new Tab(++lastId, program, file);
    tabs.add(after, fresh);
    show(fresh);
  }

  /// Looks at the tab; nothing happens if it has been closed.
  void look(int id) {
    tabs.stream().filter(tab -> tab.id == id).findFirst().ifPresent(this::show);
  }

  /// Looks at the tab so many places on, around the end.
  void turn(int by) {
    if (!tabs.isEmpty()) {
      int at = shown == null ? 0 : tabs.indexOf(shown) + by;
      show(tabs.get(Math.floorMod(at, tabs.size())));
    }
  }

  private void show(@Nullable Tab tab) {
    shown = tab;
    Document document = tab == null ? null : tab.program.document(tab.file);
    model.shownTab.set(tab == null ? 0 : tab.id);
    model.text.set(document == null ? "" : document.text());
    model.document.set(document);
    changed();
  }

  /// Looks at none; all stay open.
  void lookAway() {
    show(null);
  }

  /// Looks at the same file again, whose text was replaced or which was given another place.
  void again() {
    show(shown);
  }

  /// Puts a tab at another place among the others.
  void move(int id, int index) {
    tabs.stream()
        .filter(tab -> tab.id == id)
        .findFirst()
        .ifPresent(
            tab -> {
              tabs.remove(tab);
              tabs.add(Math.clamp(index, 0, tabs.size()), tab);
              changed();
            });
  }

  /// Whether closing the tab would lose changes.
  boolean losesChanges(int id) {
    return tabs.stream().anyMatch(tab -> tab.id == id && tab.program.isModified(tab.file));
  }

  /// Closes a tab; its neighbour is looked at if it was. Changes of a file whose program stays open
  /// are undone.
  void close(int id) {
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).id == id) {
        Tab tab = tabs.remove(i);
        remember(tab);
        if (programs().contains(tab.program)) {
          tab.program.revert(tab.file);
        } else {
          tab.program.rest();
        }
        if (tab == shown) {
          show(tabs.isEmpty() ? null : tabs.get(Math.min(i, tabs.size() - 1)));
        }
        changed();
        return;
      }
    }
  }

  private void remember(Tab tab) {
    closed.push(tab);
    if (closed.size() > MOST_REMEMBERED) {
      closed.removeLast();
    }
  }

  /// Opens the tab that was closed last, with its text as it was.
  void reopen() {
    Tab last = closed.poll();
    if (last != null) {
      Path path = last.program.opened();
      Workspace again = path == null ? null : at(path);
      look(again != null && again.has(last.file) ? again : last.program, last.file);
    }
  }

  /// Takes the place of a program by another one that goes on with its texts.
  void replace(Workspace old, Workspace now) {
    tabs.replaceAll(tab -> tab.program == old ? new Tab(tab.id, now, now.first()) : tab);
    running = running == old ? now : running;
    Tab before = shown;
    tabs.stream().filter(tab -> before != null && tab.id == before.id).forEach(this::show);
  }

  /// What the view model says follows from the programs.
  void changed() {
    Tab tab = shown;
    Workspace now = program();
    List<TabEntry> entries = tabs.stream().map(this::entry).toList();
    if (!entries.equals(model.tabs)) {
      model.tabs.setAll(entries);
    }
    List<FileEntry> files =
        now == null
            ? List.of()
            : now.files().stream().map(file -> new FileEntry(file, now.isModified(file))).toList();
    if (!files.equals(model.files)) {
      model.files.setAll(files);
    }
    model.modified.set(tab != null && tab.program.isModified());
    model.running.set(running == null ? "" : running.title());
    FileTexts.Outside outside = tab == null ? null : tab.program.texts().outside(tab.file);
    model.outside.set(
        outside == null || tab == null
            ? null
            : new OutsideChange(tab.program.document(tab.file).name(), outside.text() == null));
    onChange.run();
  }

  private TabEntry entry(Tab tab) {
    Document document = tab.program.document(tab.file);
    boolean ambiguous =
        tabs.stream()
            .anyMatch(
                other -> other.program != tab.program && baseOf(other).equals(document.baseName()));
    String program = document.program();
    String name =
        ambiguous && !program.isEmpty()
            ? document.baseName() + " — " + program
            : document.baseName();
    Path place = document.path();
    String full =
        place != null ? place.toString() : Objects.requireNonNullElse(document.catalogue(), "");
    return new TabEntry(
        tab.id,
        name,
        full.isEmpty() ? TEXTS.say("nowhere") : full,
        tab.program.isModified(tab.file),
        tab.program == running);
  }

  private static String baseOf(Tab tab) {
    return tab.file.substring(tab.file.lastIndexOf('/') + 1);
  }
}

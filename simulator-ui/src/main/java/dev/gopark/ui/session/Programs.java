package dev.gopark.ui.session;

import dev.gopark.build.Target;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The programs that are open, in tabs: opening, editing, checking, saving and closing them. What
/// runs goes on while another tab is looked at; what is run next is the program of that tab.
/// Intents are called on the JavaFX thread.
public final class Programs {
  private static final long CHECK_DELAY_NANOS = 250_000_000L;

  private final Simulator simulator;
  private final SimulatorThread thread;
  private final Executor fx;
  private final SessionViewModel model;
  private final Run run;
  private final Desk desk;
  private final Saver saver;
  private final Disk disk = new Disk();
  private final Watching watching;
  private @Nullable Drafts drafts;
  private Future<?> pendingCheck = CompletableFuture.completedFuture(null);
  private int edits;

  /// What shows on the stage.
  interface Run {
    /// What it is a run of; null for none.
    @Nullable Checked program();

    /// Has the program that is looked at take the stage, at its start.
    void load();

    /// Leaves the stage empty.
    void clear();
  }

  Programs(
      Simulator simulator, SimulatorThread thread, Executor fx, SessionViewModel model, Run run) {
    this.simulator = simulator;
    this.thread = thread;
    this.fx = fx;
    this.model = model;
    this.run = run;
    this.desk = new Desk(model);
    this.saver = new Saver(thread, fx, model);
    this.watching = new Watching(disk, fx, desk);
  }

  // Opening.

  /// Opens a file, or the program in a folder or a txtar file; a message appears when it cannot be
  /// read. One that is open already is looked at.
  public void open(Path path) {
    Workspace known = desk.at(path);
    if (known != null) {
      again(known);
      return;
    }
    thread.execute(
        () -> {
          try {
            Workspace opened = Workspace.open(path, simulator);
            fx.execute(() -> adopt(opened));
          } catch (IOException e) {
            fx.execute(() -> model.notice.set(Documents.message(e)));
          }
        });
  }

  /// Opens a program of the catalogue, a copy that has no file of its own; one that is open and
  /// unchanged starts anew.
  public void openScenario(String cataloguePath, SourceFile source) {
    Workspace known = desk.unchanged(cataloguePath, source);
    if (known != null) {
      again(known);
    } else {
      adopt(Workspace.of(source, cataloguePath));
    }
  }

  /// Opens a program that is in no file yet.
  ///
  /// @param name what it is called, without `.go`, unless an open one is called so
  public void newProgram(String name, String text) {
    adopt(Workspace.of(SourceFile.of(desk.freshName(name), text), null));
  }

  private void again(Workspace known) {
    desk.look(known, known.first());
    load();
  }

  /// A program that has just been opened.
  void adopt(Workspace opened) {
    desk.put(opened);
    load();
  }

  private void load() {
    model.checked.set(null);
    run.load();
  }

  /// Adds a file to the program that is looked at; a message appears when it cannot be.
  public void newFile(String name) {
    Workspace now = desk.program();
    if (now != null) {
      try {
        desk.look(now, now.create(name));
        recheck(0);
      } catch (IOException e) {
        model.notice.set(Documents.message(e));
      }
    }
  }

  // What happens to files beside.

  /// Keeps unsaved changes safe in a folder from now on, and offers what an earlier window left
  /// there.
  public void keepDrafts(Path folder) {
    Drafts kept = new Drafts(folder, disk, fx, model, desk);
    drafts = kept;
    desk.setOnChange(kept::changed);
    kept.lookForLeft();
  }

  /// Opens what an earlier window left behind, unsaved as it was.
  public void restoreDrafts() {
    Drafts kept = drafts;
    DraftFolder.Left left = kept == null ? null : kept.take();
    if (kept != null && left != null) {
      thread.execute(
          () -> {
            List<Workspace> restored =
                left.drafts().stream().map(draft -> Workspace.restored(draft, simulator)).toList();
            fx.execute(
                () -> {
                  restored.forEach(this::adopt);
                  kept.restored(left);
                });
          });
    }
  }

  /// Forgets what an earlier window left behind.
  public void discardDrafts() {
    if (drafts != null) {
      drafts.discard();
    }
  }

  /// Looks whether other programs changed files that are open.
  public void lookAtFiles() {
    watching.look();
  }

  /// Takes the file that is looked at as another program left it.
  public void takeOutside() {
    decide(FileTexts::takeOutside);
  }

  /// Goes on with the file that is looked at as it is here.
  public void keepOwn() {
    decide(FileTexts::keepOwn);
  }

  private void decide(BiConsumer<FileTexts, String> decision) {
    Workspace now = desk.program();
    Document shown = model.document.get();
    if (now != null && shown != null) {
      decision.accept(now.texts(), shown.file());
      desk.again();
      recheck(0);
    }
  }

  /// The window closes, and what has not been saved is not wanted.
  void close() {
    disk.finish(
        () -> {
          if (drafts != null) {
            drafts.close();
          }
        });
  }

  // Tabs.

  /// Back to the start page; the programs stay open.
  public void startPage() {
    run.clear();
    looking(desk::lookAway);
  }

  /// Looks at another file of the program; nothing happens if it has no such file.
  public void show(String file) {
    Document shown = model.document.get();
    Workspace now = desk.program();
    if (now != null && shown != null && now.has(file) && !shown.file().equals(file)) {
      desk.look(now, file);
    }
  }

  /// Looks at a file of what runs, or else of the program that is looked at.
  public void showRunning(String file) {
    Workspace runs = desk.running();
    if (runs != null && runs != desk.program() && runs.has(file)) {
      looking(() -> desk.look(runs, file));
    } else {
      show(file);
    }
  }

  /// Looks at another tab.
  public void showTab(int id) {
    looking(() -> desk.look(id));
  }

  /// Looks at the tab so many places on, around the end.
  public void turnTabs(int by) {
    looking(() -> desk.turn(by));
  }

  /// Puts a tab at another place among the others.
  public void moveTab(int id, int index) {
    desk.move(id, index);
  }

  /// Opens the tab that was closed last.
  public void reopenTab() {
    looking(desk::reopen);
  }

  /// Whether closing the tab would lose changes.
  public boolean losesChanges(int tab) {
    return desk.losesChanges(tab);
  }

  /// Closes a tab, and with its program's last one the program; unsaved changes are lost.
  public void closeTab(int id) {
    Workspace before = desk.program();
    boolean lost = desk.losesChanges(id);
    looking(() -> desk.close(id));
    Workspace runs = desk.running();
    if (runs != null && !desk.programs().contains(runs)) {
      run.clear();
      if (desk.program() != null) {
        run.load();
      }
    } else if (lost && before == desk.program()) {
      recheck(0);
    }
  }

  /// Looks elsewhere. Another program that comes into view is checked; it takes the stage if that
  /// is empty.
  private void looking(Runnable elsewhere) {
    Workspace before = desk.program();
    elsewhere.run();
    Workspace now = desk.program();
    if (now != before) {
      model.checked.set(now == null ? null : now.checked());
      if (now != null && run.program() == null) {
        run.load();
      } else {
        recheck(0);
      }
    }
  }

  // Editing.

  /// The text that is looked at changed.
  void edit(String text) {
    Workspace now = desk.program();
    Document shown = model.document.get();
    if (!text.equals(model.text.get()) && now != null && shown != null) {
      model.text.set(text);
      now.edit(shown.file(), text);
      desk.changed();
      recheck(CHECK_DELAY_NANOS);
    }
  }

  /// Has the program that is looked at checked, and notes whether it is what runs.
  private void recheck(long delayNanos) {
    Workspace now = desk.program();
    Checked running = run.program();
    model.stale.set(
        running != null && now != null && (now != desk.running() || now.differsFrom(running)));
    pendingCheck.cancel(false);
    int edit = ++edits;
    if (now != null) {
      Target target = now.current();
      pendingCheck = thread.later(delayNanos, () -> check(target, edit, _ -> {}));
    }
  }

  /// Has the program that is looked at checked at once, and does `then` with what it is, unless it
  /// changes first.
  void check(Consumer<Checked> then) {
    pendingCheck.cancel(false);
    int edit = ++edits;
    Workspace now = desk.program();
    if (now != null) {
      Target target = now.current();
      thread.execute(() -> check(target, edit, then));
    }
  }

  private void check(Target target, int edit, Consumer<Checked> then) {
    Checked result = simulator.check(target);
    fx.execute(
        () -> {
          Workspace now = desk.program();
          if (edit == edits && now != null) {
            now.add(result);
            model.checked.set(result);
            desk.changed();
            then.accept(result);
          }
        });
  }

  /// What was compiled last runs now; whether that is another program than before.
  boolean running(@Nullable Checked program) {
    Workspace before = desk.running();
    desk.runs(program == null ? null : desk.program());
    model.stale.set(false);
    return before != desk.running();
  }

  /// Whether it is the program that is looked at.
  boolean isShown(Workspace program) {
    return desk.program() == program;
  }

  /// What runs; null for nothing.
  @Nullable Checked runningProgram() {
    return run.program();
  }

  /// Forgets what was asked about texts of before.
  void forget() {
    edits++;
  }

  // Saving.

  /// Saves all changes to the program's own files; false when it has none yet. The old content of a
  /// file stays until the new one is complete.
  ///
  /// @param then done when all is saved
  public boolean save(Runnable then) {
    Workspace now = desk.program();
    Document shown = model.document.get();
    return now != null
        && shown != null
        && saver.save(
            now,
            shown.file(),
            () -> {
              desk.changed();
              if (!now.isModified()) {
                then.run();
              }
            });
  }

  /// Saves the shown file to `path`. A program of one file goes on from there; of several files, a
  /// copy is left there.
  ///
  /// @param then done when it is saved
  public void saveAs(Path path, Runnable then) {
    String text = model.text.get();
    Workspace now = desk.program();
    boolean moves = now != null && now.isOneFile();
    saver.write(
        path,
        () -> {
          Documents.write(path, text);
          Workspace moved = moves ? Workspace.open(path, simulator) : null;
          return () -> {
            if (moved != null && now != null) {
              moved.edit(moved.first(), now.text(now.first()));
              desk.replace(now, moved);
            }
            then.run();
          };
        });
  }

  /// Writes a file that is no part of the program, in the background.
  void export(Path path, FileContent content) {
    saver.export(path, content);
  }
}

package dev.gopark.ui.session;

import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Keeps unsaved changes safe a moment after each, and offers at the next start what was left
/// behind. Called on the JavaFX thread; files are written on another.
final class Drafts {
  private static final Texts TEXTS = Texts.of("session");
  private static final long DELAY_MILLIS = 400;

  private final DraftFolder folder;
  private final Disk disk;
  private final Executor fx;
  private final SessionViewModel model;
  private final Desk desk;
  private DraftFolder.@Nullable Left left;

  // What has been restored and is deleted as soon as it is written anew.
  private DraftFolder.@Nullable Left restored;
  // Tells programs apart, by the order in which they were first changed.
  private final Map<Workspace, Integer> numbers = new IdentityHashMap<>();
  private boolean due;
  private boolean failing;

  Drafts(Path folder, Disk disk, Executor fx, SessionViewModel model, Desk desk) {
    this.folder = new DraftFolder(folder);
    this.disk = disk;
    this.fx = fx;
    this.model = model;
    this.desk = desk;
  }

  /// Looks for what was left behind, and offers it.
  void lookForLeft() {
    disk.execute(
        () -> {
          DraftFolder.Left found = folder.left();
          if (!found.isEmpty()) {
            fx.execute(() -> offer(found));
          }
        });
  }

  private void offer(DraftFolder.Left found) {
    left = found;
    model.recovery.set(
        new Recovery(
            found.drafts().stream().map(Draft::title).toList(), List.copyOf(found.broken())));
  }

  /// What was left behind, offered no longer; null for nothing. It stays until it is [#restored].
  DraftFolder.@Nullable Left take() {
    DraftFolder.Left found = left;
    left = null;
    model.recovery.set(null);
    return found;
  }

  /// All of it is open again: it is deleted as soon as it has been written anew.
  void restored(DraftFolder.Left opened) {
    restored = opened;
    changed();
  }

  /// Forgets what was left behind.
  void discard() {
    DraftFolder.Left found = take();
    if (found != null) {
      disk.execute(found::delete);
    }
  }

  /// Something changed: it is written a moment later, with what changes until then.
  void changed() {
    if (!due) {
      due = true;
      disk.later(DELAY_MILLIS, () -> fx.execute(this::write));
    }
  }

  private void write() {
    due = false;
    Map<Integer, Draft> drafts = new TreeMap<>();
    for (Workspace each : desk.programs()) {
      if (each.isModified()) {
        drafts.put(numbers.computeIfAbsent(each, _ -> numbers.size() + 1), each.draft());
      }
    }
    DraftFolder.Left old = restored;
    restored = null;
    disk.execute(() -> write(drafts, old));
  }

  private void write(Map<Integer, Draft> drafts, DraftFolder.@Nullable Left old) {
    try {
      folder.keep(drafts);
      failing = false;
      if (old != null) {
        old.delete();
      }
    } catch (IOException e) {
      if (!failing) {
        failing = true;
        String why = Documents.message(e);
        fx.execute(() -> model.notice.set(TEXTS.say("drafts.unsafe", why)));
      }
    }
  }

  /// All is saved or given up: leaves nothing behind. Called on the disk's thread.
  void close() {
    folder.close();
  }
}

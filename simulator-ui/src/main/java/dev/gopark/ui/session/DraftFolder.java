package dev.gopark.ui.session;

import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where drafts are kept: a folder of each window that is open, locked while it is. A folder that
/// nobody locks was left behind by a window that ended without closing.
final class DraftFolder {
  private static final Texts TEXTS = Texts.of("session");
  private static final String LOCK = "lock";
  private static final String SUFFIX = ".draft";

  /// Added to the name of a draft that cannot be read, so that it is spoken of once only.
  private static final String BROKEN = ".broken";

  private final Path base;
  private final Map<Integer, Draft> written = new TreeMap<>();
  private @Nullable Held own;

  /// A folder and the lock on it.
  private record Held(Path folder, FileChannel channel) {
    static @Nullable Held tryHold(Path folder) throws IOException {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return new Held(folder, channel);
        }
      } catch (OverlappingFileLockException _) {
        // Another window of this process.
      }
      channel.close();
      return null;
    }

    List<Path> drafts() throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
      }
    }

    /// Deletes all but what could not be read: somebody may want to look into that.
    void delete() throws IOException {
      channel.close();
      for (Path file : drafts()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder.resolve(LOCK));
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException _) {
        // What could not be read stays.
      }
    }
  }

  /// What windows left behind that ended without closing.
  ///
  /// @param broken drafts that cannot be read, each with the reason
  record Left(List<Draft> drafts, List<String> broken, List<Runnable> deleting) {
    /// Nothing of it is wanted any more.
    void delete() {
      deleting.forEach(Runnable::run);
    }

    boolean isEmpty() {
      return drafts.isEmpty() && broken.isEmpty();
    }
  }

  DraftFolder(Path base) {
    this.base = base;
  }

  /// Makes the folder hold these drafts and no others; what is there already is not written again.
  void keep(Map<Integer, Draft> drafts) throws IOException {
    for (Integer number : List.copyOf(written.keySet())) {
      if (!drafts.containsKey(number)) {
        Files.deleteIfExists(folder().resolve(number + SUFFIX));
        written.remove(number);
      }
    }
    for (Map.Entry<Integer, Draft> entry : drafts.entrySet()) {
      if (!entry.getValue().equals(written.get(entry.getKey()))) {
        Documents.write(folder().resolve(entry.getKey() + SUFFIX), entry.getValue().written());
        written.put(entry.getKey(), entry.getValue());
      }
    }
  }

  private Path folder() throws IOException {
    Held held = own;
    if (held == null) {
      Files.createDirectories(base);
      held = Held.tryHold(Files.createTempDirectory(base, "window-"));
      own = held;
    }
    if (held == null) {
      throw new IOException(TEXTS.say("drafts.locked", base));
    }
    return held.folder;
  }

  /// What was left behind. It stays, locked, until it is deleted.
  Left left() {
    List<Draft> drafts = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    List<Runnable> deleting = new ArrayList<>();
    for (Path folder : folders()) {
      try {
        Held held = Held.tryHold(folder);
        if (held != null) {
          read(held, drafts, broken);
          deleting.add(() -> delete(held));
        }
      } catch (IOException e) {
        broken.add(folder + ": " + Documents.message(e));
      }
    }
    Left left = new Left(drafts, broken, deleting);
    if (left.isEmpty()) {
      left.delete();
    }
    return left;
  }

  private List<Path> folders() {
    Held held = own;
    try (Stream<Path> entries = Files.list(base)) {
      return entries
          .filter(Files::isDirectory)
          .filter(folder -> held == null || !folder.equals(held.folder))
          .sorted()
          .toList();
    } catch (IOException _) {
      // There is no such folder yet.
      return List.of();
    }
  }

  private static void read(Held held, List<Draft> drafts, List<String> broken) throws IOException {
    for (Path file : held.drafts()) {
      try {
        drafts.add(Draft.read(Documents.read(file)));
      } catch (IOException e) {
        Path aside = file.resolveSibling(file.getFileName() + BROKEN);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        broken.add(aside + " (" + Documents.message(e) + ")");
      }
    }
  }

  /// Leaves nothing behind: the window closes.
  void close() {
    Held held = own;
    if (held != null) {
      delete(held);
    }
  }

  private static void delete(Held held) {
    try {
      held.delete();
    } catch (IOException _) {
      // What cannot be deleted is offered again at the next start.
    }
  }
}

package dev.gopark.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A tree of files and directories in memory. Paths are absolute and clean.
public final class FileTree {
  /// A directory's bit in a mode, as Go has it.
  public static final int DIRECTORY = 1 << 31;

  private static final int ROOT = 1;
  private static final int DIRECTORY_BYTES = 4096;

  private final Map<Integer, Inode> inodes = new TreeMap<>();
  private int next = ROOT;

  /// What `stat` tells. `errno` is OK if the rest counts.
  ///
  /// @param mode permissions, and [#DIRECTORY]
  public record Status(Errno errno, int mode, long size, long modifiedAt) {
    static Status failed(Errno errno) {
      return new Status(errno, 0, 0, 0);
    }

    public boolean isDirectory() {
      return (mode & DIRECTORY) != 0;
    }
  }

  /// An entry's number, or why there is none.
  record Found(Errno errno, int inode) {}

  /// The root alone.
  FileTree() {
    create(true, 0755, 0);
  }

  private FileTree(FileTree other) {
    other.inodes.forEach((number, inode) -> inodes.put(number, inode.copy()));
    next = other.next;
  }

  FileTree copy() {
    return new FileTree(this);
  }

  long fingerprint() {
    long hash = next;
    for (Inode inode : inodes.values()) {
      hash = 31 * hash + inode.fingerprint();
    }
    return hash;
  }

  private Inode create(boolean directory, int mode, long now) {
    Inode inode = new Inode(next++, directory, mode, now);
    inodes.put(inode.number, inode);
    return inode;
  }

  @Nullable Inode inode(int number) {
    return inodes.get(number);
  }

  /// Follows `path`.
  Found find(String path) {
    Inode inode = inodes.get(ROOT);
    for (String name : names(path)) {
      if (inode == null || inode.entries == null) {
        return new Found(Errno.NOTDIR, 0);
      }
      Integer number = inode.entries.get(name);
      if (number == null) {
        return new Found(Errno.NOENT, 0);
      }
      inode = inodes.get(number);
    }
    return inode == null ? new Found(Errno.NOENT, 0) : new Found(Errno.OK, inode.number);
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Makes an empty file or directory that is not there.
  Found make(String path, boolean directory, int mode, long now) {
    if (find(path).errno() == Errno.OK) {
      return new Found(Errno.EXIST, 0);
    }
    Found parent = find(parent(path));
    Inode folder = inodes.get(parent.inode());
    if (folder == null) {
      return parent;
    }
    if (folder.entries == null) {
      return new Found(Errno.NOTDIR, 0);
    }
    Inode made = create(directory, mode, now);
    folder.entries.put(name(path), made.number);
    folder.modifiedAt = now;
    return new Found(Errno.OK, made.number);
  }

  public Errno makeDirectory(String path, int mode, long now) {
    return make(path, true, mode & 0777, now).errno();
  }

  /// Takes a file, or an empty directory, out of the tree.
  public Errno remove(String path, long now) {
    Found found = find(path);
    Inode inode = inodes.get(found.inode());
    if (inode == null) {
      return found.errno();
    }
    if (inode.entries != null && !inode.entries.isEmpty()) {
      return Errno.NOTEMPTY;
    }
    return unlink(path, now) == 0 ? Errno.INVAL : Errno.OK;
  }

  /// Takes a name out of its directory; the number it had, or 0 for the root.
  private int unlink(String path, long now) {
    Inode folder = inodes.get(find(parent(path)).inode());
    Integer number =
        folder == null || folder.entries == null ? null : folder.entries.remove(name(path));
    if (folder == null || number == null) {
      return 0;
    }
    folder.modifiedAt = now;
    return number;
  }

  /// Gives what is at `from` the path `to`, in the place of the file that may be there.
  public Errno rename(String from, String to, long now) {
    Found source = find(from);
    Inode moved = inodes.get(source.inode());
    if (moved == null) {
      return source.errno();
    }
    Found parent = find(parent(to));
    Inode folder = inodes.get(parent.inode());
    if (folder == null) {
      return parent.errno();
    }
    Errno obstacle = obstacle(moved, from, to);
    if (folder.entries == null || obstacle != Errno.OK) {
      return folder.entries == null ? Errno.NOTDIR : obstacle;
    }
    unlink(from, now);
    folder.entries.put(name(to), moved.number);
    folder.modifiedAt = now;
    return Errno.OK;
  }

  private Errno obstacle(Inode moved, String from, String to) {
    Inode target = inodes.get(find(to).inode());
    if (moved.isDirectory() && (to + "/").startsWith(from + "/") && !to.equals(from)) {
      return Errno.INVAL;
    }
    if (target == null || target == moved) {
      return Errno.OK;
    }
    if (target.entries != null) {
      return Errno.EXIST;
    }
    return moved.isDirectory() ? Errno.NOTDIR : Errno.OK;
  }

  /// The names in a directory in their order; null if it is none.
  public @Nullable List<String> list(String path) {
    Inode inode = inodes.get(find(path).inode());
    return inode == null || inode.entries == null ? null : List.copyOf(inode.entries.keySet());
  }

  public Status status(String path) {
    Found found = find(path);
    return found.errno() == Errno.OK ? status(found.inode()) : Status.failed(found.errno());
  }

  Status status(int number) {
    Inode inode = inodes.get(number);
    if (inode == null) {
      return Status.failed(Errno.NOENT);
    }
    int mode = inode.mode | (inode.isDirectory() ? DIRECTORY : 0);
    long size = inode.isDirectory() ? DIRECTORY_BYTES : inode.size;
    return new Status(Errno.OK, mode, size, inode.modifiedAt);
  }

  /// All of a file's bytes, or null if there is no such file.
  public @Nullable String content(String path) {
    Inode inode = inodes.get(find(path).inode());
    return inode == null || inode.isDirectory() ? null : inode.read(0, inode.size);
  }

  /// Forgets the files that have no name any more and that nobody has open.
  void forget(int number) {
    boolean named =
        inodes.values().stream()
            .anyMatch(inode -> inode.entries != null && inode.entries.containsValue(number));
    if (!named && number != ROOT) {
      inodes.remove(number);
    }
  }
}

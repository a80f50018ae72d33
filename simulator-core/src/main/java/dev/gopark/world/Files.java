package dev.gopark.world;

import dev.gopark.world.Descriptor.OpenFile;
import dev.gopark.world.FileTree.Found;
import org.jspecify.annotations.Nullable;

/// Open files: reading, writing and where they stand.
public final class Files {
  // Flags of open, as Linux numbers them.
  private static final int ACCESS = 3;
  private static final int WRITE_ONLY = 1;
  private static final int CREATE = 0x40;
  private static final int EXCLUSIVE = 0x80;
  private static final int TRUNCATE = 0x200;
  private static final int APPEND = 0x400;

  private static final int MAX_BYTES = 1 << 30;

  private final FileTree tree;
  private final Descriptors descriptors;

  Files(FileTree tree, Descriptors descriptors) {
    this.tree = tree;
    this.descriptors = descriptors;
  }

  /// A result and why there is none.
  public record Opened(Errno errno, int descriptor) {}

  public record Bytes(Errno errno, String bytes) {}

  public record Count(Errno errno, long count) {}

  public Opened open(String path, int flags, int mode, long now) {
    Found found = tree.find(path);
    if (found.errno() == Errno.NOENT && (flags & CREATE) != 0) {
      found = tree.make(path, false, mode & 0777, now);
    } else if (found.errno() == Errno.OK
        && (flags & (CREATE | EXCLUSIVE)) == (CREATE | EXCLUSIVE)) {
      return new Opened(Errno.EXIST, -1);
    }
    Inode inode = tree.inode(found.inode());
    if (inode == null) {
      return new Opened(found.errno(), -1);
    }
    if (inode.isDirectory() && (flags & (ACCESS | CREATE)) != 0) {
      return new Opened(Errno.ISDIR, -1);
    }
    if ((flags & TRUNCATE) != 0 && (flags & ACCESS) != 0) {
      inode.truncate(0);
      inode.modifiedAt = now;
    }
    return new Opened(Errno.OK, descriptors.add(new OpenFile(inode.number, flags)));
  }

  private @Nullable OpenFile file(int descriptor) {
    return descriptors.get(descriptor) instanceof OpenFile file ? file : null;
  }

  private @Nullable Inode inode(@Nullable OpenFile file) {
    return file == null ? null : tree.inode(file.inode);
  }

  /// Reads from `offset` on, or, if that is negative, from where the file stands.
  public Bytes read(int descriptor, int max, long offset) {
    OpenFile file = file(descriptor);
    Inode inode = inode(file);
    if (file == null || inode == null || (file.flags & ACCESS) == WRITE_ONLY) {
      return new Bytes(Errno.BADF, "");
    }
    if (inode.isDirectory()) {
      return new Bytes(Errno.ISDIR, "");
    }
    String bytes = inode.read(offset < 0 ? file.offset : offset, max);
    if (offset < 0) {
      file.offset += bytes.length();
    }
    return new Bytes(Errno.OK, bytes);
  }

  /// Writes at `offset`, or, if that is negative, where the file stands.
  public Count write(int descriptor, String bytes, long offset, long now) {
    OpenFile file = file(descriptor);
    Inode inode = inode(file);
    if (file == null || inode == null || (file.flags & ACCESS) == 0) {
      return new Count(Errno.BADF, 0);
    }
    boolean appends = (file.flags & APPEND) != 0;
    long start = appends ? inode.size : offset < 0 ? file.offset : offset;
    if (start + bytes.length() > MAX_BYTES) {
      return new Count(Errno.INVAL, 0);
    }
    inode.write(start, bytes, now);
    if (offset < 0) {
      file.offset = start + bytes.length();
    }
    return new Count(Errno.OK, bytes.length());
  }

  /// @param whence 0: from the start, 1: from here, 2: from the end
  public Count seek(int descriptor, long offset, int whence) {
    OpenFile file = file(descriptor);
    Inode inode = inode(file);
    if (file == null || inode == null) {
      return new Count(descriptors.get(descriptor) == null ? Errno.BADF : Errno.SPIPE, 0);
    }
    long base = whence == 0 ? 0 : whence == 1 ? file.offset : inode.size;
    if (whence < 0 || whence > 2 || base + offset < 0) {
      return new Count(Errno.INVAL, 0);
    }
    file.offset = base + offset;
    return new Count(Errno.OK, file.offset);
  }

  public Errno truncate(int descriptor, long size, long now) {
    OpenFile file = file(descriptor);
    Inode inode = inode(file);
    if (file == null || inode == null || (file.flags & ACCESS) == 0) {
      return inode == null ? Errno.BADF : Errno.INVAL;
    }
    if (size < 0 || size > MAX_BYTES) {
      return Errno.INVAL;
    }
    inode.truncate(size);
    inode.modifiedAt = now;
    return Errno.OK;
  }

  public FileTree.Status status(int descriptor) {
    OpenFile file = file(descriptor);
    return file == null ? FileTree.Status.failed(Errno.BADF) : tree.status(file.inode);
  }

  public Errno close(int descriptor) {
    if (descriptors.remove(descriptor) instanceof OpenFile file) {
      boolean open =
          descriptors.all().stream()
              .anyMatch(other -> other instanceof OpenFile same && same.inode == file.inode);
      if (!open) {
        tree.forget(file.inode);
      }
      return Errno.OK;
    }
    return Errno.BADF;
  }
}

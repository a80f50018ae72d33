package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder of the disk with all below it. Links are followed, as Go does for folders that are
/// named; nothing is walked, so that links in circles do no harm.
public final class DiskTree implements SourceTree {
  private static final long LARGEST_FILE = 32L << 20;

  private final Path root;
  private final @Nullable Path viewedFrom;

  /// Messages show paths relative to `viewedFrom` where that is shorter, as the go command does;
  /// without it, as they are in the tree.
  public DiskTree(Path root, @Nullable Path viewedFrom) {
    this.root = root.toAbsolutePath().normalize();
    this.viewedFrom = viewedFrom == null ? null : viewedFrom.toAbsolutePath().normalize();
  }

  /// The file or folder on the disk.
  public Path locate(String path) {
    try {
      return root.resolve(path).normalize();
    } catch (InvalidPathException _) {
      return root.resolve("\ufffd");
    }
  }

  @Override
  public List<String> files(String folder) throws IOException {
    Path path = locate(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(DiskTree::mayBeRead).map(DiskTree::nameOf).sorted().toList();
    } catch (IOException e) {
      throw new IOException("open " + display(folder) + ": " + reason(e), e);
    }
  }

  /// A link that leads nowhere is a file that can't be read; pipes and devices are no files.
  private static boolean mayBeRead(Path path) {
    return Files.isRegularFile(path) || Files.isSymbolicLink(path) && !Files.exists(path);
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  @Override
  public boolean hasFile(String path) {
    return Files.isRegularFile(locate(path));
  }

  @Override
  public SourceFile read(String path) throws IOException {
    Path file = locate(path);
    String name = display(path);
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new IOException("larger than " + (LARGEST_FILE >> 20) + " MB");
      }
      boolean isHere = viewedFrom != null && name.indexOf('/') < 0;
      return new SourceFile(isHere ? "./" + name : name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IOException("open " + name + ": " + reason(e), e);
    }
  }

  /// Go's words for what went wrong.
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "no such file or directory";
      case AccessDeniedException _ -> "permission denied";
      case NotDirectoryException _ -> "not a directory";
      default -> String.valueOf(e.getMessage());
    };
  }

  @Override
  public String fullName(String folder) {
    return locate(folder).toString().replace('\\', '/');
  }

  private String display(String path) {
    if (viewedFrom == null) {
      return path;
    }
    Path full = locate(path);
    String absolute = full.toString().replace('\\', '/');
    if (!Objects.equals(viewedFrom.getRoot(), full.getRoot())) {
      return absolute;
    }
    String relative = viewedFrom.relativize(full).toString().replace('\\', '/');
    String shown = relative.isEmpty() ? "." : relative;
    return shown.length() < absolute.length() ? shown : absolute;
  }
}

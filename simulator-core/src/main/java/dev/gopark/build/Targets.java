package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what a person means who names a folder, files or a txtar file on the disk.
public final class Targets {
  private Targets() {}

  /// The program that `paths` name; `viewedFrom` is the folder that messages show paths from, and
  /// null for the root of the program's files. Throws with Go's words when there is none.
  public static Target onDisk(List<Path> paths, @Nullable Path viewedFrom) throws IOException {
    for (Path path : paths) {
      if (path.toString().endsWith("_test.go") && !Files.isDirectory(path)) {
        throw new IOException("go: cannot run *_test.go files (" + path + ")");
      }
    }
    return testsOnDisk(paths, viewedFrom);
  }

  /// The same where tests may be among the files.
  public static Target testsOnDisk(List<Path> paths, @Nullable Path viewedFrom) throws IOException {
    Path first = paths.getFirst();
    if (Files.isDirectory(first)) {
      return inFolder(first, List.of(), viewedFrom);
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IOException("open " + path + ": no such file or directory");
      }
    }
    if (Txtar.isNamedSo(String.valueOf(first.getFileName()))) {
      return txtar(first);
    }
    return inFolder(folderOf(paths), namesOf(paths), viewedFrom);
  }

  private static Target txtar(Path file) throws IOException {
    try {
      SourceFile source = new SourceFile(file.toString(), Files.readAllBytes(file));
      return Target.of(Txtar.parse(source.text()));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IOException("open " + file + ": " + DiskTree.reason(e), e);
    }
  }

  private static List<String> namesOf(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  private static Path folderOf(List<Path> files) throws IOException {
    Path folder = parent(files.getFirst());
    for (Path file : files) {
      if (!parent(file).equals(folder)) {
        throw new IOException(
            "named files must all be in one directory; have "
                + shown(folder)
                + " and "
                + shown(parent(file)));
      }
    }
    return folder;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static String shown(Path folder) {
    return folder.toString().isEmpty() ? "." : folder.toString();
  }

  /// A folder belongs to the module whose `go.mod` is in it or above it.
  private static Target inFolder(Path folder, List<String> names, @Nullable Path viewedFrom) {
    Path full = folder.toAbsolutePath().normalize();
    Path module = full;
    while (module != null && !Files.isRegularFile(module.resolve(Modules.FILE))) {
      module = module.getParent();
    }
    Path root = module == null ? full : module;
    DiskTree tree = new DiskTree(root, viewedFrom);
    String inside = root.relativize(full).toString().replace('\\', '/');
    return new Target(tree, inside, names, module != null);
  }
}

package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.util.List;
import java.util.Map;

/// What is to be built: the package in a folder, or the one that some files of a folder make up.
///
/// @param folder the package's folder
/// @param files names within the folder, in the order given; empty for the whole folder
/// @param isModule whether the tree's root is a module, with a `go.mod`
public record Target(SourceTree tree, String folder, List<String> files, boolean isModule) {
  public Target {
    files = List.copyOf(files);
  }

  /// Whether its files are named one by one.
  boolean isNamed() {
    return !files.isEmpty();
  }

  /// One file by itself.
  public static Target of(SourceFile file) {
    String name = file.baseName().isEmpty() ? "main.go" : file.baseName();
    return new Target(new MemoryTree(Map.of(name, file)), "", List.of(name), false);
  }

  /// The program in files in memory.
  public static Target of(Map<String, SourceFile> files) {
    return new Target(new MemoryTree(files), "", List.of(), files.containsKey("go.mod"));
  }

  /// The same with some files replaced.
  public Target with(Map<String, SourceFile> edited) {
    return edited.isEmpty()
        ? this
        : new Target(new OverlayTree(tree, edited), folder, files, isModule);
  }
}

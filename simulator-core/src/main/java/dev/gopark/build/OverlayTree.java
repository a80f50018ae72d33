package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Another tree with some files replaced: those that are being edited.
public final class OverlayTree implements SourceTree {
  private final SourceTree base;
  private final MemoryTree edited;

  public OverlayTree(SourceTree base, Map<String, SourceFile> edited) {
    this.base = base;
    this.edited = new MemoryTree(edited);
  }

  @Override
  public List<String> files(String folder) throws IOException {
    Collection<String> names = new TreeSet<>(base.files(folder));
    names.addAll(edited.files(folder));
    return List.copyOf(names);
  }

  @Override
  public boolean hasFile(String path) {
    return edited.hasFile(path) || base.hasFile(path);
  }

  @Override
  public SourceFile read(String path) throws IOException {
    return edited.hasFile(path) ? edited.read(path) : base.read(path);
  }

  @Override
  public String fullName(String folder) {
    return base.fullName(folder);
  }
}

package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Files in memory, by path.
public final class MemoryTree implements SourceTree {
  private final SortedMap<String, SourceFile> files;

  public MemoryTree(Map<String, SourceFile> files) {
    this.files = new TreeMap<>(files);
  }

  @Override
  public List<String> files(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<String> names = new ArrayList<>();
    for (String path : files.keySet()) {
      if (path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0) {
        names.add(path.substring(prefix.length()));
      }
    }
    return names;
  }

  @Override
  public boolean hasFile(String path) {
    return files.containsKey(path);
  }

  @Override
  public SourceFile read(String path) throws IOException {
    SourceFile file = files.get(path);
    if (file == null) {
      throw new IOException("open " + path + ": no such file or directory");
    }
    return file;
  }

  @Override
  public String fullName(String folder) {
    return "/" + folder;
  }
}

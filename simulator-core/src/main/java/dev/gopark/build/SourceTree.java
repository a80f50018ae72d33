package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.util.List;

/// Where the files of a program lie. Paths are written with `/` and begin at the root, which is
/// `""`.
public interface SourceTree {
  /// The names of the files in a folder, in order of their bytes; none if there is no such folder.
  List<String> files(String folder) throws IOException;

  /// Whether there is a file at `path`.
  boolean hasFile(String path);

  /// The file at `path`, under the name that messages show; throws with Go's words when it cannot
  /// be read.
  SourceFile read(String path) throws IOException;

  /// How messages name a folder, in full.
  String fullName(String folder);

  /// `name` in `folder`.
  static String join(String folder, String name) {
    return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
  }

  /// The folder that holds `path`.
  static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }
}

package dev.gopark.world;

import java.util.ArrayList;
import java.util.List;

/// Paths as Unix writes them.
public final class Paths {
  private Paths() {}

  /// `path`, seen from the folder `from`, absolute and without `.` and `..`.
  public static String absolute(String from, String path) {
    String whole = path.startsWith("/") ? path : from + "/" + path;
    List<String> names = new ArrayList<>();
    for (String name : whole.split("/", -1)) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names);
  }
}

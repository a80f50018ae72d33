package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.source.Versions;
import dev.gopark.types.StandardPackages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the folder that an import path means: in the program's module, or in one that a `replace`
/// line puts in a folder.
final class Modules {
  static final String FILE = "go.mod";

  private final SourceTree tree;
  private final Versions versions;
  private final List<Module> modules = new ArrayList<>();
  private final List<Build.ReadFile> files = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private Map<String, String> required = Map.of();

  /// For modules whose replacement is not there, what Go says of it.
  private final Map<String, String> absent = new HashMap<>();

  /// @param folder where it lies in the tree
  private record Module(String path, String folder, Versions versions) {
    boolean holds(String importPath) {
      return importPath.equals(path) || importPath.startsWith(path + "/");
    }
  }

  /// Where a package is, or why it can't be had.
  sealed interface Place {
    /// In the standard library.
    record Library() implements Place {}

    record InFolder(String importPath, String folder, Versions versions) implements Place {}

    /// In a folder that is closed to the importer.
    record Internal(String importPath) implements Place {}

    record Nowhere(String problem) implements Place {}
  }

  private Modules(SourceTree tree, Versions versions) {
    this.tree = tree;
    this.versions = versions;
  }

  /// The modules of a tree whose root may be one.
  static Modules of(Target target, Versions versions) {
    Modules modules = new Modules(target.tree(), versions);
    if (target.isModule()) {
      modules.readMain();
    }
    return modules;
  }

  /// What is wrong with the `go.mod` files.
  List<Diagnostic> problems() {
    return problems;
  }

  List<Build.ReadFile> files() {
    return files;
  }

  boolean hasMain() {
    return !modules.isEmpty();
  }

  /// Those of the program's own module.
  Versions mainVersions() {
    return hasMain() ? modules.getFirst().versions : versions;
  }

  /// The import path of a folder of the program's module; outside modules a folder has a path that
  /// nobody can write.
  String importPath(String folder) {
    return SourceTree.join(hasMain() ? modules.getFirst().path : "_", folder);
  }

  private void readMain() {
    GoMod mod = read("");
    if (mod == null || mod.module().isEmpty()) {
      return;
    }
    modules.add(new Module(mod.module(), "", versionsOf(mod)));
    required = mod.required();
    for (Map.Entry<String, String> replacement : mod.replaced().entrySet()) {
      if (required.containsKey(replacement.getKey())) {
        readReplacement(replacement.getKey(), replacement.getValue());
      }
    }
  }

  private void readReplacement(String path, String directory) {
    String folder = clean(directory);
    String file = SourceTree.join(folder, FILE);
    boolean isThere = tree.hasFile(file);
    if (!isThere && !hasFiles(folder)) {
      String module = path + "@" + required.get(path);
      absent.put(path, module + ": replacement directory " + directory + " does not exist");
      return;
    }
    if (!isThere) {
      String name = path + "@" + required.get(path) + " (replaced by " + directory + ")";
      String why = "open " + tree.fullName(file) + ": no such file or directory";
      general("go: " + name + ": reading " + file + ": " + why);
      return;
    }
    GoMod mod = read(folder);
    if (mod != null) {
      modules.add(new Module(path, folder, versionsOf(mod)));
    }
  }

  private boolean hasFiles(String folder) {
    try {
      return !tree.files(folder).isEmpty();
    } catch (IOException _) {
      return true;
    }
  }

  private @Nullable GoMod read(String folder) {
    String path = SourceTree.join(folder, FILE);
    try {
      SourceFile source = tree.read(path);
      files.add(new Build.ReadFile(path, source));
      GoMod mod = GoModParser.parse(source);
      complain(mod, source);
      return mod;
    } catch (IOException e) {
      problems.add(
          Diagnostic.placeless(new Span(SourceFile.of(path, ""), 0, 0), "go: " + e.getMessage()));
      return null;
    }
  }

  private void complain(GoMod mod, SourceFile source) {
    Span start = new Span(source, 0, 0);
    if (!mod.problems().isEmpty()) {
      problems.add(
          Diagnostic.placeless(mod.problems().getFirst().span(), "go: errors parsing go.mod:"));
      problems.addAll(mod.problems());
    } else if (mod.module().isEmpty()) {
      String how = "To specify the module path:\n\tgo mod edit -module=example.com/mod";
      general("go: no module declaration in go.mod. " + how);
    }
    LanguageVersion newest = versions.toolchain();
    if (!versions.fixed() && mod.language().compareTo(newest) > 0) {
      String running =
          " (running " + newest.toString().replace("go", "go ") + "; GOTOOLCHAIN=local)";
      problems.add(
          Diagnostic.placeless(start, "go: go.mod requires go >= " + mod.goLine() + running));
    }
  }

  private void general(String text) {
    SourceFile source = files.isEmpty() ? SourceFile.of(FILE, "") : files.getFirst().source();
    problems.add(Diagnostic.placeless(new Span(source, 0, 0), text));
  }

  private Versions versionsOf(GoMod mod) {
    return versions.withLang(mod.language());
  }

  /// Where the package is that a file of `importer`'s package in `folder` imports as `path`.
  Place find(String path, String importer, String folder) {
    if (path.startsWith("./") || path.startsWith("../") || path.equals(".") || path.equals("..")) {
      return relative(path, folder);
    }
    if (path.startsWith("/")) {
      return new Place.Nowhere("\"" + path + "\" is not a package path; see 'go help packages'");
    }
    if (StandardPackages.contains(path)) {
      return new Place.Library();
    }
    Module module = moduleOf(path);
    if (module == null && StandardPackages.isLibrary(path)) {
      return new Place.Library();
    }
    if (module == null && path.startsWith("internal/")) {
      return new Place.Internal(path);
    }
    if (module == null) {
      return new Place.Nowhere(missing(path));
    }
    String rest = path.equals(module.path) ? "" : path.substring(module.path.length() + 1);
    String inside = SourceTree.join(module.folder, rest);
    if (!isInModule(module, rest) || !hasGoFiles(inside)) {
      return new Place.Nowhere(missing(path));
    }
    return allowed(new Place.InFolder(path, inside, module.versions), importer);
  }

  private @Nullable Module moduleOf(String path) {
    Module best = null;
    for (Module module : modules) {
      boolean better = best == null || module.path.length() > best.path.length();
      best = module.holds(path) && better ? module : best;
    }
    return best;
  }

  /// A folder below one with a `go.mod` of its own is in another module.
  private boolean isInModule(Module module, String rest) {
    for (String folder = rest; !folder.isEmpty(); folder = SourceTree.parent(folder)) {
      if (tree.hasFile(SourceTree.join(SourceTree.join(module.folder, folder), FILE))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasGoFiles(String folder) {
    try {
      return tree.files(folder).stream().anyMatch(name -> name.endsWith(".go"));
    } catch (IOException _) {
      return true; // reading it says why it can't be read
    }
  }

  /// The rule about `internal`: only what lies in the folder above may import it.
  private static Place allowed(Place.InFolder place, String importer) {
    String path = "/" + place.importPath + "/";
    int at = path.lastIndexOf("/internal/");
    String parent = at < 0 ? "" : path.substring(1, Math.max(at, 1));
    boolean allowed = at < 0 || importer.equals(parent) || importer.startsWith(parent + "/");
    return allowed ? place : new Place.Internal(place.importPath);
  }

  /// Relative imports work where there are no modules.
  private Place relative(String path, String folder) {
    if (hasMain()) {
      return new Place.Nowhere("local import \"" + path + "\" in non-local package");
    }
    String target = clean(SourceTree.join(folder, path));
    if (target.startsWith("..") || !hasGoFiles(target)) {
      return new Place.Nowhere(
          "cannot find package \"" + path + "\" in:\n\t" + tree.fullName(target));
    }
    return allowed(new Place.InFolder(importPath(target), target, versions), importPath(folder));
  }

  private String missing(String path) {
    String first = path.substring(0, path.indexOf('/') < 0 ? path.length() : path.indexOf('/'));
    if (!first.contains(".")) {
      String root = versions.toolchain().atLeast(21) ? "std" : "GOROOT";
      return "package " + path + " is not in " + root + " (GOROOT/src/" + path + ")";
    }
    String none = "no required module provides package " + path;
    if (!hasMain()) {
      return none
          + ": go.mod file not found in current directory or any parent directory; see 'go help"
          + " modules'";
    }
    for (Map.Entry<String, String> module : required.entrySet()) {
      if (path.equals(module.getKey()) || path.startsWith(module.getKey() + "/")) {
        String name = module.getKey() + "@" + module.getValue();
        String lookup = none + ": " + name + ": module lookup disabled by GOPROXY=off";
        return absent.getOrDefault(module.getKey(), lookup);
      }
    }
    return none + "; to add it:\n\tgo get " + path;
  }

  /// The path without `.` and `..`, as far as they can be taken away.
  private static String clean(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      boolean up = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
      if (up) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}

package dev.gopark.ui.session;

import dev.gopark.build.DiskTree;
import dev.gopark.build.SourceTree;
import dev.gopark.build.Target;
import dev.gopark.build.Targets;
import dev.gopark.build.Txtar;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The files of the open program as they are being edited, and where they are saved. Belongs to the
/// JavaFX thread once it is open.
final class Workspace {
  private static final Texts TEXTS = Texts.of("session");

  /// Files of tests are no part of what runs.
  private static final String TEST = "_test.go";

  private static final String TEST_FUNCTION =
      """

      import "testing"

      func TestSum(t *testing.T) {
      	if got, want := 1+1, 2; got != want {
      		t.Errorf("got %d, want %d", got, want)
      	}
      }
      """;

  private static final int MOST_TABS = 6;

  private final String program;
  private final @Nullable Path opened;
  private final @Nullable String catalogue;
  private final FileTexts texts = new FileTexts();

  /// The file that is shown first.
  private final String first;

  private Target target;

  /// The compiler's last word on it.
  private @Nullable Checked checked;

  private Workspace(
      Target target,
      String program,
      @Nullable Path opened,
      @Nullable String catalogue,
      String first) {
    this.target = target;
    this.program = program;
    this.opened = opened;
    this.catalogue = catalogue;
    this.first = first;
  }

  /// A program of one file in memory.
  static Workspace of(SourceFile file, @Nullable String catalogue) {
    Workspace workspace = new Workspace(Target.of(file), "", null, catalogue, file.baseName());
    workspace.texts.put(file.baseName(), file.text());
    return workspace;
  }

  /// The program of a recording, in memory; throws with a sentence for the window when there is
  /// none.
  static Workspace recorded(Checked checked, String name) throws IOException {
    String first = firstOf(checked, Path.of(name));
    Workspace workspace = new Workspace(checked.target(), name, null, null, first);
    workspace.add(checked);
    return workspace;
  }

  /// The program in a file, a folder or a txtar file; throws with a sentence for the window when
  /// there is none.
  static Workspace open(Path path, Simulator simulator) throws IOException {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    boolean several = Files.isDirectory(path) || Txtar.isNamedSo(name);
    String text = several ? "" : Documents.read(path);
    Target target = Targets.onDisk(List.of(path), null);
    if (!several) {
      String file = SourceTree.join(target.folder(), name);
      Workspace workspace = new Workspace(target, "", path, null, file);
      workspace.texts.put(file, text);
      return workspace;
    }
    Checked checked = simulator.check(target);
    Workspace workspace = new Workspace(target, name, path, null, firstOf(checked, path));
    workspace.add(checked);
    return workspace;
  }

  /// The file with `main` in it, or another one of its package; else the one with an error.
  private static String firstOf(Checked checked, Path path) throws IOException {
    List<ProgramFile> sources =
        checked.files().stream().filter(each -> each.file().endsWith(".go")).toList();
    for (ProgramFile each : sources) {
      if (each.source().text().contains("\nfunc main()")) {
        return each.file();
      }
    }
    List<Diagnostic> problems = checked.diagnostics();
    String wrong = problems.isEmpty() ? "" : checked.pathOf(problems.getFirst().span().file());
    if (sources.isEmpty() && wrong.isEmpty()) {
      String why = problems.isEmpty() ? TEXTS.say("program.empty") : problems.getFirst().text();
      throw new IOException(TEXTS.say("program.none", path, why));
    }
    return sources.isEmpty() ? wrong : sources.getFirst().file();
  }

  /// Takes up files that the compiler has found; not those that are no UTF-8, which an editor would
  /// spoil.
  void add(Checked checked) {
    this.checked = checked;
    for (ProgramFile each : checked.files()) {
      String text = each.source().text();
      boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), each.source().bytes());
      if (isText) {
        texts.put(each.file(), text);
      }
    }
  }

  /// The paths of all files.
  List<String> files() {
    return texts.files();
  }

  /// The compiler's last word on it, or null.
  @Nullable Checked checked() {
    return checked;
  }

  /// Nobody looks at it: what the compiler made of it is forgotten.
  void rest() {
    checked = null;
  }

  /// What a person opened, or null.
  @Nullable Path opened() {
    return opened;
  }

  @Nullable String catalogue() {
    return catalogue;
  }

  /// What the program is called.
  String title() {
    return program.isEmpty() ? base(first) : program;
  }

  String first() {
    return first;
  }

  /// The files to look at in the beginning: those of the package, unless there are many.
  List<String> firstFiles() {
    String folder = SourceTree.parent(first);
    List<String> beside =
        texts.files().stream()
            .filter(file -> file.endsWith(".go") && SourceTree.parent(file).equals(folder))
            .sorted()
            .toList();
    return beside.contains(first) && beside.size() <= MOST_TABS ? beside : List.of(first);
  }

  /// Adds a file to the program's package that is not saved yet; throws with a sentence for the
  /// window when it cannot be one.
  String create(String name) throws IOException {
    if (!name.matches("[\\w.-]+\\.go") || name.startsWith(".") || name.startsWith("_")) {
      throw new IOException(TEXTS.say("name.wrong"));
    }
    String file = SourceTree.join(SourceTree.parent(first), name);
    if (has(file) || target.tree().hasFile(file)) {
      throw new IOException(TEXTS.say("name.taken", file));
    }
    create(file, packageClause() + "\n" + (file.endsWith(TEST) ? TEST_FUNCTION : ""));
    return file;
  }

  private void create(String file, String text) {
    boolean named = target.files().isEmpty() || target.files().contains(base(file));
    if (!named && !file.endsWith(TEST)) {
      name(names -> names.add(base(file)));
    }
    texts.create(file, text);
  }

  /// Changes which files the program consists of, where they are named one by one.
  private void name(Consumer<List<String>> change) {
    List<String> names = new ArrayList<>(target.files());
    change.accept(names);
    target = new Target(target.tree(), target.folder(), names, target.isModule());
  }

  private String packageClause() {
    return text(first)
        .lines()
        .filter(line -> line.startsWith("package "))
        .findFirst()
        .orElse("package main");
  }

  /// Undoes what has not been saved; a file that never was is gone, unless the program is named by
  /// it.
  void revert(String file) {
    if (opened != null || !file.equals(first)) {
      texts.revert(file);
    }
    if (!has(file)) {
      name(names -> names.remove(base(file)));
    }
  }

  /// Its unsaved changes, to be kept safe.
  Draft draft() {
    return new Draft(title(), opened, catalogue, texts.modified());
  }

  /// The program with unsaved changes that were kept; in memory, if what was opened is no longer
  /// there.
  static Workspace restored(Draft draft, Simulator simulator) {
    Workspace workspace = reopened(draft, simulator);
    draft.texts().forEach(workspace::restore);
    return workspace;
  }

  private static Workspace reopened(Draft draft, Simulator simulator) {
    Path path = draft.opened();
    try {
      if (path != null) {
        return open(path, simulator);
      }
    } catch (IOException _) {
      // What was changed is all there is.
    }
    String first =
        draft.texts().containsKey(draft.title())
            ? draft.title()
            : draft.texts().keySet().iterator().next();
    Target alone = Target.of(SourceFile.of(base(first), ""));
    Workspace workspace = new Workspace(alone, "", null, draft.catalogue(), base(first));
    draft.texts().forEach((file, text) -> workspace.restore(base(file), text));
    return workspace;
  }

  private void restore(String file, String text) {
    if (has(file)) {
      texts.edit(file, text);
    } else {
      create(file, text);
    }
  }

  /// Files of the disk that are open.
  ///
  /// @param files by the names the program has for them; several in one archive
  record Place(Path path, List<String> files, boolean archive) {
    /// The texts as they are on the disk.
    Map<String, @Nullable String> read() throws IOException {
      String text = Documents.read(path);
      Map<String, @Nullable String> found = new LinkedHashMap<>();
      Map<String, SourceFile> parts = archive ? Txtar.parse(text) : Map.of();
      for (String file : files) {
        SourceFile part = parts.get(file);
        found.put(file, archive ? (part == null ? null : part.text()) : text);
      }
      return found;
    }

    /// No texts, since nothing is there.
    Map<String, @Nullable String> gone() {
      Map<String, @Nullable String> none = new LinkedHashMap<>();
      files.forEach(file -> none.put(file, null));
      return none;
    }
  }

  /// Where its files are on the disk.
  List<Place> places() {
    Path path = opened;
    if (path == null) {
      return List.of();
    }
    if (!(target.tree() instanceof DiskTree disk)) {
      return List.of(new Place(path, files(), true));
    }
    return files().stream()
        .map(file -> new Place(disk.locate(file), List.of(file), false))
        .toList();
  }

  /// The texts as they are edited and saved.
  FileTexts texts() {
    return texts;
  }

  boolean has(String file) {
    return texts.has(file);
  }

  Document firstDocument() {
    return document(first);
  }

  /// A file as it is now.
  Document document(String file) {
    boolean named = program.isEmpty() && file.equals(first);
    String name = named ? base(file) : file;
    String title = named ? "" : title();
    return new Document(name, file, pathOf(file), text(file), catalogue, title, opened);
  }

  private static String base(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /// Where a file of its own is saved.
  private @Nullable Path pathOf(String file) {
    return opened != null && target.tree() instanceof DiskTree disk ? disk.locate(file) : null;
  }

  String text(String file) {
    return texts.current(file);
  }

  void edit(String file, String text) {
    texts.edit(file, text);
  }

  boolean isModified(String file) {
    return texts.isModified(file);
  }

  boolean isModified() {
    return texts.isModified();
  }

  /// Whether some file differs from what the compiler read.
  boolean differsFrom(Checked checked) {
    for (ProgramFile each : checked.files()) {
      if (has(each.file()) && !text(each.file()).equals(each.source().text())) {
        return true;
      }
    }
    return false;
  }

  /// The program as it is being edited.
  Target current() {
    Map<String, SourceFile> edited = new TreeMap<>();
    files().forEach(file -> edited.put(file, SourceFile.of(file, text(file))));
    return target.with(edited);
  }

  /// What has to be written where to save all changes, by file; nothing if there is no place.
  record Change(Path path, Map<String, String> texts, boolean archive) {
    void write() throws IOException {
      String only = texts.values().iterator().next();
      Documents.write(path, archive ? Txtar.replace(Documents.read(path), texts) : only);
    }
  }

  /// The changes that have not been saved, or all of the file if nothing has changed.
  List<Change> changes(String shown) {
    Path file = opened;
    if (file == null) {
      return List.of();
    }
    Map<String, String> changed = new LinkedHashMap<>();
    files().stream()
        .filter(each -> isModified(each) || each.equals(shown) && !isModified())
        .forEach(each -> changed.put(each, text(each)));
    if (!(target.tree() instanceof DiskTree disk)) {
      return List.of(new Change(file, changed, true));
    }
    List<Change> changes = new ArrayList<>();
    changed.forEach(
        (name, text) -> changes.add(new Change(disk.locate(name), Map.of(name, text), false)));
    return changes;
  }

  /// Notes that a file has been saved with this text.
  void saved(String file, String text) {
    texts.saved(file, text);
  }

  /// Whether it is one file, which may be saved under another name.
  boolean isOneFile() {
    return program.isEmpty() && files().size() == 1;
  }
}

package dev.gopark.build;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageChoice;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Literals;
import dev.gopark.syntax.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the packages of a program: the target's, and from there what is imported.
public final class PackageLoader {
  private static final String PROGRAM = "main";
  private static final String UNNAMED = "command-line-arguments";

  private final Target target;
  private final Versions versions;
  private final LanguageChoice.By by;
  private final FolderReader reader;
  private final Modules modules;
  private final Map<String, SourcePackage> loaded = new HashMap<>();
  private final List<SourcePackage> packages = new ArrayList<>();
  private final List<Build.ReadFile> files = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /// Whether tests are read.
  private boolean testing;

  /// The package that the tests beside it may import even if it is a program; null unless these are
  /// read.
  private @Nullable SourcePackage tested;

  /// The packages on the way from the program to the one being read.
  private final List<Step> stack = new ArrayList<>();

  /// @param label names the package; `folder` holds it
  /// @param importedBy the name of the file that imports it; empty for the program
  private record Step(String importPath, String label, String folder, String importedBy) {}

  /// @param place the import path where it is imported for the first time
  private record Import(String path, Span place) {}

  private PackageLoader(Target target, @Nullable LanguageVersion override) {
    this.target = target;
    this.versions = override == null ? Versions.NEWEST : Versions.only(override);
    this.reader = new FolderReader(target.tree(), new BuildContext(versions.toolchain()));
    this.modules = Modules.of(target, versions);
    LanguageChoice.By free =
        modules.hasMain() ? LanguageChoice.By.GO_MOD : LanguageChoice.By.DEFAULT;
    this.by = override == null ? free : LanguageChoice.By.OPTION;
  }

  /// Reads what `target` needs, under the rules of `override` if given, else as the program says.
  /// Never throws because of what is in the files.
  public static Build load(Target target, @Nullable LanguageVersion override) {
    return DeepStack.call("package loader", () -> new PackageLoader(target, override).load());
  }

  /// Reads the package that `target` means with its tests, and what these need. Never throws
  /// because of what is in the files.
  public static TestBuild loadTests(Target target, @Nullable LanguageVersion override) {
    return DeepStack.call("package loader", () -> new PackageLoader(target, override).loadTests());
  }

  private Build load() {
    readModules();
    if (problems.isEmpty()) {
      Step step = targetStep();
      FolderReader.Folder folder =
          target.isNamed()
              ? reader.files(target.folder(), target.files())
              : reader.wholeFolder(target.folder());
      complainOfNothing(folder, whyNothing(folder, step.label));
      read(step, PROGRAM, folder, modules.mainVersions());
    }
    return build();
  }

  private TestBuild loadTests() {
    readModules();
    Step step = targetStep();
    if (!problems.isEmpty()) {
      return TestBuild.unread(build(), step.label);
    }
    FolderReader.Folder folder =
        target.isNamed()
            ? reader.files(target.folder(), target.files())
            : reader.withTests(target.folder());
    complainOfNothing(folder, whyNothing(folder, step.label));
    problems.addAll(folder.problems());
    if (!problems.isEmpty()) {
      return TestBuild.unread(build(), step.label);
    }
    testing = true;
    TestPackages packagesUnderTest = readTests(step, folder);
    if (folder.hasTests() && problems.isEmpty()) {
      packagesUnderTest.problems().stream().limit(1).forEach(problems::add);
      packages.add(packagesUnderTest.program(modules.mainVersions(), versions.toolchain()));
    }
    return TestBuild.read(build(), step.label, folder.hasTests(), packagesUnderTest.sources());
  }

  private TestPackages readTests(Step step, FolderReader.Folder folder) {
    Versions own = modules.mainVersions();
    String suffix = folder.hasTests() ? " [" + step.label + ".test]" : "";
    SourcePackage inside = read(step, step.label, folder.inside(), own).labelled(suffix);
    packages.set(packages.size() - 1, inside);
    loaded.put(step.importPath, inside);
    FolderReader.Folder beside = folder.outside();
    if (beside.files().isEmpty()) {
      return new TestPackages(inside, null);
    }
    String path = step.label + "_test";
    tested = inside;
    Step outsideStep = new Step(step.importPath + "_test", path, step.folder, "");
    SourcePackage outside = read(outsideStep, path, beside, own).labelled(suffix);
    packages.set(packages.size() - 1, outside);
    return new TestPackages(inside, outside);
  }

  private void readModules() {
    files.addAll(modules.files());
    problems.addAll(modules.problems());
  }

  private Build build() {
    return new Build(target, packages, problems, files, modules.mainVersions(), by);
  }

  private Step targetStep() {
    String importPath = modules.importPath(target.folder());
    String label = target.isNamed() || !modules.hasMain() ? UNNAMED : importPath;
    return new Step(importPath, label, target.folder(), "");
  }

  private void complainOfNothing(FolderReader.Folder folder, String why) {
    if (folder.files().isEmpty() && folder.problems().isEmpty()) {
      Span nowhere = new Span(SourceFile.of(target.folder(), ""), 0, 0);
      problems.add(Diagnostic.placeless(nowhere, why));
    }
  }

  private String whyNothing(FolderReader.Folder folder, String label) {
    String name = target.tree().fullName(target.folder());
    if (folder.hasOthers()) {
      return "package " + label + ": build constraints exclude all Go files in " + name;
    }
    return folder.hasTests()
        ? "package " + label + " is not a main package"
        : "no Go files in " + name;
  }

  /// Adds a package behind those that it imports.
  private SourcePackage read(
      Step step, String path, FolderReader.Folder folder, Versions ownVersions) {
    problems.addAll(folder.problems());
    for (int i = 0; i < folder.files().size(); i++) {
      SourceFile source = folder.files().get(i).file().source();
      files.add(new Build.ReadFile(folder.paths().get(i), source));
    }
    stack.add(step);
    Map<String, SourcePackage> imports = new LinkedHashMap<>();
    for (Import each : importsOf(folder)) {
      SourcePackage imported = find(each, step);
      if (imported != null) {
        imports.put(each.path, imported);
      }
    }
    stack.removeLast();
    SourcePackage pkg = new SourcePackage(path, step.label, folder.files(), ownVersions, imports);
    loaded.put(step.importPath, pkg);
    packages.add(pkg);
    return pkg;
  }

  /// What the files with a right header import, in order of paths.
  private static List<Import> importsOf(FolderReader.Folder folder) {
    Map<String, Import> imports = new TreeMap<>();
    for (Parser.Parsed parsed : folder.files()) {
      if (parsed.errors().stream().anyMatch(FolderReader::isInHeader)) {
        continue;
      }
      for (Decl declaration : parsed.file().declarations()) {
        if (declaration instanceof Decl.Import(_, var name, var literal)) {
          String path = Literals.textOf(Literals.string(literal.text()));
          Span place = name == null ? literal.span() : name.span();
          imports.putIfAbsent(path, new Import(path, place));
        }
      }
    }
    return List.copyOf(imports.values());
  }

  /// The package that an import means; null for one of the library, and after an error.
  private @Nullable SourcePackage find(Import each, Step importer) {
    boolean isCompilersBusiness = each.path.isEmpty();
    if (isCompilersBusiness) {
      return null;
    }
    return switch (modules.find(each.path, importer.importPath, importer.folder)) {
      case Modules.Place.Library() -> null;
      case Modules.Place.Nowhere(String problem) -> {
        problem(each.place, problem);
        yield null;
      }
      case Modules.Place.Internal(String path) -> {
        String text = "use of internal package " + path + " not allowed";
        Diagnostic plain = new Diagnostic(each.place, text, Diagnostic.Style.GO_COMMAND);
        problems.add(Diagnostic.placeless(each.place, way() + "\n\t" + plain.render()));
        yield null;
      }
      case Modules.Place.InFolder place -> imported(each, place);
    };
  }

  private @Nullable SourcePackage imported(Import each, Modules.Place.InFolder place) {
    String path = place.importPath();
    String importedBy = each.place.file().baseName();
    Step step = new Step(path, path, place.folder(), importedBy);
    if (testing && stack.getFirst().importPath.equals(path)) {
      problems.add(Diagnostic.placeless(each.place, way() + ": import cycle not allowed in test"));
      return null;
    }
    if (stack.stream().anyMatch(open -> open.importPath.equals(path))) {
      stacked(each.place, step, "import cycle not allowed");
      return null;
    }
    SourcePackage known = loaded.get(path);
    if (known == null) {
      FolderReader.Folder folder = reader.wholeFolder(place.folder());
      String wrong = whyNoPackage(folder, place.folder());
      if (wrong != null) {
        stacked(each.place, step, wrong);
        return null;
      }
      known = read(step, path, at(each.place, folder), place.versions());
    }
    boolean isOwn = known == tested && stack.size() == 1;
    if (known.isNamed(PROGRAM) && !isOwn) {
      problem(each.place, "import \"" + each.path + "\" is a program, not an importable package");
      return null;
    }
    return known;
  }

  /// The folder with its problems at the place where it is imported, as the go command shows them.
  private static FolderReader.Folder at(Span place, FolderReader.Folder folder) {
    List<Diagnostic> moved = new ArrayList<>();
    for (Diagnostic problem : folder.problems()) {
      boolean placeless = problem.style() == Diagnostic.Style.PLACELESS;
      moved.add(
          placeless ? new Diagnostic(place, problem.text(), Diagnostic.Style.GO_COMMAND) : problem);
    }
    return new FolderReader.Folder(
        folder.files(), folder.paths(), folder.hasOthers(), folder.hasTests(), moved);
  }

  private @Nullable String whyNoPackage(FolderReader.Folder folder, String path) {
    if (!folder.files().isEmpty() || !folder.problems().isEmpty()) {
      return null;
    }
    String where = " in " + target.tree().fullName(path);
    return folder.hasOthers()
        ? "build constraints exclude all Go files" + where
        : "no non-test Go files" + where;
  }

  private void problem(Span place, String text) {
    problems.add(new Diagnostic(place, text, Diagnostic.Style.GO_COMMAND));
  }

  /// An error with the way from the program to the package `last`.
  private void stacked(Span place, Step last, String text) {
    problems.add(Diagnostic.placeless(place, way() + importLine(last) + ": " + text));
  }

  /// The way from the program to the package being read.
  private String way() {
    StringBuilder lines = new StringBuilder("package " + stack.getFirst().label);
    stack.subList(1, stack.size()).forEach(step -> lines.append(importLine(step)));
    return lines.toString();
  }

  private String importLine(Step step) {
    String from = versions.toolchain().atLeast(24) ? " from " + step.importedBy : "";
    return "\n\timports " + step.label + from;
  }
}

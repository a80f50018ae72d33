package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.syntax.BuildConstraint;
import dev.gopark.syntax.Comments;
import dev.gopark.syntax.Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the Go files of a folder that belong to a build.
final class FolderReader {
  private static final String OUTSIDE = "_test";

  private final SourceTree tree;
  private final BuildContext context;

  FolderReader(SourceTree tree, BuildContext context) {
    this.tree = tree;
    this.context = context;
  }

  /// What was found.
  ///
  /// @param files those that belong to the build
  /// @param paths theirs, in the same order
  /// @param hasOthers whether there are Go files that do not
  /// @param hasTests whether there are tests
  /// @param problems what keeps the folder from being a package
  record Folder(
      List<Parser.Parsed> files,
      List<String> paths,
      boolean hasOthers,
      boolean hasTests,
      List<Diagnostic> problems) {
    /// The package with the tests in it.
    Folder inside() {
      return part(false);
    }

    /// The tests that are a package of their own.
    Folder outside() {
      return part(true);
    }

    private Folder part(boolean outside) {
      List<Parser.Parsed> chosen = new ArrayList<>();
      List<String> theirPaths = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        if (isOutside(files.get(i)) == outside) {
          chosen.add(files.get(i));
          theirPaths.add(paths.get(i));
        }
      }
      return new Folder(chosen, theirPaths, hasOthers, hasTests, List.of());
    }
  }

  private final class Reading {
    private final String folder;
    private final List<Parser.Parsed> files = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private boolean hasOthers;
    private boolean hasTests;

    Reading(String folder) {
      this.folder = folder;
    }

    /// Reads a file; a `chosen` one belongs to the build whatever its constraints say.
    void file(String name, boolean chosen) {
      String path = SourceTree.join(folder, name);
      SourceFile source = read(path);
      if (source != null && (chosen || belongs(name, source))) {
        Parser.Parsed parsed = Parser.parse(source, context.version());
        parsed.errors().stream().filter(FolderReader::isInHeader).forEach(problems::add);
        files.add(parsed);
        paths.add(path);
      } else {
        hasOthers = true;
      }
    }

    private @Nullable SourceFile read(String path) {
      try {
        return tree.read(path);
      } catch (IOException e) {
        SourceFile nothing = SourceFile.of(path, "");
        String text = String.valueOf(e.getMessage());
        problems.add(Diagnostic.placeless(new Span(nothing, 0, 0), text));
        return null;
      }
    }

    private boolean belongs(String name, SourceFile source) {
      List<Comments.Comment> lines =
          Comments.beforePackage(source).stream()
              .filter(comment -> BuildConstraint.isConstraint(comment.text()))
              .toList();
      if (lines.size() > 1) {
        problem(lines.get(1).span(), "multiple //go:build comments");
      }
      try {
        boolean holds =
            lines.isEmpty()
                || context.holds(BuildConstraint.parse(lines.getFirst().text().stripTrailing()));
        return holds && context.matches(name);
      } catch (IllegalArgumentException e) {
        problem(lines.getFirst().span(), "parsing //go:build line: " + e.getMessage());
        return false;
      }
    }

    private void problem(Span span, String text) {
      problems.add(Diagnostic.placeless(span, span.file().baseName() + ": " + text));
    }

    Folder result() {
      differentPackages();
      return new Folder(files, paths, hasOthers, hasTests, problems);
    }

    private void differentPackages() {
      Parser.Parsed first = null;
      for (Parser.Parsed each : files) {
        if (!hasPackageClause(each)) {
          continue;
        }
        if (first != null && !testedBy(first).equals(testedBy(each))) {
          String found = "found packages " + described(first) + " and " + described(each) + " in ";
          Span span = each.file().packageName().span();
          problems.add(Diagnostic.placeless(span, found + tree.fullName(folder)));
          return;
        }
        first = first == null ? each : first;
      }
    }
  }

  /// The package in a folder, without its tests.
  Folder wholeFolder(String folder) {
    return wholeFolder(folder, false);
  }

  /// The package in a folder and its tests.
  Folder withTests(String folder) {
    return wholeFolder(folder, true);
  }

  private Folder wholeFolder(String folder, boolean tests) {
    Reading reading = new Reading(folder);
    List<String> names;
    try {
      names = tree.files(folder);
    } catch (IOException e) {
      names = List.of();
      SourceFile nothing = SourceFile.of(folder, "");
      reading.problems.add(
          Diagnostic.placeless(new Span(nothing, 0, 0), String.valueOf(e.getMessage())));
    }
    for (String name : names) {
      boolean isGo = name.endsWith(".go") && !name.startsWith("_") && !name.startsWith(".");
      boolean isTest = isGo && isNamedAsTest(name);
      reading.hasTests |= isTest;
      if (isGo && (tests || !isTest)) {
        reading.file(name, false);
      }
    }
    return reading.result();
  }

  /// Some files of a folder, in this order.
  Folder files(String folder, List<String> names) {
    Reading reading = new Reading(folder);
    names.forEach(name -> reading.file(name, true));
    reading.hasTests = names.stream().anyMatch(FolderReader::isNamedAsTest);
    return reading.result();
  }

  /// Whether a file is compiled for tests only.
  static boolean isNamedAsTest(String fileName) {
    return fileName.endsWith("_test.go");
  }

  /// Whether a test is in the package beside the one it tests.
  private static boolean isOutside(Parser.Parsed file) {
    return isNamedAsTest(file.file().source().baseName()) && nameOf(file).endsWith(OUTSIDE);
  }

  /// The name of the package that the file is in, or that it tests.
  private static String testedBy(Parser.Parsed file) {
    String name = nameOf(file);
    return isOutside(file) ? name.substring(0, name.length() - OUTSIDE.length()) : name;
  }

  /// The go command itself reads what is before the first declaration.
  static boolean isInHeader(Diagnostic error) {
    return error.style() == Diagnostic.Style.GO_COMMAND;
  }

  /// A file without one has an error that says so.
  private static boolean hasPackageClause(Parser.Parsed file) {
    return !nameOf(file).isEmpty() && !nameOf(file).equals("_");
  }

  private static String nameOf(Parser.Parsed file) {
    return file.file().packageName().name();
  }

  private static String described(Parser.Parsed file) {
    return nameOf(file) + " (" + file.file().source().baseName() + ")";
  }
}

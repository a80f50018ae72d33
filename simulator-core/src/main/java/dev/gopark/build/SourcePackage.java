package dev.gopark.build;

import dev.gopark.source.Versions;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Parser;
import java.util.List;
import java.util.Map;

/// One package of a program, parsed.
///
/// @param path the import path, `main` for the package a program starts with
/// @param label how the go command names it in headings, `example.com/m`
/// @param files in the order in which the compiler gets them
/// @param imports the packages of the program that it imports, by what its files write
public record SourcePackage(
    String path,
    String label,
    List<Parser.Parsed> files,
    Versions versions,
    Map<String, SourcePackage> imports) {
  /// Whether the syntax is right enough for a look at the types.
  public boolean isCheckable() {
    return files.stream().allMatch(Parser.Parsed::checkable);
  }

  /// Whether its files call it `name`.
  boolean isNamed(String name) {
    return !files.isEmpty() && trees().getFirst().packageName().name().equals(name);
  }

  /// The same with more in its heading.
  SourcePackage labelled(String suffix) {
    return new SourcePackage(path, label + suffix, files, versions, imports);
  }

  public List<GoFile> trees() {
    return files.stream().map(Parser.Parsed::file).toList();
  }
}

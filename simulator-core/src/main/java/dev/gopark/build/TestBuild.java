package dev.gopark.build;

import dev.gopark.source.SourceFile;
import java.util.List;

/// What the go command would make of a package's tests: a program that runs them.
///
/// @param build with the generated program as package `main`, the last one; without it when there
///   are problems or no tests
/// @param label how the go command names the package
/// @param tested whether there are tests
/// @param unread whether the problems are such that the go command reports them and no more
/// @param sources the files of the package and of its tests
public record TestBuild(
    Build build, String label, boolean tested, boolean unread, List<SourceFile> sources) {
  public TestBuild {
    sources = List.copyOf(sources);
  }

  /// A package that the go command cannot read.
  static TestBuild unread(Build build, String label) {
    return new TestBuild(build, label, false, true, List.of());
  }

  static TestBuild read(Build build, String label, boolean tested, List<SourceFile> sources) {
    return new TestBuild(build, label, tested, false, sources);
  }
}

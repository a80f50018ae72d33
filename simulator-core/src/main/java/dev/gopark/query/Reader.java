package dev.gopark.query;

import dev.gopark.build.Build;
import dev.gopark.build.PackageLoader;
import dev.gopark.build.SourcePackage;
import dev.gopark.build.Target;
import dev.gopark.library.Library;
import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.types.Checker;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Reads programs to answer questions about them. Goes on where the compiler gives up, and keeps
/// the library, so that only the first answer takes time. One thread at a time may use it.
public final class Reader {
  /// Stands where a name is missing behind a dot, so that the rest can be read.
  private static final String PLACEHOLDER = "x";

  private final Map<LanguageVersion, Library> libraries = new HashMap<>();

  /// The program with all that can be told about it. Never throws because of what is in the files.
  public Reading read(Target target) {
    return DeepStack.call("reader", () -> readWhole(target));
  }

  private Reading readWhole(Target target) {
    Build build = PackageLoader.load(target, null);
    Library library =
        libraries.computeIfAbsent(build.versions().toolchain(), version -> new Library(version));
    Map<SourcePackage, TypedPackage> checked = new IdentityHashMap<>();
    List<TypedPackage> packages = new ArrayList<>();
    for (SourcePackage pkg : build.packages()) {
      List<Diagnostic> errors =
          pkg.files().stream().flatMap(file -> file.errors().stream()).toList();
      Checker.Unit unit = Checker.Unit.of(pkg.path(), pkg.trees(), pkg.versions());
      TypedPackage typed =
          Checker.check(
                  unit,
                  path -> {
                    SourcePackage imported = pkg.imports().get(path);
                    return imported == null ? library.importPackage(path) : checked.get(imported);
                  },
                  errors)
              .pkg();
      checked.put(pkg, typed);
      packages.add(typed);
    }
    return new Reading(packages, build.files());
  }

  /// What could be written at a byte of a file, which has this content now.
  public Completion complete(Target target, String path, SourceFile file, int offset) {
    int start = Words.startAt(file, offset);
    boolean bare = start == offset;
    SourceFile readable = bare ? withPlaceholder(file, offset) : file;
    Reading reading = read(target.with(Map.of(path, readable)));
    String prefix = file.text(start, offset);
    return new Completion(start, new Proposals(reading, path, start).matching(prefix));
  }

  private static SourceFile withPlaceholder(SourceFile file, int offset) {
    String text = file.text(0, offset) + PLACEHOLDER + file.text(offset, file.length());
    return SourceFile.of(file.name(), text);
  }
}

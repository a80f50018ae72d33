package dev.gopark.library;

import dev.gopark.runtime.model.Native;
import dev.gopark.runtime.model.NativeLibrary;
import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.GoFile;
import dev.gopark.types.Checker;
import dev.gopark.types.Importer;
import dev.gopark.types.TypedPackage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Go's standard library, as far as it is supported, for one version of the language. Packages are
/// checked when they are imported for the first time; natives may be asked for by any thread.
public final class Library implements Importer, NativeLibrary {
  private static final String RUNTIME = "runtime";

  private final LanguageVersion version;

  /// In order of completion. Not locked while a package is checked: that happens in a thread which
  /// imports more.
  private final Map<String, TypedPackage> packages =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private final NativeTable natives;

  /// The library as Go `version` has it, with nothing but `runtime` loaded.
  public Library(LanguageVersion version) {
    this.version = version;
    this.natives = Natives.all(version);
    importPackage(RUNTIME);
  }

  @Override
  public @Nullable TypedPackage importPackage(String path) {
    TypedPackage known = packages.get(path);
    if (known != null) {
      return known;
    }
    List<GoFile> files = GoSources.files(path, version);
    if (files.isEmpty()) {
      return null;
    }
    Checker.Checked checked = Checker.check(Checker.Unit.ofLibrary(path, files, version), this);
    if (!checked.errors().isEmpty()) {
      throw new IllegalStateException(checked.errors().getFirst().render());
    }
    packages.put(path, checked.pkg());
    return checked.pkg();
  }

  /// What has been imported so far: `runtime` first, every package after those that it imports.
  public List<TypedPackage> loaded() {
    synchronized (packages) {
      return List.copyOf(packages.values());
    }
  }

  @Override
  public @Nullable Native find(String name) {
    return natives.find(name);
  }
}

package dev.gopark.types;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.GoFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A checked package: its files, its scope and the facts about them. Imports are complete before
/// it.
public final class TypedPackage {
  private final String path;
  private final String name;
  private final List<GoFile> files;
  private final List<TypedPackage> imports;
  private final TypeInfo info;
  private final Versions versions;
  private final Map<String, Entity> scope = new LinkedHashMap<>();

  public TypedPackage(
      String path,
      String name,
      List<GoFile> files,
      List<TypedPackage> imports,
      TypeInfo info,
      Versions versions) {
    this.path = path;
    this.name = name;
    this.files = List.copyOf(files);
    this.imports = List.copyOf(imports);
    this.info = info;
    this.versions = versions;
  }

  /// The import path; `main` for the program itself.
  public String path() {
    return path;
  }

  public String name() {
    return name;
  }

  public List<GoFile> files() {
    return files;
  }

  /// The packages it imports, each once, in order of first import.
  public List<TypedPackage> imports() {
    return imports;
  }

  public TypeInfo info() {
    return info;
  }

  public Versions versions() {
    return versions;
  }

  /// The language that one of its files is in.
  public LanguageVersion languageOf(SourceFile source) {
    for (GoFile file : files) {
      if (file.source() == source) {
        return versions.forFile(file.buildVersion());
      }
    }
    return versions.lang();
  }

  /// The package-level entity named `entityName`, or null.
  public @Nullable Entity lookup(String entityName) {
    return scope.get(entityName);
  }

  /// All package-level entities in order of declaration.
  public Map<String, Entity> scope() {
    return java.util.Collections.unmodifiableMap(scope);
  }

  void declare(String entityName, Entity entity) {
    scope.put(entityName, entity);
  }
}

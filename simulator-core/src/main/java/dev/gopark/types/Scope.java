package dev.gopark.types;

import dev.gopark.source.LanguageVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A block: the names declared in it so far, in order, and the block around it.
class Scope {
  private final @Nullable Scope parent;

  /// The next block around this one that declares anything.
  private final @Nullable Scope outer;

  private final Map<String, Entity> names = new LinkedHashMap<>();
  private final List<Scope> children = new ArrayList<>();

  Scope(@Nullable Scope parent) {
    this(parent, parent);
  }

  private Scope(@Nullable Scope parent, @Nullable Scope outer) {
    this.parent = parent;
    this.outer = outer;
  }

  /// A block inside this one. What this one declares later is not visible there.
  Scope open() {
    Scope inner = new Scope(this, names.isEmpty() ? outer : this);
    children.add(inner);
    return inner;
  }

  /// The entity this very block declares, or null.
  @Nullable Entity local(String name) {
    return names.get(name);
  }

  /// The entity visible here, or null.
  @Nullable Entity lookup(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Entity found = scope.local(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// Declares `entity` unless its name is taken: then the entity that has it is returned. Blanks
  /// are not declared.
  @Nullable Entity insert(Entity entity) {
    return entity.name().equals("_") ? null : names.putIfAbsent(nameOf(entity), entity);
  }

  void insertAs(String name, Entity entity) {
    names.put(name, entity);
  }

  private static String nameOf(Entity entity) {
    return entity instanceof Entity.Builtin builtin ? builtin.goName() : entity.name();
  }

  /// The entities of this block in order of declaration.
  List<Entity> entities() {
    return List.copyOf(names.values());
  }

  Map<String, Entity> names() {
    return names;
  }

  List<Scope> children() {
    return children;
  }

  @Nullable Scope parent() {
    return parent;
  }

  /// The language of the file it is in; null for what is in no file.
  @Nullable LanguageVersion language() {
    return parent == null ? null : parent.language();
  }

  /// The names that the imports of one file declare.
  static final class OfFile extends Scope {
    private final LanguageVersion language;

    OfFile(Scope packageScope, LanguageVersion language) {
      super(packageScope);
      this.language = language;
    }

    @Override
    LanguageVersion language() {
      return language;
    }
  }
}

package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One package-level entity on its way to being known. Found by name before its turn, it is
/// resolved then and there.
final class Declaration {
  enum State {
    UNKNOWN,
    IN_PROGRESS,
    KNOWN
  }

  final String name;
  final Span place;
  final Decl decl;

  /// Which of the names of a constant or variable declaration this is.
  final int index;

  final Scope fileScope;
  State state = State.UNKNOWN;

  /// How many methods of interface types were being read when its turn came.
  int openMethods;

  /// Null for an alias that is not known yet.
  @Nullable Entity entity;

  /// What it refers to, also from within functions: decides the order of initialisation. Variables
  /// that share one initial value share the set.
  Set<Declaration> dependencies = new LinkedHashSet<>();

  /// The variables of one `var a, b = f()`, in order; else only this one.
  List<Declaration> group = List.of(this);

  Declaration(
      String name, Span place, Decl decl, int index, Scope fileScope, @Nullable Entity entity) {
    this.name = name;
    this.place = place;
    this.decl = decl;
    this.index = index;
    this.fileScope = fileScope;
    this.entity = entity;
  }

  boolean isAlias() {
    return decl instanceof Decl.TypeDecl type && type.alias();
  }
}

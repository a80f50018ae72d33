package dev.gopark.types;

import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type declared with a name. Filled by the checker, then never changed; equal only to itself.
public final class Named implements Type {
  private final String pkg;
  private final String name;
  private final @Nullable Span declared;
  private @Nullable Type underlying;
  private @Nullable Definition definition;
  private boolean isResolving;
  private final List<Entity.Func> methods = new ArrayList<>();

  /// `pkg` is the import path of the declaring package, empty for the predeclared `error`.
  public Named(String pkg, String name, @Nullable Span declared) {
    this.pkg = pkg;
    this.name = name;
    this.declared = declared;
  }

  /// The import path of the declaring package, empty for predeclared types.
  public String pkg() {
    return pkg;
  }

  public String name() {
    return name;
  }

  /// Where its name is declared; null for predeclared types.
  public @Nullable Span declared() {
    return declared;
  }

  /// Set once by the checker; `type` must not be a [Named] itself.
  void resolve(Type type) {
    underlying = type.underlying();
  }

  boolean isResolved() {
    return underlying != null;
  }

  /// How the checker finds out what a declared type is, once somebody asks.
  interface Definition {
    /// The type on the right side, never a [Named].
    Type find();

    /// Somebody asks for it while it is being found: the type refers to itself in a way that has no
    /// meaning.
    void reportCycle();
  }

  void resolveLater(Definition newDefinition) {
    definition = newDefinition;
  }

  void addMethod(Entity.Func method) {
    methods.add(method);
  }

  /// The methods declared on this type (with value and pointer receivers), in order of declaration.
  public List<Entity.Func> methods() {
    return List.copyOf(methods);
  }

  /// The declared method named `name`, or null.
  public Entity.@Nullable Func method(String methodName) {
    for (Entity.Func method : methods) {
      if (method.name().equals(methodName)) {
        return method;
      }
    }
    return null;
  }

  @Override
  public Type underlying() {
    if (underlying == null && definition != null) {
      find(definition);
    }
    return underlying == null ? BasicType.INVALID : underlying;
  }

  private void find(Definition pending) {
    if (isResolving) {
      pending.reportCycle();
      return;
    }
    isResolving = true;
    Type found = pending.find();
    isResolving = false;
    definition = null;
    underlying = found;
  }

  /// After an error: nothing is known about the type.
  void invalidate() {
    underlying = BasicType.INVALID;
  }

  @Override
  public String toString() {
    return TypePrinter.print(this);
  }
}

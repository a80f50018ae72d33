package dev.gopark.types;

import dev.gopark.source.Span;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A type parameter of a generic type, function or method. Equal only to itself. It is its own
/// underlying type, so that whatever holds for certain types only does not hold for it by accident:
/// what its type arguments have in common is what [TypeSets] says.
public final class TypeParameter implements Type {
  private final String name;
  private final int index;
  private final @Nullable Span declared;
  private @Nullable Supplier<Type> definition;
  private Type constraint = Universe.ANY;

  /// The parameter at position `index` of its list.
  public TypeParameter(String name, int index, @Nullable Span declared) {
    this.name = name;
    this.index = index;
    this.declared = declared;
  }

  public String name() {
    return name;
  }

  /// Its position in the list that declares it, from 0.
  public int index() {
    return index;
  }

  /// Where its name is declared, null if it was made by the checker.
  public @Nullable Span declared() {
    return declared;
  }

  /// The constraint is found when somebody asks for it first.
  void constrainLater(Supplier<Type> newDefinition) {
    definition = newDefinition;
  }

  /// The type that constrains it, as written: an interface, or a type that stands for the interface
  /// with this one term.
  public Type constraint() {
    Supplier<Type> pending = definition;
    if (pending != null) {
      definition = null;
      constraint = pending.get();
    }
    return constraint;
  }

  /// The constraint as an interface.
  public Interface bound() {
    return boundOf(constraint());
  }

  /// What `constraint` stands for where a constraint is expected.
  static Interface boundOf(Type constraint) {
    return switch (constraint.underlying()) {
      case Interface iface -> iface;
      case BasicType basic when basic == BasicType.INVALID -> Interface.EMPTY;
      default -> new Interface(List.of(), false, List.of(new Term(false, constraint)));
    };
  }

  @Override
  public String toString() {
    return name;
  }
}

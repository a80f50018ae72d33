package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Questions about the types a type parameter may stand for (the specification's "General
/// interfaces" and "Core types").
public final class TypeSets {
  private TypeSets() {}

  /// Whether `test` holds for the underlying type: of a type parameter, for those of all its terms,
  /// and it has some.
  static boolean all(Type type, Predicate<Type> test) {
    if (!(type instanceof TypeParameter parameter)) {
      return test.test(type.underlying());
    }
    List<Type.Term> terms = parameter.bound().terms();
    return terms != null
        && !terms.isEmpty()
        && terms.stream().allMatch(term -> all(term.type(), test));
  }

  /// The types a type parameter may have at run time or, with a tilde, their underlying types; null
  /// if there are no such terms. For another type just this.
  static @Nullable List<Type.Term> terms(Type type) {
    return type instanceof TypeParameter parameter
        ? parameter.bound().terms()
        : List.of(new Type.Term(false, type));
  }

  /// The underlying type that all types of the set share, or null; for a type that is no type
  /// parameter its underlying type. Of channels that differ in their direction only, the directed
  /// one.
  public static @Nullable Type coreOrNull(Type type) {
    if (!(type instanceof TypeParameter parameter)) {
      return type.underlying();
    }
    List<Type.Term> terms = parameter.bound().terms();
    Type core = null;
    for (Type.Term term : terms == null ? List.<Type.Term>of() : terms) {
      Type next = coreOrNull(term.type());
      core = core == null ? next : common(core, next);
      if (core == null) {
        return null;
      }
    }
    return core;
  }

  /// The core type; the type itself if it has none.
  static Type core(Type type) {
    Type core = coreOrNull(type);
    return core == null ? type : core;
  }

  private static @Nullable Type common(Type left, @Nullable Type right) {
    if (right == null || left.equals(right)) {
      return right;
    }
    if (left instanceof Type.Channel(ChannelDirection a, Type element)
        && right instanceof Type.Channel(ChannelDirection b, Type other)
        && element.equals(other)) {
      return a == ChannelDirection.BOTH ? right : b == ChannelDirection.BOTH ? left : null;
    }
    return null;
  }

  /// Like [#core], but a mixture of strings and byte slices counts as `string`.
  static Type coreOrString(Type type) {
    Type core = coreOrNull(type);
    boolean isMixture =
        core == null
            && all(
                type,
                each ->
                    each instanceof BasicType basic && basic.isString()
                        || each instanceof Type.Slice(Type element)
                            && element.underlying() == BasicType.UINT8);
    return isMixture ? BasicType.STRING : core == null ? type : core;
  }

  /// The terms in both unions; null stands for all types.
  static @Nullable List<Type.Term> intersection(
      @Nullable List<Type.Term> left, @Nullable List<Type.Term> right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    List<Type.Term> both = new ArrayList<>();
    for (Type.Term a : left) {
      for (Type.Term b : right) {
        if (!areDisjoint(a, b)) {
          Type.Term narrower = a.tilde() ? b : a;
          if (!both.contains(narrower)) {
            both.add(narrower);
          }
        }
      }
    }
    return both;
  }

  /// Whether no type is in both terms.
  static boolean areDisjoint(Type.Term a, Type.Term b) {
    Type left = b.tilde() ? a.type().underlying() : a.type();
    Type right = a.tilde() ? b.type().underlying() : b.type();
    return !left.equals(right);
  }

  static boolean includes(Type.Term term, Type type) {
    return term.type().equals(term.tilde() ? type.underlying() : type);
  }

  /// Whether all types of `terms` are in `others`.
  static boolean isSubset(@Nullable List<Type.Term> terms, List<Type.Term> others) {
    return terms != null
        && terms.stream().allMatch(term -> others.stream().anyMatch(o -> isPart(term, o)));
  }

  private static boolean isPart(Type.Term term, Type.Term other) {
    return (other.tilde() || !term.tilde()) && !areDisjoint(term, other);
  }

  /// Whether no type satisfies the constraint.
  static boolean isEmpty(Type.Interface iface) {
    List<Type.Term> terms = iface.terms();
    return terms != null
        && (terms.isEmpty()
            || iface.comparable()
                && terms.stream().noneMatch(term -> Predicates.isComparable(term.type())));
  }
}

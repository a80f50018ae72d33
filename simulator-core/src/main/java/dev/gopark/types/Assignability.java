package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Assignability, as the specification defines it.
final class Assignability {
  private final Checker checker;

  Assignability(Checker checker) {
    this.checker = checker;
  }

  boolean isAssignable(Value value, Type target) {
    return whyNot(value, target) == null;
  }

  /// Null if `value` is assignable to `target`, else the reason, which may be empty.
  @Nullable String whyNot(Value value, Type target) {
    Type type = value.type();
    if (value.isInvalid() || target == BasicType.INVALID || type.equals(target)) {
      return null;
    }
    if (value.isUntyped()) {
      boolean converts =
          checker.conversions.implicit(value, target) instanceof Conversions.Implicit.Converted;
      return converts ? null : "";
    }
    if (type instanceof TypeParameter || target instanceof TypeParameter) {
      return whyNotParameter(value, target);
    }
    boolean oneIsUnnamed = !Predicates.hasName(type) || !Predicates.hasName(target);
    if (oneIsUnnamed && type.underlying().equals(target.underlying())) {
      return null;
    }
    if (Predicates.isInterface(target) || Predicates.isPointerToInterface(target)) {
      return checker.methodSets.whyNotImplemented(type, target);
    }
    if (Predicates.isInterface(type) && checker.methodSets.implementsInterface(target, type)) {
      return "need type assertion";
    }
    return oneIsUnnamed && isNarrowedChannel(type, target) ? null : "";
  }

  /// A value of an unnamed type is assignable to a type parameter if it is to all its types, and
  /// the other way round.
  private @Nullable String whyNotParameter(Value value, Type target) {
    Type type = value.type();
    if (Predicates.isInterface(target)) {
      return checker.methodSets.whyNotImplemented(type, target);
    }
    if (target instanceof TypeParameter && !Predicates.hasName(type)) {
      return allTerms(target, term -> isAssignable(value, term)) ? null : "";
    }
    if (type instanceof TypeParameter && !Predicates.hasName(target)) {
      return allTerms(type, term -> isAssignable(value.withType(term), target)) ? null : "";
    }
    return "";
  }

  private static boolean allTerms(Type type, Predicate<Type> test) {
    List<Type.Term> terms = TypeSets.terms(type);
    return terms != null
        && !terms.isEmpty()
        && terms.stream().allMatch(term -> test.test(term.type()));
  }

  private static boolean isNarrowedChannel(Type type, Type target) {
    return type.underlying() instanceof Type.Channel(ChannelDirection direction, Type element)
        && direction == ChannelDirection.BOTH
        && target.underlying() instanceof Type.Channel(_, Type targetElement)
        && element.equals(targetElement);
  }
}

package dev.gopark.types;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which types satisfy which constraints (the specification's "Satisfying a type constraint").
final class Satisfaction {
  /// Since this version interfaces satisfy `comparable`, though comparing them may panic.
  private static final int INTERFACES_ARE_COMPARABLE = 20;

  private final Checker checker;

  Satisfaction(Checker checker) {
    this.checker = checker;
  }

  /// Why `type` does not satisfy `constraint`, as a sentence; null if it does.
  @Nullable String whyNot(Type type, Type constraint) {
    if (Predicates.isInvalid(type) || Predicates.isInvalid(constraint)) {
      return null;
    }
    Type.Interface wanted = TypeParameter.boundOf(constraint);
    String sentence =
        type + (checker.errors.isOld() ? " does not implement " : " does not satisfy ");
    if (wanted.methods().isEmpty() && !wanted.isConstraint()) {
      return null;
    }
    if (TypeSets.isEmpty(wanted)) {
      String verb = checker.errors.pick("implement ", "satisfy ");
      return "cannot " + verb + constraint + " (empty type set)";
    }
    String missing = checker.methodSets.whyMethodsMissing(type, wanted, constraint);
    if (missing != null) {
      return sentence + constraint + " " + missing;
    }
    String outside = wanted.terms() == null ? null : whyOutside(type, constraint, wanted.terms());
    if (outside != null) {
      return sentence + outside;
    }
    return wanted.comparable() ? whyNotComparable(type, sentence) : null;
  }

  private @Nullable String whyNotComparable(Type type, String sentence) {
    if (Predicates.isStrictlyComparable(type)) {
      return null;
    }
    if (checker.errors.isOld() || !Predicates.isComparable(type)) {
      return sentence + "comparable";
    }
    return checker.allows(INTERFACES_ARE_COMPARABLE)
        ? null
        : type + " to satisfy comparable requires go1.20 or later";
  }

  private @Nullable String whyOutside(Type type, Type wanted, List<Type.Term> terms) {
    boolean old = checker.errors.isOld();
    String constraint = TypePrinter.constraint(wanted, old);
    if (type instanceof TypeParameter parameter) {
      return TypeSets.isSubset(parameter.bound().terms(), terms) ? null : constraint;
    }
    if (type.underlying() instanceof Type.Interface iface) {
      return TypeSets.isSubset(iface.terms(), terms) ? null : constraint;
    }
    if (terms.stream().anyMatch(term -> TypeSets.includes(term, type))) {
      return null;
    }
    String where = old ? " in constraint " : " in ";
    for (Type.Term term : terms) {
      boolean tildeIsMissing =
          !term.tilde()
              && term.type().equals(term.type().underlying())
              && term.type().equals(type.underlying());
      if (tildeIsMissing) {
        return constraint + " (possibly missing ~ for " + term.type() + where + constraint + ")";
      }
    }
    String union = terms.stream().map(term -> text(term, old)).collect(Collectors.joining(" | "));
    return constraint + " (" + type + " missing in " + union + ")";
  }

  /// Go 1.19 names the package of a term's type, its own one too.
  private static String text(Type.Term term, boolean old) {
    String type = old ? TypePrinter.qualified(term.type()) : term.type().toString();
    return (term.tilde() ? "~" : "") + type;
  }
}

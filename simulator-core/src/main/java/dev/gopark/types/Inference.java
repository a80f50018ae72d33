package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.ExprPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Infers type arguments that are left out (the specification's "Type inference"): from the types
/// of arguments, from constraints, and last from untyped constants.
final class Inference {
  private final Checker checker;
  private final Errors errors;
  private final List<TypeParameter> parameters;
  private final Unifier unifier;

  /// `parameters` must not occur in the types of arguments: those of a function that is called by
  /// itself are renamed.
  Inference(Checker checker, List<TypeParameter> parameters) {
    this.checker = checker;
    this.errors = checker.errors;
    this.parameters = parameters;
    this.unifier = new Unifier(parameters, checker.allows(21));
  }

  /// New type parameters for `parameters`, with the same constraints on each other.
  static List<TypeParameter> renamed(List<TypeParameter> parameters) {
    List<TypeParameter> fresh = new ArrayList<>();
    for (TypeParameter each : parameters) {
      fresh.add(new TypeParameter(each.name(), each.index(), each.declared()));
    }
    TypeParameters.constrainAs(parameters, fresh);
    return fresh;
  }

  /// Takes the first type arguments as given.
  void give(List<Type> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      unifier.set(parameters.get(i), arguments.get(i));
    }
  }

  /// What is known from assigning `type` to a variable of type `wanted`, or the other way round.
  boolean match(Type wanted, Type type) {
    return unifier.unify(wanted, type, true);
  }

  /// Uses the arguments of a call for parameters of the types `wanted`; false after an error.
  boolean useArguments(List<Type> wanted, List<Value> arguments) {
    List<Integer> untyped = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Value argument = arguments.get(i);
      if (!mentions(wanted.get(i))) {
        continue;
      }
      if (argument.isUntyped()) {
        if (wanted.get(i) instanceof TypeParameter && !argument.isNil()) {
          untyped.add(i);
        }
      } else if (!unifier.unify(wanted.get(i), signature(argument.type()), true)) {
        reportMismatch(argument, wanted.get(i));
        return false;
      }
    }
    return useConstraints(arguments.isEmpty() ? null : arguments.getFirst().expr().span())
        && useUntyped(wanted, arguments, untyped);
  }

  private static Type signature(Type type) {
    return type instanceof Type.Generic generic ? generic.body() : type;
  }

  private boolean mentions(Type type) {
    List<Type> any = new ArrayList<>();
    parameters.forEach(_ -> any.add(BasicType.INVALID));
    return Substitution.of(parameters, any).apply(type) != type;
  }

  private void reportMismatch(Value argument, Type wanted) {
    Type inferred = known().apply(wanted);
    String text = "type " + argument.type() + " of " + ExprPrinter.print(argument.expr());
    if (!inferred.equals(wanted)) {
      text += " does not match inferred type " + inferred + " for " + wanted;
    } else {
      List<String> names =
          parameters.stream().filter(p -> contains(wanted, p)).map(TypeParameter::name).toList();
      text += " does not match " + wanted + " (cannot infer " + listed(names) + ")";
    }
    errors.report(argument.expr(), text);
  }

  private static boolean contains(Type type, TypeParameter parameter) {
    return Substitution.of(List.of(parameter), List.of(BasicType.INVALID)).apply(type) != type;
  }

  /// As gc lists them: `A, B, and C`.
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.getFirst();
      case 2 -> names.getFirst() + " and " + names.getLast();
      default -> String.join(", ", names.subList(0, last)) + ", and " + names.get(last);
    };
  }

  /// Core types and methods of constraints, as long as they tell something new; false after an
  /// error, which is reported at `place`.
  boolean useConstraints(@Nullable Span place) {
    int before;
    int after = count();
    do {
      before = after;
      for (TypeParameter parameter : parameters) {
        if (!useConstraint(parameter, place)) {
          return false;
        }
      }
      after = count();
    } while (after > before);
    return true;
  }

  private int count() {
    return (int) parameters.stream().filter(each -> unifier.type(each) != null).count();
  }

  private boolean useConstraint(TypeParameter parameter, @Nullable Span place) {
    Type.Interface bound = parameter.bound();
    Type core = coreOf(bound);
    Type known = unifier.type(parameter);
    if (core != null) {
      boolean tilde = hasTilde(bound);
      if (known != null) {
        if (!unifyWithCore(known, core, tilde)) {
          if (place != null) {
            String text = parameter + " (type " + known + ") does not satisfy ";
            errors.report(place, text + parameter.constraint());
          }
          return false;
        }
      } else if (!tilde && isSingle(bound)) {
        unifier.set(parameter, core);
      }
    }
    if (known != null && checker.allows(21)) {
      unifier.methods(bound.methods(), Unifier.methodsOf(known, bound), false);
    }
    return true;
  }

  private boolean unifyWithCore(Type known, Type core, boolean tilde) {
    Type type = tilde && !(known instanceof TypeParameter) ? known.underlying() : known;
    return unifier.unify(type, core, true);
  }

  private static boolean isSingle(Type.Interface bound) {
    return bound.terms() != null && bound.terms().size() == 1;
  }

  private static boolean hasTilde(Type.Interface bound) {
    return bound.terms() != null && bound.terms().stream().anyMatch(Type.Term::tilde);
  }

  /// The core type; without a tilde the only type itself.
  private static @Nullable Type coreOf(Type.Interface bound) {
    List<Type.Term> terms = bound.terms();
    if (terms == null || terms.isEmpty()) {
      return null;
    }
    if (terms.size() == 1) {
      return terms.getFirst().type();
    }
    TypeParameter any = new TypeParameter("", 0, null);
    any.constrainLater(() -> bound);
    return TypeSets.coreOrNull(any);
  }

  /// Untyped constants give the default type of the "largest" of them.
  private boolean useUntyped(List<Type> wanted, List<Value> arguments, List<Integer> untyped) {
    Map<TypeParameter, BasicType> largest = new HashMap<>();
    for (int i : untyped) {
      if (wanted.get(i) instanceof TypeParameter parameter && unifier.type(parameter) == null) {
        BasicType type = (BasicType) arguments.get(i).type();
        BasicType other = largest.get(parameter);
        if (other != null && !checker.allows(21) && other != type) {
          reportDefaultMismatch(arguments.get(i), other, parameter);
          return false;
        }
        if (other != null && other != type && !(other.isNumeric() && type.isNumeric())) {
          errors.report(
              arguments.get(i).expr(),
              "mismatched types " + other + " and " + type + " (cannot infer " + parameter + ")");
          return false;
        }
        largest.merge(parameter, type, (a, b) -> a.kind().compareTo(b.kind()) < 0 ? b : a);
      }
    }
    largest.forEach((p, type) -> unifier.set(p, Predicates.defaultType(type)));
    if (!largest.isEmpty()) {
      useConstraints(null);
    }
    return true;
  }

  private void reportDefaultMismatch(Value argument, BasicType other, TypeParameter parameter) {
    errors.report(
        argument.expr(),
        "default type "
            + Predicates.defaultType(argument.type())
            + " of "
            + ExprPrinter.print(argument.expr())
            + " does not match inferred type "
            + Predicates.defaultType(other)
            + " for "
            + parameter);
  }

  private Substitution known() {
    return substitution(parameters.stream().<@Nullable Type>map(unifier::type).toList());
  }

  /// The types of [#result] in the place of those parameters about which something is known.
  Substitution substitution(List<@Nullable Type> types) {
    List<TypeParameter> found = new ArrayList<>();
    List<Type> known = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Type type = types.get(i);
      if (type != null) {
        found.add(parameters.get(i));
        known.add(type);
      }
    }
    return Substitution.of(found, known);
  }

  /// The type arguments, each null if nothing is known about it.
  List<@Nullable Type> result() {
    Substitution known = known();
    List<@Nullable Type> result = new ArrayList<>();
    for (TypeParameter parameter : parameters) {
      Type type = unifier.type(parameter);
      for (int i = 0; type != null && i < parameters.size() && mentions(type); i++) {
        type = known.apply(type);
      }
      result.add(type != null && mentions(type) ? null : type);
    }
    return result;
  }
}

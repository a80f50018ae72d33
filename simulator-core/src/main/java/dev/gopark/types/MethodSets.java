package dev.gopark.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which types implement which interfaces, and what is missing if they do not.
final class MethodSets {
  private final Checker checker;

  MethodSets(Checker checker) {
    this.checker = checker;
  }

  /// Why `type` does not implement `target`, as a sentence; null if it does.
  @Nullable String whyNotImplemented(Type type, Type target) {
    if (Predicates.isInvalid(type) || Predicates.isInvalid(target)) {
      return null;
    }
    String sentence = type + " does not implement " + target + " ";
    if (!(target.underlying() instanceof Type.Interface iface)) {
      return sentence
          + (Predicates.isPointerToInterface(target)
              ? pointerToInterface(target)
              : "(" + target + " is not an interface)");
    }
    String reason = whyMissing(type, iface, target, true);
    return reason == null ? null : sentence + reason;
  }

  /// Which of the methods of `iface` the type lacks, in parentheses; null if none.
  @Nullable String whyMethodsMissing(Type type, Type.Interface iface, Type constraint) {
    return whyMissing(type, iface, constraint, true);
  }

  boolean implementsInterface(Type type, Type target) {
    return whyNotImplemented(type, target) == null;
  }

  /// Why a value of interface `iface` can never hold a `target`, in parentheses; null if it can.
  @Nullable String whyNotAsserted(Type iface, Type target) {
    boolean isOpen = Predicates.isInterface(target) || target instanceof TypeParameter;
    return isOpen || !(iface.underlying() instanceof Type.Interface methods)
        ? null
        : whyMissing(target, methods, iface, false);
  }

  static String pointerToInterface(Type type) {
    return "(type " + type + " is pointer to interface, not interface)";
  }

  private @Nullable String whyMissing(
      Type type, Type.Interface iface, Type target, boolean isStatic) {
    for (Type.Method method : iface.methods()) {
      String reason = whyMissing(type, method, target, isStatic);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private @Nullable String whyMissing(
      Type type, Type.Method wanted, Type target, boolean isStatic) {
    return switch (Lookup.find(type, false, packageOf(wanted), wanted.name())) {
      case Lookup.Result.Method(Entity.Func function, _, _) ->
          compare(wanted, checker.declarations.signatureOf(function));
      case Lookup.Result.InterfaceMethod(Type.Method method, _, _) ->
          compare(wanted, method.signature());
      case Lookup.Result.NeedsPointer _ -> needsPointer(type, wanted);
      case Lookup.Result.Field _, Lookup.Result.Ambiguous _ -> missing(type, wanted, target);
      case Lookup.Result.Missing _ ->
          !isStatic && Predicates.isInterface(type) ? null : missing(type, wanted, target);
    };
  }

  private String packageOf(Type.Method method) {
    return method.pkg().isEmpty() ? checker.path : method.pkg();
  }

  private @Nullable String compare(Type.Method wanted, Type.Signature signature) {
    return signature.equals(wanted.signature())
        ? null
        : "(wrong type for " + named(wanted) + ")" + haveAndWant(wanted.name(), signature, wanted);
  }

  private String needsPointer(Type type, Type.Method wanted) {
    Lookup.Result result =
        Lookup.find(new Type.Pointer(type), false, packageOf(wanted), wanted.name());
    String wrongType =
        result instanceof Lookup.Result.Method(Entity.Func function, _, _)
            ? compare(wanted, checker.declarations.signatureOf(function))
            : null;
    return wrongType != null ? wrongType : "(" + named(wanted) + " has pointer receiver)";
  }

  private String missing(Type type, Type.Method wanted, Type target) {
    if (Lookup.findFolded(type, packageOf(wanted), wanted.name())
            instanceof Lookup.Result.Method(Entity.Func other, _, _)
        && !other.name().equals(wanted.name())) {
      Type.Signature signature = checker.declarations.signatureOf(other);
      return "(missing " + named(wanted) + ")" + haveAndWant(other.name(), signature, wanted);
    }
    for (Type pointer : List.of(type, target)) {
      if (Predicates.isPointerToInterface(pointer)) {
        return pointerToInterface(pointer);
      }
    }
    return "(missing " + named(wanted) + ")";
  }

  private String haveAndWant(String name, Type.Signature have, Type.Method want) {
    boolean old = checker.errors.isOld();
    return "\n\t\thave "
        + TypePrinter.method(name, have, old)
        + "\n\t\twant "
        + TypePrinter.method(want.name(), want.signature(), old);
  }

  private String named(Type.Method method) {
    return checker.errors.pick(method.name() + " method", "method " + method.name());
  }
}

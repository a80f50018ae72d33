package dev.gopark.types;

import dev.gopark.syntax.Literals;
import dev.gopark.types.Value.Mode;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives untyped values their type, and checks conversions `T(x)`.
final class Conversions {
  private static final int REPLACEMENT_CHARACTER = 0xfffd;

  private final Checker checker;
  private final Errors errors;

  Conversions(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// What becomes of an untyped value where a type is wanted. `constant` is null for a value that
  /// is none.
  sealed interface Implicit {
    record Converted(Type type, @Nullable ConstValue constant) implements Implicit {}

    enum Failed implements Implicit {
      TRUNCATED,
      OVERFLOWS,
      IMPOSSIBLE
    }
  }

  /// Tries to give `value` the type `target`; changes nothing.
  Implicit implicit(Value value, Type target) {
    if (value.isInvalid() || !value.isUntyped() || target == BasicType.INVALID) {
      return new Implicit.Converted(value.type(), value.constant());
    }
    if (target instanceof BasicType basic && basic.isUntyped()) {
      return betweenUntyped(value, basic);
    }
    if (value.isNil()) {
      return Predicates.hasNil(target)
          ? new Implicit.Converted(target, null)
          : Implicit.Failed.IMPOSSIBLE;
    }
    return switch (target.underlying()) {
      case TypeParameter parameter -> toParameter(value, parameter);
      case BasicType basic -> toBasic(value, target, basic);
      case Type.Interface iface when iface.methods().isEmpty() -> toDefault(value);
      default -> Implicit.Failed.IMPOSSIBLE;
    };
  }

  /// An untyped value becomes a type parameter's if it could be any of its types.
  private Implicit toParameter(Value value, TypeParameter target) {
    List<Type.Term> terms = target.bound().terms();
    if (terms == null || terms.isEmpty()) {
      return Implicit.Failed.IMPOSSIBLE;
    }
    for (Type.Term term : terms) {
      if (implicit(value, term.type()) instanceof Implicit.Failed failed) {
        return failed;
      }
    }
    return new Implicit.Converted(target, value.constant());
  }

  private static Implicit betweenUntyped(Value value, BasicType target) {
    BasicType type = (BasicType) value.type();
    if (type.isNumeric() && target.isNumeric()) {
      BasicType larger = type.kind().compareTo(target.kind()) < 0 ? target : type;
      return new Implicit.Converted(larger, value.constant());
    }
    return type == target
        ? new Implicit.Converted(type, value.constant())
        : Implicit.Failed.IMPOSSIBLE;
  }

  private static Implicit toDefault(Value value) {
    Type type = Predicates.defaultType(value.type());
    return type instanceof BasicType basic
        ? toBasic(value, type, basic)
        : Implicit.Failed.IMPOSSIBLE;
  }

  private static Implicit toBasic(Value value, Type target, BasicType basic) {
    if (value.isConstant()) {
      return represent(value, target, basic);
    }
    BasicType type = (BasicType) value.type();
    boolean fits =
        type.isBoolean() && basic.isBoolean()
            || type.isNumeric() && basic.isNumeric()
            || type.isString() && basic.isString();
    return fits ? new Implicit.Converted(target, null) : Implicit.Failed.IMPOSSIBLE;
  }

  private static Implicit represent(Value value, Type target, BasicType basic) {
    if (value.constant() == null) {
      return new Implicit.Converted(target, null);
    }
    ConstValue represented = Constants.represent(value.constant(), basic);
    if (represented != null) {
      return new Implicit.Converted(target, represented);
    }
    if (!Predicates.isNumeric(value.type()) || !basic.isNumeric()) {
      return Implicit.Failed.IMPOSSIBLE;
    }
    return !Predicates.isInteger(value.type()) && basic.isInteger()
        ? Implicit.Failed.TRUNCATED
        : Implicit.Failed.OVERFLOWS;
  }

  /// Gives an untyped value the type `target`, or reports that it cannot have it.
  Value convertUntyped(Value value, Type target) {
    return switch (implicit(value, target)) {
      case Implicit.Converted(Type type, ConstValue constant) -> converted(value, type, constant);
      case Implicit.Failed failed -> {
        errors.report(
            value.expr(),
            failureText(failed, value, target instanceof BasicType ? target : target.underlying()));
        yield value.asInvalid();
      }
    };
  }

  /// The value with its new type, which its subexpressions get too.
  Value converted(Value value, Type type, @Nullable ConstValue constant) {
    if (!value.isUntyped()) {
      return value;
    }
    if (constant != null) {
      checker.untyped.setConstant(value.expr(), constant);
    }
    if (!type.equals(value.type())) {
      checker.untyped.setType(value.expr(), type, false);
    }
    ConstValue kept = constant != null ? constant : value.constant();
    return value.withType(type).withConstant(kept);
  }

  private String failureText(Implicit.Failed failed, Value value, Type target) {
    String described = value.describe(errors);
    return switch (failed) {
      case TRUNCATED -> described + " truncated to " + target;
      case OVERFLOWS -> described + " overflows " + target;
      case IMPOSSIBLE -> "cannot convert " + described + errors.pick(" to ", " to type ") + target;
    };
  }

  /// A typed constant after an operation: its value must fit its type.
  Value fit(Value value) {
    if (value.constant() == null || !(value.type().underlying() instanceof BasicType basic)) {
      return value;
    }
    return switch (represent(value, value.type(), basic)) {
      case Implicit.Converted(_, ConstValue constant) -> value.withConstant(constant);
      case Implicit.Failed failed -> {
        errors.report(value.expr(), failureText(failed, value, value.type()));
        yield value.asInvalid();
      }
    };
  }

  /// The conversion `target(value)`; the result stands for the argument still.
  Value explicit(Value value, Type target) {
    boolean isConstant = value.isConstant() && Predicates.isConstType(target);
    Value result = isConstant ? constant(value, target) : variable(value, target);
    if (result.isInvalid()) {
      return result;
    }
    if (value.isUntyped()) {
      checker.untyped.setType(value.expr(), finalType(value, target, isConstant), true);
    }
    return result.withType(target);
  }

  /// The type the argument of a conversion gets.
  private static Type finalType(Value value, Type target, boolean isConstant) {
    if (value.isNil()) {
      return target;
    }
    if (Predicates.isInterface(target) || value.isConstant() && !isConstant) {
      return Predicates.defaultType(value.type());
    }
    boolean runeToString =
        isConstant && Predicates.isInteger(value.type()) && Predicates.isString(target);
    return runeToString ? value.type() : target;
  }

  private Value constant(Value value, Type target) {
    BasicType basic = (BasicType) target.underlying();
    ConstValue constant = value.constant();
    if (constant == null) {
      return value;
    }
    ConstValue represented = Constants.represent(constant, basic);
    if (represented != null) {
      return value.withConstant(represented);
    }
    if (Predicates.isInteger(value.type()) && basic.isString()) {
      return value.withConstant(character(Constants.toInteger(constant)));
    }
    boolean numeric = Predicates.isNumeric(value.type()) && basic.isNumeric();
    return fail(value, target, numeric ? constantCause(value, basic) : "");
  }

  /// Later versions say what is wrong with the number.
  private String constantCause(Value value, BasicType basic) {
    boolean truncated = !Predicates.isInteger(value.type()) && basic.isInteger();
    return errors.isOld() ? "" : truncated ? " (truncated)" : "";
  }

  private static ConstValue character(@Nullable BigInteger point) {
    boolean valid =
        point != null
            && point.signum() >= 0
            && point.compareTo(BigInteger.valueOf(Character.MAX_CODE_POINT)) <= 0
            && !(point.intValue() >= Character.MIN_SURROGATE
                && point.intValue() <= Character.MAX_SURROGATE);
    int character = valid && point != null ? point.intValue() : REPLACEMENT_CHARACTER;
    return new ConstValue.Str(Literals.bytesOf(Character.toString(character)));
  }

  private Value variable(Value value, Type target) {
    if (value.type() instanceof TypeParameter || target instanceof TypeParameter) {
      return withParameter(value, target);
    }
    String reason = checker.assignability.whyNot(value, target);
    if (reason == null || isConvertible(value.type(), target)) {
      return Value.of(Mode.VALUE, value.expr(), value.type());
    }
    String age = tooOld(value.type().underlying(), target.underlying());
    String cause = age != null ? age : reason;
    return fail(value, target, cause.isEmpty() ? "" : errors.pick(":\n\t", ": ") + cause);
  }

  /// Each type that one side stands for must be convertible to each of the other's.
  private Value withParameter(Value value, Type target) {
    String reason = checker.assignability.whyNot(value, target);
    if (reason == null) {
      return Value.of(Mode.VALUE, value.expr(), value.type());
    }
    List<Type.Term> sources = TypeSets.terms(value.type());
    List<Type.Term> targets = TypeSets.terms(target);
    if (value.isConstant() && targets == null) {
      Value variable = Value.of(Mode.VALUE, value.expr(), value.type());
      return fail(variable, target, cause(target + " does not contain specific types"));
    }
    if (sources == null || targets == null || sources.isEmpty() || targets.isEmpty()) {
      return fail(value, target, cause(reason));
    }
    for (Type.Term to : targets) {
      for (Type.Term from : sources) {
        if (!isTermConvertible(value, from.type(), to.type())) {
          return fail(value, target, termCause(value, from, target, to));
        }
      }
    }
    return Value.of(Mode.VALUE, value.expr(), value.type());
  }

  private boolean isTermConvertible(Value value, Type from, Type to) {
    if (value.isConstant() && Predicates.isConstType(to)) {
      BasicType basic = (BasicType) to.underlying();
      ConstValue constant = value.constant();
      return constant == null
          || Constants.represent(constant, basic) != null
          || Predicates.isInteger(from) && basic.isString();
    }
    return checker.assignability.isAssignable(value.withType(from), to) || isConvertible(from, to);
  }

  private String termCause(Value value, Type.Term from, Type target, Type.Term to) {
    String subject = "cannot convert ";
    if (value.type() instanceof TypeParameter) {
      subject += from.type() + " (in " + value.type() + ")";
    } else {
      subject += value.type();
    }
    String object = to.type().toString();
    object += target instanceof TypeParameter ? " (in " + target + ")" : "";
    return cause(subject + " to type " + object);
  }

  private String cause(String reason) {
    return reason.isEmpty() ? "" : errors.pick(":\n\t", ": ") + reason;
  }

  private Value fail(Value value, Type target, String cause) {
    errors.report(
        value.expr(), "cannot convert " + value.describe(errors) + " to type " + target + cause);
    return value.asInvalid();
  }

  private boolean isConvertible(Type from, Type to) {
    Type source = from.underlying();
    Type target = to.underlying();
    if (Predicates.identicalIgnoringTags(source, target)) {
      return true;
    }
    if (from instanceof Type.Pointer(Type a)
        && to instanceof Type.Pointer(Type b)
        && Predicates.identicalIgnoringTags(a.underlying(), b.underlying())) {
      return true;
    }
    boolean numbers =
        isIntegerOrFloat(source) && isIntegerOrFloat(target)
            || Predicates.isComplex(source) && Predicates.isComplex(target);
    boolean toString =
        (Predicates.isInteger(source) || Predicates.isBytesOrRunes(source))
            && Predicates.isString(target);
    boolean fromString = Predicates.isString(source) && Predicates.isBytesOrRunes(target);
    return numbers
        || toString
        || fromString
        || sliceToArray(source, target)
        || isUnsafe(source, target)
        || isUnsafe(target, source);
  }

  /// Between unsafe.Pointer and any pointer or `uintptr`.
  private static boolean isUnsafe(Type one, Type other) {
    return one == BasicType.UNSAFE_POINTER
        && (other instanceof Type.Pointer || other == BasicType.UINTPTR);
  }

  private boolean sliceToArray(Type source, Type target) {
    boolean compilerKnows =
        target instanceof Type.Pointer || checker.versions.toolchain().atLeast(20);
    return isSliceToArray(source, target) && compilerKnows && tooOld(source, target) == null;
  }

  private static boolean isSliceToArray(Type source, Type target) {
    Type array = target instanceof Type.Pointer(Type pointed) ? pointed.underlying() : target;
    return source instanceof Type.Slice(Type element)
        && array instanceof Type.Array(_, Type arrayElement)
        && element.equals(arrayElement);
  }

  /// From a slice to a pointer to an array since Go 1.17, to an array since 1.20.
  private @Nullable String tooOld(Type source, Type target) {
    boolean pointer = target instanceof Type.Pointer;
    int since = pointer ? 17 : 20;
    boolean compilerKnows = checker.versions.toolchain().atLeast(since);
    if (!compilerKnows || !isSliceToArray(source, target) || checker.allows(since)) {
      return null;
    }
    String what = pointer ? "slice to array pointer" : "slice to array";
    return "conversion of " + what + " requires go1." + since + " or later";
  }

  private static boolean isIntegerOrFloat(Type type) {
    return Predicates.isInteger(type) || Predicates.isFloat(type);
  }
}

package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.ConstValue.Rational;
import dev.gopark.types.Value.Mode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Checks `complex`, `real` and `imag`.
final class ComplexBuiltins {
  private final Checker checker;
  private final Errors errors;

  ComplexBuiltins(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// `complex(x, y)`
  Value make(Expr.Call call, Value first, Value second) {
    if (second.isInvalid()) {
      return Value.invalid(call);
    }
    Value x = first;
    Value y = second;
    if (x.isUntyped() && y.isUntyped()) {
      boolean bothConstant = x.isConstant() && y.isConstant();
      if (bothConstant) {
        x = asFloat(x);
        y = asFloat(y);
      } else {
        x = checker.conversions.convertUntyped(x, BasicType.FLOAT64);
        y = checker.conversions.convertUntyped(y, BasicType.FLOAT64);
      }
    } else if (x.isUntyped()) {
      x = checker.conversions.convertUntyped(x, y.type());
    } else if (y.isUntyped()) {
      y = checker.conversions.convertUntyped(y, x.type());
    }
    if (x.isInvalid() || y.isInvalid()) {
      return Value.invalid(call);
    }
    if (!x.type().equals(y.type())) {
      String types = "mismatched types " + x.type() + " and " + y.type();
      errors.report(x.expr(), "invalid operation: " + printed(call) + " (" + types + ")");
      return Value.invalid(call);
    }
    return made(call, x, y);
  }

  private static Value asFloat(Value value) {
    boolean isReal = value.constant() != null && Constants.toRational(value.constant()) != null;
    return isReal ? value.withType(BasicType.UNTYPED_FLOAT) : value;
  }

  private static String printed(Expr.Call call) {
    return ExprPrinter.print(call);
  }

  private Value made(Expr.Call call, Value x, Value y) {
    Type type =
        switch (x.type().underlying()) {
          case BasicType basic when basic == BasicType.FLOAT32 -> BasicType.COMPLEX64;
          case BasicType basic when basic == BasicType.FLOAT64 -> BasicType.COMPLEX128;
          case BasicType basic when basic.isUntyped() && basic.isNumeric() ->
              BasicType.UNTYPED_COMPLEX;
          default -> BasicType.INVALID;
        };
    Rational real = x.constant() == null ? null : Constants.toRational(x.constant());
    Rational imaginary = y.constant() == null ? null : Constants.toRational(y.constant());
    boolean wrongKind = type == BasicType.UNTYPED_COMPLEX && (real == null || imaginary == null);
    if (type == BasicType.INVALID || wrongKind) {
      errors.report(
          x.expr(),
          "invalid argument: arguments have type " + x.type() + ", expected floating-point");
      return Value.invalid(call);
    }
    if (x.isConstant() && y.isConstant()) {
      return Value.constant(call, type, ComplexConstants.of(real, imaginary));
    }
    return Value.of(Mode.VALUE, call, type);
  }

  /// `real(x)` or `imag(x)`
  Value part(Expr.Call call, Entity.Builtin builtin, Value argument) {
    Value x = argument;
    if (x.isUntyped()) {
      x =
          x.isConstant() && Predicates.isNumeric(x.type())
              ? x.withType(BasicType.UNTYPED_COMPLEX)
              : checker.conversions.convertUntyped(x, BasicType.COMPLEX128);
    }
    if (x.isInvalid()) {
      return Value.invalid(call);
    }
    if (!(x.type().underlying() instanceof BasicType basic) || !basic.isComplex()) {
      String old = "argument has type " + x.type() + ", expected complex type";
      String modern = x.describe(errors) + " not of complex type";
      errors.report(x.expr(), "invalid argument: " + errors.pick(old, modern));
      return Value.invalid(call);
    }
    Type type = ComplexConstants.partOf(basic);
    if (!x.isConstant()) {
      return Value.of(Mode.VALUE, call, type);
    }
    return Value.constant(call, type, partOf(x.constant(), builtin));
  }

  private static @Nullable ConstValue partOf(
      @Nullable ConstValue constant, Entity.Builtin builtin) {
    if (constant == null) {
      return null;
    }
    boolean isReal = builtin == Entity.Builtin.REAL;
    if (constant instanceof ConstValue.Complex(Rational real, Rational imaginary)) {
      return isReal ? real : imaginary;
    }
    return isReal ? constant : new ConstValue.Int(BigInteger.ZERO);
  }
}

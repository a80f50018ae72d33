package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.UnaryOp;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Checks operators, except comparisons and shifts.
final class OperatorChecker {
  private final Checker checker;
  private final Errors errors;
  private final ComparisonChecker comparisons;
  private final ShiftChecker shifts;

  OperatorChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
    this.comparisons = new ComparisonChecker(checker);
    this.shifts = new ShiftChecker(checker, this);
  }

  ComparisonChecker comparisons() {
    return comparisons;
  }

  Value unary(Expr.Unary unary) {
    Value operand = checker.expressions.value(unary.operand());
    if (operand.isInvalid()) {
      return operand;
    }
    return switch (unary.op()) {
      case ADDRESS -> address(unary, operand);
      case RECEIVE -> receive(unary, operand);
      case TILDE -> {
        errors.report(unary, "cannot use ~ outside of interface or type constraint");
        yield operand.asInvalid();
      }
      case PLUS, MINUS, NOT, XOR -> arithmetic(unary, operand);
    };
  }

  private Value address(Expr.Unary unary, Value operand) {
    boolean isLiteral = Exprs.unparen(unary.operand()) instanceof Expr.CompositeLit;
    if (!isLiteral && operand.mode() != Mode.VARIABLE) {
      return fail(operand, "cannot take address of " + operand.describe(errors));
    }
    return Value.of(Mode.VALUE, unary, new Type.Pointer(operand.type()));
  }

  private Value receive(Expr.Unary unary, Value operand) {
    String problem =
        switch (TypeSets.core(operand.type())) {
          case Type.Channel channel when Predicates.canReceive(channel) -> "";
          case Type.Channel _ -> "cannot receive from send-only channel ";
          default -> "cannot receive from non-channel ";
        };
    if (!problem.isEmpty()) {
      return fail(operand, problem + channelOperand(operand));
    }
    checker.env.hasCallOrReceive = true;
    Type element = ((Type.Channel) TypeSets.core(operand.type())).element();
    return Value.of(Mode.COMMA_OK, unary, element);
  }

  /// Later versions name the type before the operand too.
  String channelOperand(Value operand) {
    return errors.pick("", operand.type() + " ") + operand.describe(errors);
  }

  private Value fail(Value operand, String text) {
    errors.report(operand.expr(), "invalid operation: " + text);
    return operand.asInvalid();
  }

  private Value arithmetic(Expr.Unary unary, Value operand) {
    Type type = operand.type();
    boolean defined =
        switch (unary.op()) {
          case PLUS, MINUS -> Predicates.isNumeric(type);
          case NOT -> Predicates.isBoolean(type);
          default -> Predicates.isInteger(type);
        };
    if (!defined) {
      return notDefined(unary.op().symbol, operand);
    }
    if (!operand.isConstant()) {
      return Value.of(Mode.VALUE, unary, type);
    }
    ConstValue constant = operand.constant();
    ConstValue result = constant == null ? null : Constants.unary(unary.op(), constant, type);
    return checkOverflow(Value.constant(unary, type, result), unary);
  }

  private Value notDefined(String symbol, Value operand) {
    return fail(operand, "operator " + symbol + " not defined on " + operand.describe(errors));
  }

  /// A constant must fit its type after each operation; untyped integers must not grow without
  /// bounds.
  Value checkOverflow(Value value, Expr expr) {
    if (!value.isUntyped()) {
      return checker.conversions.fit(value);
    }
    boolean tooLarge =
        value.constant() instanceof ConstValue.Int(BigInteger integer)
            && integer.abs().bitLength() > Constants.INTEGER_BITS;
    if (tooLarge) {
      errors.report(operatorPlace(expr), "constant " + operationName(expr) + " overflow");
      return value.withConstant(null);
    }
    return value;
  }

  private static Span operatorPlace(Expr expr) {
    Span span = expr.span();
    return expr instanceof Expr.Binary binary
        ? new Span(span.file(), binary.opOffset(), Math.max(span.end(), binary.opOffset()))
        : span;
  }

  private static String operationName(Expr expr) {
    return switch (expr) {
      case Expr.Unary unary when unary.op() == UnaryOp.XOR -> "bitwise complement";
      case Expr.Binary binary ->
          switch (binary.op()) {
            case ADD -> "addition";
            case SUBTRACT -> "subtraction";
            case XOR -> "bitwise XOR";
            case MULTIPLY -> "multiplication";
            case SHIFT_LEFT -> "shift";
            default -> "";
          };
      default -> "";
    };
  }

  Value binary(Expr.Binary binary) {
    Value left = checker.expressions.value(binary.left());
    Value right = checker.expressions.value(binary.right());
    return binary(binary, left, right, binary.op());
  }

  /// `left op right`; `expr` is null for the operation in `left op= right`.
  Value binary(Expr.@Nullable Binary expr, Value left, Value right, BinaryOp op) {
    if (left.isInvalid() || right.isInvalid()) {
      return left.asInvalid();
    }
    if (op.isShift()) {
      return shifts.check(expr, left, right, op);
    }
    Value x = left;
    Value y = right;
    if (mayConvert(x, y)) {
      x = checker.conversions.convertUntyped(x, y.type());
      y = x.isInvalid() ? y : checker.conversions.convertUntyped(y, x.type());
      if (x.isInvalid() || y.isInvalid()) {
        return x.asInvalid();
      }
    }
    if (op.isComparison()) {
      return comparisons.check(x, y, op);
    }
    if (!x.type().equals(y.type())) {
      return mismatched(expr, x, y, op);
    }
    if (!isDefined(op, x.type())) {
      return notDefined(op.symbol, x);
    }
    return calculate(expr, x, y, op);
  }

  private boolean mayConvert(Value x, Value y) {
    if (errors.isOld()) {
      return Predicates.isInterface(x.type())
          || Predicates.isInterface(y.type())
          || haveSameKind(x.type(), y.type()) && canBeNil(x, y);
    }
    if (!x.isUntyped() && !y.isUntyped()) {
      return true;
    }
    if (isPlainInterface(x.type()) || isPlainInterface(y.type())) {
      return true;
    }
    boolean bothBasic =
        Predicates.isNumeric(x.type()) == Predicates.isNumeric(y.type())
            && haveSameKind(x.type(), y.type());
    return bothBasic && canBeNil(x, y) && !(isPointer(x.type()) || isPointer(y.type()))
        || (x.isNil() || y.isNil()) && canBeNil(x, y);
  }

  private static boolean isPlainInterface(Type type) {
    return Predicates.isInterface(type);
  }

  private static boolean isPointer(Type type) {
    return type.underlying() instanceof Type.Pointer;
  }

  private static boolean haveSameKind(Type x, Type y) {
    return Predicates.isBoolean(x) == Predicates.isBoolean(y)
        && Predicates.isString(x) == Predicates.isString(y);
  }

  private static boolean canBeNil(Value x, Value y) {
    return (!x.isNil() || Predicates.hasNil(y.type()))
        && (!y.isNil() || Predicates.hasNil(x.type()));
  }

  private Value mismatched(Expr.@Nullable Binary expr, Value x, Value y, BinaryOp op) {
    if (Predicates.isInvalid(x.type()) || Predicates.isInvalid(y.type())) {
      return x.asInvalid();
    }
    String operation =
        expr != null
            ? ExprPrinter.print(expr)
            : ExprPrinter.print(x.expr()) + " " + op.symbol + "= " + ExprPrinter.print(y.expr());
    return fail(x, operation + " (mismatched types " + x.type() + " and " + y.type() + ")");
  }

  private static boolean isDefined(BinaryOp op, Type type) {
    return switch (op) {
      case ADD -> Predicates.isNumericOrString(type);
      case SUBTRACT, MULTIPLY, DIVIDE -> Predicates.isNumeric(type);
      case REMAINDER, AND, OR, XOR, AND_NOT -> Predicates.isInteger(type);
      case AND_AND, OR_OR -> Predicates.isBoolean(type);
      default -> false;
    };
  }

  private Value calculate(Expr.@Nullable Binary expr, Value x, Value y, BinaryOp op) {
    boolean divides = op == BinaryOp.DIVIDE || op == BinaryOp.REMAINDER;
    boolean mustNotBeZero = x.isConstant() || Predicates.isInteger(x.type());
    boolean isZero = y.isConstant() && Constants.isZeroDivisor(y.constant(), x.type());
    if (divides && mustNotBeZero && isZero) {
      return fail(y, "division by zero");
    }
    Expr place = expr != null ? expr : x.expr();
    ConstValue a = x.constant();
    ConstValue b = y.constant();
    if (!x.isConstant() || !y.isConstant()) {
      return Value.of(Mode.VALUE, place, x.type());
    }
    if (a == null || b == null) {
      return Value.constant(place, x.type(), null);
    }
    ConstValue result = Constants.binary(op, exact(a, x.type()), exact(b, x.type()));
    if (result == null) {
      errors.report(operatorPlace(place), "constant result is not representable");
    }
    return checkOverflow(Value.constant(place, x.type(), result), place);
  }

  /// Numbers of a floating-point type divide as fractions, whole ones too.
  private static ConstValue exact(ConstValue value, Type type) {
    boolean isFraction = Predicates.isNumeric(type) && !Predicates.isInteger(type);
    ConstValue.Rational rational = isFraction ? Constants.toRational(value) : null;
    return rational != null ? rational : value;
  }
}

package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.types.Value.Mode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks index and slice expressions.
final class IndexChecker {
  private final Checker checker;
  private final Errors errors;

  IndexChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// What is indexed: its elements, how many there are (-1 if unknown), and what an element is.
  private record Indexed(Type element, long length, Mode mode) {}

  Value index(Expr.Index expr) {
    Value operand = checker.expressions.valueOrTypeOrGeneric(expr.operand());
    if (operand.isInvalid()) {
      expr.indices().forEach(checker.expressions::use);
      return Value.invalid(expr);
    }
    if (operand.mode() == Mode.TYPE) {
      Type type = checker.types.instance(expr, operand.type());
      return type == BasicType.INVALID ? Value.invalid(expr) : Value.of(Mode.TYPE, expr, type);
    }
    if (operand.type() instanceof Type.Generic generic) {
      return checker.instances.function(expr, generic);
    }
    boolean isFunction = operand.type().underlying() instanceof Type.Signature;
    if (isFunction && operand.mode() == Mode.VALUE && !errors.isOld()) {
      expr.indices().forEach(checker.expressions::use);
      String text = "invalid operation: cannot index " + operand.describe(errors);
      errors.report(expr, text);
      return Value.invalid(expr);
    }
    if (TypeSets.core(operand.type()) instanceof Type.GoMap(Type key, Type element)) {
      Value index = checker.expressions.value(singleIndex(expr));
      checker.assignments.assign(index, key, "map index");
      return Value.of(Mode.MAP_INDEX, expr, element);
    }
    Indexed indexed = indexed(operand);
    if (indexed == null) {
      Span place = errors.isOld() ? Exprs.node(expr) : expr.span();
      errors.report(place, "invalid operation: cannot index " + operand.describe(errors));
      return Value.invalid(expr);
    }
    check(singleIndex(expr), indexed.length);
    return Value.of(indexed.mode, expr, indexed.element);
  }

  private Expr singleIndex(Expr.Index expr) {
    if (expr.indices().size() > 1) {
      errors.report(expr.indices().get(1), "invalid operation: more than one index");
    }
    return expr.indices().getFirst();
  }

  private static @Nullable Indexed indexed(Value operand) {
    boolean isPointer = TypeSets.core(operand.type()) instanceof Type.Pointer;
    return switch (Predicates.arrayOf(operand.type())) {
      case TypeParameter parameter -> indexed(operand, parameter);
      case BasicType basic when basic.isString() ->
          new Indexed(BasicType.BYTE, stringLength(operand), Mode.VALUE);
      case Type.Array(long length, Type element) -> {
        boolean addressable = isPointer || operand.mode() == Mode.VARIABLE;
        yield new Indexed(element, length, addressable ? Mode.VARIABLE : Mode.VALUE);
      }
      case Type.Slice(Type element) -> new Indexed(element, -1, Mode.VARIABLE);
      default -> null;
    };
  }

  /// Each type of the set must have elements of the same type; the shortest decides, and what one
  /// of them does not allow is not allowed.
  private static @Nullable Indexed indexed(Value operand, TypeParameter parameter) {
    List<Type.Term> terms = parameter.bound().terms();
    Indexed common = null;
    for (Type.Term term : terms == null ? List.<Type.Term>of() : terms) {
      Indexed next = indexed(operand.withType(term.type()));
      if (next == null || common != null && !common.element.equals(next.element)) {
        return null;
      }
      common = common == null ? next : merged(common, next);
    }
    return common;
  }

  private static Indexed merged(Indexed left, Indexed right) {
    long length =
        left.length < 0 || right.length < 0
            ? Math.max(left.length, right.length)
            : Math.min(left.length, right.length);
    return new Indexed(left.element, length, left.mode == Mode.VALUE ? left.mode : right.mode);
  }

  private static long stringLength(Value operand) {
    return operand.constant() instanceof ConstValue.Str text ? text.length() : -1;
  }

  /// An index that was checked: whether it is one, and its value if it is constant, else -1.
  record Position(boolean valid, long value) {
    private static final Position INVALID = new Position(false, -1);
  }

  /// Checks an index. It must be less than `limit`, if that is not negative.
  Position check(Expr expr, long limit) {
    Value index = integer(checker.expressions.value(expr), "index");
    if (index.isInvalid()) {
      return Position.INVALID;
    }
    if (!index.isConstant()) {
      return new Position(true, -1);
    }
    BigInteger value = Constants.toInteger(index.constant());
    if (value == null) {
      return Position.INVALID;
    }
    if (limit >= 0 && value.compareTo(BigInteger.valueOf(limit)) >= 0) {
      errors.report(expr, "invalid argument: index " + value + " out of bounds [0:" + limit + "]");
      return Position.INVALID;
    }
    return new Position(true, value.longValue());
  }

  /// A value that must be a non-negative integer.
  Value integer(Value value, String what) {
    Value index = checker.conversions.convertUntyped(value, BasicType.INT);
    if (index.isInvalid()) {
      return index;
    }
    String problem = "";
    if (!Predicates.isInteger(index.type())) {
      problem = " must be integer";
    } else if (index.isConstant() && Constants.sign(index.constant()) < 0) {
      problem = " must not be negative";
    } else if (index.constant() != null
        && Constants.represent(index.constant(), BasicType.INT) == null) {
      problem = " overflows int";
    }
    if (problem.isEmpty()) {
      return index;
    }
    String text = "invalid argument: " + what + " " + index.describe(errors) + problem;
    errors.report(index.expr(), text);
    return index.asInvalid();
  }

  Value slice(Expr.SliceExpr expr) {
    Value operand = checker.expressions.value(expr.operand());
    List<@Nullable Expr> bounds = Arrays.asList(expr.low(), expr.high(), expr.max());
    if (operand.isInvalid()) {
      bounds.stream().filter(bound -> bound != null).forEach(checker.expressions::use);
      return operand;
    }
    Value result = sliced(expr, operand);
    if (!result.isInvalid()) {
      checkBounds(bounds, length(operand));
    }
    return result;
  }

  private Value sliced(Expr.SliceExpr expr, Value operand) {
    Type type = operand.type();
    boolean isPointer = TypeSets.core(type) instanceof Type.Pointer;
    Type core = TypeSets.coreOrString(type);
    return switch (core == BasicType.STRING ? core : Predicates.arrayOf(type)) {
      case BasicType basic when basic.isString() -> slicedString(expr, operand);
      case Type.Array(_, Type element) when isPointer || operand.mode() == Mode.VARIABLE ->
          Value.of(Mode.VALUE, expr, new Type.Slice(element));
      case Type.Array _ ->
          fail(operand, operand.describe(errors) + " (slice of unaddressable value)");
      case Type.Slice _ -> Value.of(Mode.VALUE, expr, type);
      default -> fail(operand, "cannot slice " + operand.describe(errors));
    };
  }

  private Value slicedString(Expr.SliceExpr expr, Value operand) {
    if (expr.full()) {
      Expr at = expr.max() != null ? expr.max() : expr;
      errors.report(at, "invalid operation: 3-index slice of string");
      return operand.asInvalid();
    }
    if (operand.isUntyped()) {
      checker.untyped.setType(operand.expr(), BasicType.STRING, true);
      return Value.of(Mode.VALUE, expr, BasicType.STRING);
    }
    return Value.of(Mode.VALUE, expr, operand.type());
  }

  private Value fail(Value operand, String text) {
    errors.report(operand.expr(), "invalid operation: " + text);
    return operand.asInvalid();
  }

  private static long length(Value operand) {
    return switch (Predicates.arrayOf(operand.type())) {
      case Type.Array(long length, _) -> length;
      case BasicType _ -> stringLength(operand);
      default -> -1;
    };
  }

  /// Constant bounds must be in range and in order.
  private void checkBounds(List<@Nullable Expr> bounds, long length) {
    long[] values = new long[bounds.size()];
    for (int i = 0; i < values.length; i++) {
      Expr bound = bounds.get(i);
      if (bound != null) {
        values[i] = check(bound, length < 0 ? -1 : length + 1).value;
      } else {
        values[i] = i == 0 ? 0 : length;
      }
    }
    for (int i = 0; i < values.length - 1; i++) {
      for (int j = i + 1; j < values.length; j++) {
        Expr bound = bounds.get(j);
        if (values[i] > 0 && bound != null && values[j] >= 0 && values[j] < values[i]) {
          errors.report(bound, "invalid slice indices: " + values[j] + " < " + values[i]);
          return;
        }
      }
    }
  }
}

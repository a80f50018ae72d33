package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Literals;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks expressions, and records what it finds.
final class ExprChecker {
  private static final int LONGEST_NUMBER = 10_000;

  private final Checker checker;
  private final Errors errors;

  ExprChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// Checks any expression, or a type. `hint` is the type of a composite literal that does not name
  /// its own.
  Value any(Expr expr, @Nullable Type hint) {
    Value value = find(expr, hint).withExpr(expr);
    record(value);
    return value;
  }

  Value any(Expr expr) {
    return any(expr, null);
  }

  /// A single value.
  Value value(Expr expr) {
    return singleValue(excludingTypes(excludingGenerics(any(expr))));
  }

  /// A single value, or a generic function without its type arguments.
  Value valueOrGeneric(Expr expr) {
    return singleValue(excludingTypes(any(expr)));
  }

  private Value excludingGenerics(Value value) {
    if (!Instances.isGeneric(value.type())) {
      return value;
    }
    checker.instances.reportGeneric(value);
    return value.asInvalid();
  }

  Value valueWithHint(Expr expr, Type hint) {
    return singleValue(excludingTypes(any(expr, hint)));
  }

  /// A single value or a type.
  Value valueOrType(Expr expr) {
    return excludingGenerics(valueOrTypeOrGeneric(expr));
  }

  /// A single value or a type, also what lacks its type arguments.
  Value valueOrTypeOrGeneric(Expr expr) {
    Value value = any(expr);
    if (value.mode() == Mode.NO_VALUE) {
      errors.report(expr, value.describe(errors) + " used as value or type");
      return value.asInvalid();
    }
    return singleValue(value);
  }

  /// Evaluates `expr` for its errors and uses only.
  void use(Expr expr) {
    if (!(expr instanceof Expr.Ident ident && ident.isBlank())) {
      excludingGenerics(any(expr));
    }
  }

  /// The values of a list. One call may give several; with `allowsCommaOk` one expression may give
  /// two.
  List<Value> list(List<Expr> exprs, boolean allowsCommaOk) {
    if (exprs.size() != 1) {
      return exprs.stream().map(this::valueOrGeneric).toList();
    }
    Expr expr = exprs.getFirst();
    Value value = excludingTypes(any(expr));
    if (!value.isInvalid() && value.type() instanceof Type.Tuple(List<Type> elements, _)) {
      return elements.stream().map(type -> Value.of(Mode.VALUE, expr, type)).toList();
    }
    boolean twoValued = value.mode() == Mode.MAP_INDEX || value.mode() == Mode.COMMA_OK;
    if (allowsCommaOk && twoValued) {
      Value first = errors.isOld() ? Value.of(Mode.VALUE, expr, value.type()) : value;
      return List.of(first, Value.of(Mode.VALUE, expr, BasicType.UNTYPED_BOOL));
    }
    return List.of(value);
  }

  Value singleValue(Value value) {
    if (value.mode() == Mode.VALUE && value.type() instanceof Type.Tuple) {
      String text = "multiple-value " + value.describe(errors) + " in single-value context";
      errors.report(value.expr(), text);
      return value.asInvalid();
    }
    return value;
  }

  private Value excludingTypes(Value value) {
    String problem =
        switch (value.mode()) {
          case NO_VALUE -> " used as value";
          case BUILTIN -> " must be called";
          case TYPE -> " is not an expression";
          case INVALID, CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK -> "";
        };
    if (problem.isEmpty()) {
      return value;
    }
    if (value.mode() == Mode.TYPE && Instances.isGeneric(value.type())) {
      return excludingGenerics(value);
    }
    errors.report(value.expr(), value.describe(errors) + problem);
    return value.asInvalid();
  }

  private void record(Value value) {
    Operand.Mode mode = operandMode(value.mode());
    if (mode == null) {
      return;
    }
    if (value.type() instanceof Type.Generic) {
      return;
    }
    if (value.type() instanceof BasicType basic && basic.isUntyped()) {
      checker.untyped.add(value.expr(), mode, basic, value.constant());
    } else {
      checker.info.record(value.expr(), new Operand(mode, value.type(), value.constant()));
    }
  }

  private static Operand.@Nullable Mode operandMode(Mode mode) {
    return switch (mode) {
      case INVALID -> null;
      case NO_VALUE -> Operand.Mode.NO_VALUE;
      case BUILTIN -> Operand.Mode.BUILTIN;
      case TYPE -> Operand.Mode.TYPE;
      case CONSTANT -> Operand.Mode.CONSTANT;
      case VARIABLE -> Operand.Mode.VARIABLE;
      case MAP_INDEX -> Operand.Mode.MAP_INDEX;
      case VALUE -> Operand.Mode.VALUE;
      case NIL -> Operand.Mode.NIL;
      case COMMA_OK -> Operand.Mode.COMMA_OK;
    };
  }

  private Value find(Expr expr, @Nullable Type hint) {
    return switch (expr) {
      case Expr.BadExpr _ -> Value.invalid(expr);
      case Expr.Ident ident -> resolved(checker.names.resolve(ident));
      case Expr.BasicLit literal -> literal(literal);
      case Expr.CompositeLit literal -> checker.composites.check(literal, hint);
      case Expr.FuncLit function -> functionLiteral(function);
      case Expr.ParenExpr paren -> any(paren.inner());
      case Expr.Selector selector -> resolved(checker.selectors.check(selector));
      case Expr.Index index -> checker.indices.index(index);
      case Expr.SliceExpr slice -> checker.indices.slice(slice);
      case Expr.TypeAssertion assertion -> typeAssertion(assertion);
      case Expr.Call call -> checker.calls.check(call);
      case Expr.Star star -> star(star);
      case Expr.Unary unary -> checker.operators.unary(unary);
      case Expr.Binary binary -> checker.operators.binary(binary);
      case Expr.ArrayType _, Expr.SliceType _, Expr.StructType _, Expr.FuncType _ ->
          checker.types.literal(expr);
      case Expr.InterfaceType _, Expr.MapType _, Expr.ChannelType _ -> checker.types.literal(expr);
      case Expr.Ellipsis _ -> {
        errors.report(expr, "invalid use of '...'");
        yield Value.invalid(expr);
      }
    };
  }

  private static Value resolved(Value value) {
    if (value.mode() == Mode.TYPE && value.type() instanceof Named named) {
      named.underlying();
    }
    return value;
  }

  private Value literal(Expr.BasicLit literal) {
    if (literal.kind() != Expr.LiteralKind.STRING && literal.text().length() > LONGEST_NUMBER) {
      String start = literal.text().substring(0, 10);
      int length = literal.text().length();
      errors.report(literal, "excessively long constant: " + start + "... (" + length + " chars)");
      return Value.invalid(literal);
    }
    String text = literal.text();
    return switch (literal.kind()) {
      case INT -> number(literal, BasicType.UNTYPED_INT, NumberLiterals.integer(text));
      case FLOAT -> number(literal, BasicType.UNTYPED_FLOAT, NumberLiterals.decimal(text));
      case RUNE -> number(literal, BasicType.UNTYPED_RUNE, Constants.of(Literals.rune(text)));
      case STRING -> {
        ConstValue value = new ConstValue.Str(Literals.string(text));
        yield Value.constant(literal, BasicType.UNTYPED_STRING, value);
      }
      case IMAGINARY -> number(literal, BasicType.UNTYPED_COMPLEX, NumberLiterals.imaginary(text));
    };
  }

  private Value number(Expr.BasicLit literal, BasicType type, @Nullable ConstValue value) {
    if (value == null && literal.kind() == Expr.LiteralKind.INT) {
      return Value.invalid(literal); // the scanner has missed its digits
    }
    if (value == null) {
      errors.report(literal, "malformed constant: " + literal.text());
      return Value.invalid(literal);
    }
    String form =
        literal.kind() == Expr.LiteralKind.RUNE ? null : NumberLiterals.form(literal.text());
    if (form != null) {
      checker.require(
          literal.span(), 13, errors.version().atLeast(21) ? form : NumberLiterals.plural(form));
    }
    return checker.operators.checkOverflow(Value.constant(literal, type, value), literal);
  }

  private Value functionLiteral(Expr.FuncLit literal) {
    SignatureChecker.Shape shape = checker.signatures.check(literal.type());
    checker.info.record(literal.type(), new Operand(Operand.Mode.TYPE, shape.signature(), null));
    Environment environment = checker.env.inFunction(shape.scope(), shape.function());
    checker.later(() -> checker.statements.body(environment, literal.body()));
    return Value.of(Mode.VALUE, literal, shape.signature());
  }

  private Value typeAssertion(Expr.TypeAssertion assertion) {
    Value operand = value(assertion.operand());
    if (operand.isInvalid()) {
      return Value.invalid(assertion);
    }
    if (operand.type() instanceof TypeParameter) {
      String text = "cannot use type assertion on type parameter value ";
      errors.report(operand.expr(), "invalid operation: " + text + operand.describe(errors));
      return Value.invalid(assertion);
    }
    if (!Predicates.isInterface(operand.type())) {
      errors.report(
          operand.expr(),
          "invalid operation: " + operand.describe(errors) + " is not an interface");
      return Value.invalid(assertion);
    }
    if (assertion.type() == null) {
      errors.report(
          assertion,
          errors.pick("invalid AST: ", "invalid syntax tree: ")
              + "use of .(type) outside type switch");
      return Value.invalid(assertion);
    }
    Type type = checker.types.variableType(assertion.type());
    if (type == BasicType.INVALID) {
      return Value.invalid(assertion);
    }
    checkAssertion(assertion, operand, type);
    return Value.of(Mode.COMMA_OK, assertion, type);
  }

  private void checkAssertion(Expr.TypeAssertion assertion, Value operand, Type type) {
    String reason = checker.methodSets.whyNotAsserted(operand.type(), type);
    if (reason != null) {
      errors.report(
          assertion,
          "impossible type assertion: "
              + ExprPrinter.print(assertion)
              + "\n\t"
              + type
              + " does not implement "
              + operand.type()
              + " "
              + reason);
    }
  }

  private Value star(Expr.Star star) {
    Value operand = valueOrType(star.operand());
    if (operand.isInvalid()) {
      return operand;
    }
    if (operand.mode() == Mode.TYPE) {
      return Value.of(Mode.TYPE, star, new Type.Pointer(operand.type()));
    }
    if (!(TypeSets.core(operand.type()) instanceof Type.Pointer(Type element))) {
      errors.report(
          operand.expr(), "invalid operation: cannot indirect " + operand.describe(errors));
      return operand.asInvalid();
    }
    return Value.of(Mode.VARIABLE, star, element);
  }

  /// The values as a list of their types.
  static List<Type> types(List<Value> values) {
    List<Type> types = new ArrayList<>();
    values.forEach(value -> types.add(value.type()));
    return types;
  }
}

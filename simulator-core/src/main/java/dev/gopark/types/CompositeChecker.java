package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks composite literals.
final class CompositeChecker {
  private final Checker checker;
  private final Errors errors;

  CompositeChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// `hint` is the element type of the literal around this one.
  Value check(Expr.CompositeLit literal, @Nullable Type hint) {
    if (literal.type() instanceof Expr.ArrayType array && array.length() == null) {
      return openArray(literal, array);
    }
    if (literal.type() == null && hint == null) {
      errors.report(
          literal,
          errors.pick(
              "missing type in composite literal", "invalid composite literal type: missing type"));
      return Value.invalid(literal);
    }
    Type type = literal.type() != null ? checker.types.type(literal.type()) : hint;
    Type core = type == null ? null : TypeSets.core(type);
    boolean elidesPointer = literal.type() == null && core instanceof Type.Pointer;
    Type shown = literal.type() == null && errors.isOld() ? core : type;
    Type base = elidesPointer && core instanceof Type.Pointer(Type e) ? e : shown;
    if (type == null || base == null || !elements(literal, base)) {
      return Value.invalid(literal);
    }
    return Value.of(Mode.VALUE, literal, type);
  }

  private Value openArray(Expr.CompositeLit literal, Expr.ArrayType array) {
    Type element = checker.types.variableType(array.element());
    long length = indexed(literal.elements(), element, -1);
    if (element == BasicType.INVALID) {
      return Value.invalid(literal);
    }
    Type type = new Type.Array(length, element);
    checker.info.record(array, new Operand(Operand.Mode.TYPE, type, null));
    return Value.of(Mode.VALUE, literal, type);
  }

  private boolean elements(Expr.CompositeLit literal, Type type) {
    switch (TypeSets.core(type)) {
      case Type.Struct struct -> struct(literal, type, struct.fields());
      case Type.Array(long length, Type element) -> indexed(literal.elements(), element, length);
      case Type.Slice(Type element) -> indexed(literal.elements(), element, -1);
      case Type.GoMap map -> map(literal, map);
      default -> {
        literal.elements().forEach(element -> checker.expressions.use(element.value()));
        if (!Predicates.isInvalid(type)) {
          errors.report(literal, "invalid composite literal type " + type);
        }
        return false;
      }
    }
    return true;
  }

  private void struct(Expr.CompositeLit literal, Type type, List<Type.StructField> fields) {
    List<Expr.Element> elements = literal.elements();
    if (elements.isEmpty()) {
      return;
    }
    boolean keyed = elements.getFirst().key() != null;
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      Expr.Element element = elements.get(i);
      if (keyed != (element.key() != null)) {
        errors.report(
            place(element), "mixture of field:value and value elements in struct literal");
      } else if (element.key() != null) {
        keyedField(element, element.key(), type, fields, seen);
      } else if (!positionalField(element.value(), i, type, fields)) {
        break;
      }
    }
    if (!keyed && elements.size() < fields.size()) {
      String old = "too few values in " + type + "{…}";
      int brace = literal.span().end() - 1;
      Span place = new Span(literal.span().file(), brace, brace + 1);
      errors.report(place, errors.pick(old, "too few values in struct literal of type " + type));
    }
  }

  private void keyedField(
      Expr.Element element, Expr key, Type type, List<Type.StructField> fields, Set<Integer> seen) {
    if (!(key instanceof Expr.Ident name)) {
      checker.expressions.value(element.value());
      errors.report(
          place(element), "invalid field name " + ExprPrinter.print(key) + " in struct literal");
      return;
    }
    int index = fieldIndex(fields, name.name());
    if (index < 0) {
      checker.expressions.value(element.value());
      String quoted = errors.pick("'" + name.name() + "'", name.name());
      errors.report(key, "unknown field " + quoted + " in struct literal of type " + type);
      return;
    }
    Type fieldType = fields.get(index).type();
    Value value = checker.expressions.value(element.value());
    checker.assignments.assign(value, fieldType, "struct literal");
    if (!seen.add(index)) {
      errors.report(place(element), "duplicate field name " + name.name() + " in struct literal");
    }
  }

  private Span place(Expr.Element element) {
    return Exprs.element(element, errors.isOld());
  }

  private int fieldIndex(List<Type.StructField> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      Type.StructField field = fields.get(i);
      boolean visible = field.pkg().isEmpty() || field.pkg().equals(checker.path);
      if (visible && field.name().equals(name) && !name.equals("_")) {
        return i;
      }
    }
    return -1;
  }

  private boolean positionalField(Expr expr, int index, Type type, List<Type.StructField> fields) {
    Value value = checker.expressions.value(expr);
    if (index >= fields.size()) {
      String old = "too many values in " + type + "{…}";
      errors.report(expr, errors.pick(old, "too many values in struct literal of type " + type));
      return false;
    }
    Type.StructField field = fields.get(index);
    if (!field.pkg().isEmpty() && !field.pkg().equals(checker.path)) {
      errors.report(
          expr,
          "implicit assignment to unexported field "
              + field.name()
              + errors.pick(" in ", " in struct literal of type ")
              + type
              + errors.pick(" literal", ""));
      return true;
    }
    checker.assignments.assign(value, field.type(), "struct literal");
    return true;
  }

  /// Elements of an array or slice; `length` is negative if any number is right. Gives the length
  /// they need.
  private long indexed(List<Expr.Element> elements, Type type, long length) {
    Set<Long> seen = new HashSet<>();
    long index = 0;
    long needed = 0;
    for (Expr.Element element : elements) {
      boolean valid = true;
      if (element.key() != null) {
        IndexChecker.Position position = checker.indices.check(element.key(), length);
        valid = position.value() >= 0;
        index = valid ? position.value() : index;
        if (position.valid() && !valid) {
          String key = ExprPrinter.print(element.key());
          errors.report(place(element), "index " + key + " must be integer constant");
        }
      } else if (length >= 0 && index >= length) {
        valid = false;
        errors.report(place(element), outOfBounds(index, length));
      }
      if (valid && !seen.add(index)) {
        errors.report(place(element), "duplicate index " + index + " in array or slice literal");
      }
      index++;
      needed = Math.max(needed, index);
      Value value = checker.expressions.valueWithHint(element.value(), type);
      checker.assignments.assign(value, type, "array or slice literal");
    }
    return needed;
  }

  private static String outOfBounds(long index, long length) {
    return "index " + index + " is out of bounds (>= " + length + ")";
  }

  private void map(Expr.CompositeLit literal, Type.GoMap map) {
    boolean interfaceKey = Predicates.isInterface(map.key());
    Map<Object, List<Type>> seen = new HashMap<>();
    for (Expr.Element element : literal.elements()) {
      if (element.key() == null) {
        errors.report(place(element), "missing key in map literal");
        continue;
      }
      Value key = checker.expressions.valueWithHint(element.key(), map.key());
      key = checker.assignments.assign(key, map.key(), "map literal");
      if (isDuplicate(key, interfaceKey, seen) && key.constant() != null) {
        String text = ConstantText.print(key.constant());
        errors.report(element.key(), "duplicate key " + text + " in map literal");
      }
      Value value = checker.expressions.valueWithHint(element.value(), map.element());
      checker.assignments.assign(value, map.element(), "map literal");
    }
  }

  private static boolean isDuplicate(
      Value key, boolean interfaceKey, Map<Object, List<Type>> seen) {
    if (key.isInvalid() || !key.isConstant() || key.constant() == null) {
      return false;
    }
    List<Type> types = seen.computeIfAbsent(keyOf(key.constant()), _ -> new ArrayList<>());
    boolean duplicate = interfaceKey ? types.contains(key.type()) : !types.isEmpty();
    types.add(key.type());
    return duplicate;
  }

  /// The same object for equal numbers of different kinds.
  private static Object keyOf(ConstValue constant) {
    Object integer = Constants.toInteger(constant);
    return integer != null ? integer : constant;
  }
}

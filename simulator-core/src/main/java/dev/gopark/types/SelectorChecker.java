package dev.gopark.types;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Field;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks `x.f`: names of packages, fields, methods, method values and method expressions.
final class SelectorChecker {
  private final Checker checker;
  private final Errors errors;

  SelectorChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  Value check(Expr.Selector selector) {
    if (selector.operand() instanceof Expr.Ident ident
        && checker.env.scope.lookup(ident.name()) instanceof Entity.PackageName pkg) {
      return imported(selector, ident, pkg);
    }
    Value operand = checker.expressions.valueOrType(selector.operand());
    if (operand.mode() == Mode.BUILTIN) {
      errors.report(Exprs.node(selector), "cannot select on " + operand.describe(errors));
      return Value.invalid(selector);
    }
    if (operand.isInvalid()) {
      return Value.invalid(selector);
    }
    if (selector.name().isBlank()) {
      String modern = "cannot refer to blank field or method";
      return fail(selector, errors.isOld() ? undefined(selector, operand) : modern);
    }
    return find(selector, operand);
  }

  private Value imported(Expr.Selector selector, Expr.Ident ident, Entity.PackageName pkg) {
    checker.info.recordUse(ident, pkg);
    pkg.markUsed();
    if (checker.declarations.isMissing(pkg)) {
      return Value.invalid(selector);
    }
    String name = selector.name().name();
    Entity entity = pkg.imported().lookup(name);
    boolean isTooNew = entity instanceof Entity.Builtin builtin && checker.names.isTooNew(builtin);
    if (entity == null || isTooNew || !Predicates.isExported(name)) {
      String text = "undefined: " + pkg.imported().name() + "." + name;
      errors.report(selector.name(), text + otherCase(pkg.imported(), name));
      return Value.invalid(selector);
    }
    checker.info.recordUse(selector.name(), entity);
    return checker.names.value(selector, entity);
  }

  /// Later versions say that there is a name with a capital letter.
  private String otherCase(TypedPackage pkg, String name) {
    String capital = withOtherCase(name);
    boolean exists = Predicates.isExported(capital) && pkg.lookup(capital) != null;
    return errors.isOld() || !exists ? "" : " (but have " + capital + ")";
  }

  private static String withOtherCase(String name) {
    int first = name.codePointAt(0);
    int other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return Character.toString(other) + name.substring(Character.charCount(first));
  }

  private Lookup.Result lookup(Value operand, String name) {
    return Lookup.find(operand.type(), operand.mode() == Mode.VARIABLE, checker.path, name);
  }

  private Value find(Expr.Selector selector, Value operand) {
    String name = selector.name().name();
    return switch (lookup(operand, name)) {
      case Lookup.Result.Field(Type.StructField field, List<Integer> path, boolean indirect) ->
          field(selector, operand, field, path, indirect);
      case Lookup.Result.Method(Entity.Func function, List<Integer> path, _) -> {
        checker.declarations.use(function, checker.env.declaration);
        Type.Signature signature = checker.declarations.signatureOf(function);
        yield method(selector, operand, path, function, null, signature);
      }
      case Lookup.Result.InterfaceMethod(Type.Method method, List<Integer> path, _) ->
          method(selector, operand, path, null, method, method.signature());
      case Lookup.Result.Ambiguous _ ->
          fail(selector, "ambiguous selector " + ExprPrinter.print(selector));
      case Lookup.Result.NeedsPointer _ -> needsPointer(selector, operand);
      case Lookup.Result.Missing _ ->
          Predicates.isInvalid(operand.type())
              ? Value.invalid(selector)
              : fail(selector, undefined(selector, operand));
    };
  }

  private Value fail(Expr.Selector selector, String text) {
    errors.report(selector.name(), text);
    return Value.invalid(selector);
  }

  private Value needsPointer(Expr.Selector selector, Value operand) {
    String name = selector.name().name();
    String modern =
        "invalid method expression "
            + ExprPrinter.print(selector)
            + " (needs pointer receiver (*"
            + operand.type()
            + ")."
            + name
            + ")";
    String old = "cannot call pointer method " + name + " on " + operand.type();
    return fail(selector, operand.mode() == Mode.TYPE ? errors.pick(old, modern) : old);
  }

  private Value field(
      Expr.Selector selector,
      Value operand,
      Type.StructField field,
      List<Integer> path,
      boolean indirect) {
    if (operand.mode() == Mode.TYPE) {
      String name = selector.name().name();
      String type = operand.type().toString();
      return fail(
          selector,
          ExprPrinter.print(selector)
              + " undefined (type "
              + type
              + " has no method "
              + name
              + ")");
    }
    checker.info.recordSelection(
        selector,
        new Selection(Selection.Kind.FIELD, operand.type(), path, null, null, field.type()));
    boolean addressable =
        operand.mode() == Mode.VARIABLE
            || indirect
            || operand.type().underlying() instanceof Type.Pointer;
    return field.type() == BasicType.INVALID
        ? Value.invalid(selector)
        : Value.of(addressable ? Mode.VARIABLE : Mode.VALUE, selector, field.type());
  }

  private Value method(
      Expr.Selector selector,
      Value operand,
      List<Integer> path,
      Entity.@Nullable Func function,
      Type.@Nullable Method interfaceMethod,
      Type.Signature signature) {
    boolean isExpression = operand.mode() == Mode.TYPE;
    Type type =
        isExpression ? withReceiver(operand.type(), receiverName(function), signature) : signature;
    Selection.Kind kind =
        isExpression ? Selection.Kind.METHOD_EXPRESSION : Selection.Kind.METHOD_VALUE;
    checker.info.recordSelection(
        selector, new Selection(kind, operand.type(), path, function, interfaceMethod, type));
    return Value.of(Mode.VALUE, selector, type);
  }

  /// The type of a method expression: the receiver is a parameter, with a name if the others have.
  private static Type withReceiver(Type receiver, String receiverName, Type.Signature signature) {
    Type.Tuple old = signature.parameterList();
    List<Type> parameters = new ArrayList<>(old.elements());
    parameters.addFirst(receiver);
    List<String> names = new ArrayList<>(old.names());
    if (!names.isEmpty()) {
      names.addFirst(receiverName);
    }
    return new Type.Signature(
        new Type.Tuple(parameters, names), signature.resultList(), signature.variadic());
  }

  private static String receiverName(Entity.@Nullable Func method) {
    Decl.Func declaration = method == null ? null : method.declaration();
    Field receiver = declaration == null ? null : declaration.receiver();
    return receiver == null || receiver.names().isEmpty()
        ? "_"
        : receiver.names().getFirst().name();
  }

  private String undefined(Expr.Selector selector, Value operand) {
    String prefix = ExprPrinter.print(selector) + " undefined ";
    if (operand.type() instanceof Type.Pointer(TypeParameter _)) {
      String pointer =
          "(type " + operand.type() + " is pointer to type parameter, not type parameter)";
      return prefix + pointer;
    }
    if (Predicates.isPointerToInterface(operand.type())) {
      return prefix + MethodSets.pointerToInterface(operand.type());
    }
    String name = selector.name().name();
    if (operand.mode() == Mode.TYPE && !errors.isOld()) {
      return prefix + "(type " + operand.type() + " has no method " + name + ")";
    }
    String missing = "(type " + operand.type() + " has no field or method " + name;
    String other = withOtherCase(name);
    String kind =
        switch (lookup(operand, other)) {
          case Lookup.Result.Field _ -> "field ";
          case Lookup.Result.Method _, Lookup.Result.InterfaceMethod _ -> "method ";
          default -> "";
        };
    String hint = kind.isEmpty() ? "" : ", but does have " + errors.pick("", kind) + other;
    return prefix + missing + hint + ")";
  }
}

package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Literals;
import dev.gopark.types.Value.Mode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks type expressions. Declared types are looked into only where Go needs to know what they
/// are, so that types may refer to each other in any order.
final class TypeChecker {
  private final Checker checker;
  private final Errors errors;
  private int openMethods;

  TypeChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// The type `expr` denotes; `INVALID` after an error.
  Type type(Expr expr) {
    Type type = find(expr);
    if (Instances.isGeneric(type)) {
      errors.report(expr, "cannot use generic type " + type + " without instantiation");
      return BasicType.INVALID;
    }
    if (type != BasicType.INVALID) {
      checker.info.record(expr, new Operand(Operand.Mode.TYPE, type, null));
    }
    return type;
  }

  /// A type that variables may have.
  Type variableType(Expr expr) {
    Type type = type(expr);
    if (type == Universe.COMPARABLE) {
      reportConstraint(expr, type, true);
      return BasicType.INVALID;
    }
    if (type instanceof Named || type instanceof Type.Interface) {
      checker.later(() -> checkNoConstraint(expr, type));
    }
    return type;
  }

  private void checkNoConstraint(Expr expr, Type type) {
    if (type.underlying() instanceof Type.Interface iface && iface.isConstraint()) {
      reportConstraint(expr, type, iface.terms() == null);
    }
  }

  private void reportConstraint(Expr expr, Type type, boolean comparable) {
    String why =
        comparable ? "interface is (or embeds) comparable" : "interface contains type constraints";
    errors.report(expr, "cannot use type " + type + " outside a type constraint: " + why);
  }

  /// A generic type's name, or any other type.
  private Type base(Expr expr) {
    return switch (Exprs.unparen(expr)) {
      case Expr.Ident ident -> named(checker.names.resolve(ident));
      case Expr.Selector selector -> named(checker.selectors.check(selector));
      default -> type(expr);
    };
  }

  private Type find(Expr expr) {
    return switch (expr) {
      case Expr.BadExpr _ -> BasicType.INVALID;
      case Expr.Ident ident -> named(checker.names.resolve(ident));
      case Expr.Selector selector -> named(checker.selectors.check(selector));
      case Expr.ParenExpr paren -> type(paren.inner());
      case Expr.Index index -> checker.instances.type(index, base(index.operand()));
      case Expr.Star star -> new Type.Pointer(variableType(star.operand()));
      case Expr.ArrayType array -> array(array);
      case Expr.SliceType slice -> new Type.Slice(variableType(slice.element()));
      case Expr.MapType map -> map(map);
      case Expr.ChannelType channel ->
          new Type.Channel(channel.direction(), variableType(channel.element()));
      case Expr.StructType struct -> struct(struct);
      case Expr.FuncType function -> checker.signatures.check(function).signature();
      case Expr.InterfaceType iface -> iface(iface);
      case Expr.Ellipsis ellipsis -> {
        errors.report(ellipsis, "invalid use of '...'");
        yield BasicType.INVALID;
      }
      default -> notType(expr);
    };
  }

  /// The type `T[A, …]` that stands where an expression may; `operand` is what `T` denotes.
  Type instance(Expr.Index expr, Type operand) {
    Type type = checker.instances.type(expr, operand);
    if (type != BasicType.INVALID) {
      checker.info.record(expr, new Operand(Operand.Mode.TYPE, type, null));
    }
    return type;
  }

  private Type notType(Expr expr) {
    errors.report(expr, ExprPrinter.print(expr) + " is not a type");
    checker.expressions.use(expr);
    return BasicType.INVALID;
  }

  private Type named(Value value) {
    switch (value.mode()) {
      case TYPE -> {
        return value.type();
      }
      case INVALID -> {}
      case NO_VALUE -> errors.report(value.expr(), value.describe(errors) + " used as type");
      default -> errors.report(value.expr(), value.describe(errors) + " is not a type");
    }
    return BasicType.INVALID;
  }

  private Type array(Expr.ArrayType array) {
    if (array.length() == null) {
      errors.report(array, "invalid use of [...] array (outside a composite literal)");
      variableType(array.element());
      return BasicType.INVALID;
    }
    long length = arrayLength(array.length());
    Type element = variableType(array.element());
    return length < 0 ? BasicType.INVALID : new Type.Array(length, element);
  }

  /// The length, or -1 after an error.
  private long arrayLength(Expr expr) {
    if (expr instanceof Expr.Ident ident && !isConstantName(ident)) {
      return -1;
    }
    Value value = checker.expressions.value(expr);
    if (!value.isConstant()) {
      if (!value.isInvalid()) {
        errors.report(expr, "array length " + value.describe(errors) + " must be constant");
      }
      return -1;
    }
    boolean mayBeInteger = value.isUntyped() || Predicates.isInteger(value.type());
    BigInteger length = mayBeInteger ? Constants.toInteger(value.constant()) : null;
    if (length == null || length.bitLength() > 63) {
      errors.report(expr, "array length " + value.describe(errors) + " must be integer");
      return -1;
    }
    if (length.signum() < 0) {
      errors.report(expr, "invalid array length " + value.describe(errors));
      return -1;
    }
    return length.longValue();
  }

  private boolean isConstantName(Expr.Ident ident) {
    Entity entity = checker.env.scope.lookup(ident.name());
    if (entity == null) {
      String undefined =
          errors.pick(
              "undeclared name " + ident.name() + " for array length",
              "undefined array length " + ident.name() + " or missing type constraint");
      errors.report(ident, undefined);
      return false;
    }
    if (!(entity instanceof Entity.Const)) {
      errors.report(ident, "invalid array length " + ident.name());
      return false;
    }
    return true;
  }

  private Type map(Expr.MapType map) {
    Type key = variableType(map.key());
    Type element = variableType(map.element());
    checker.later(
        () -> {
          if (!Predicates.isComparable(key)) {
            boolean isParameter = key instanceof TypeParameter;
            String hint = isParameter ? " (missing comparable constraint)" : "";
            errors.report(map.key(), "invalid map key type " + key + hint);
          }
        });
    return new Type.GoMap(key, element);
  }

  private Type struct(Expr.StructType struct) {
    List<Type.StructField> fields = new ArrayList<>();
    Map<String, Expr.Ident> seen = new HashMap<>();
    for (Field field : struct.fields()) {
      Type type = variableType(field.type());
      String tag =
          field.tag() instanceof Expr.BasicLit literal ? Literals.string(literal.text()) : "";
      if (field.names().isEmpty()) {
        embedded(field, type, tag, fields, seen);
      }
      for (Expr.Ident name : field.names()) {
        if (declareField(name, seen)) {
          fields.add(field(name.name(), type, false, tag));
        }
      }
    }
    return new Type.Struct(fields);
  }

  private Type.StructField field(String name, Type type, boolean embedded, String tag) {
    String pkg = Predicates.isExported(name) ? "" : checker.path;
    return new Type.StructField(name, type, embedded, tag, pkg);
  }

  private void embedded(
      Field field,
      Type type,
      String tag,
      List<Type.StructField> fields,
      Map<String, Expr.Ident> seen) {
    Expr.Ident name = embeddedName(field.type());
    if (name == null) {
      errors.report(field.type(), "invalid embedded field type " + ExprPrinter.print(field.type()));
      return;
    }
    if (declareField(name, seen)) {
      fields.add(field(name.name(), type, true, tag));
    }
    checker.later(() -> checkEmbedded(field.type(), type));
  }

  static Expr.@Nullable Ident embeddedName(Expr type) {
    return switch (Exprs.unparen(type)) {
      case Expr.Ident ident -> ident;
      case Expr.Selector selector -> selector.name();
      case Expr.Index index -> embeddedName(index.operand());
      case Expr.Star(_, Expr base) when !(Exprs.unparen(base) instanceof Expr.Star) ->
          embeddedName(base);
      default -> null;
    };
  }

  private void checkEmbedded(Expr expr, Type type) {
    boolean isPointer = type instanceof Type.Pointer;
    Type base = type instanceof Type.Pointer(Type element) ? element : type;
    if (base instanceof TypeParameter) {
      String text = "embedded field type cannot be a ";
      errors.report(expr, text + errors.pick("(pointer to a) ", "") + "type parameter");
    } else if (base.underlying() == BasicType.UNSAFE_POINTER) {
      errors.report(expr, "embedded field type cannot be unsafe.Pointer");
    } else if (base.underlying() instanceof Type.Pointer) {
      errors.report(expr, "embedded field type cannot be a pointer");
    } else if (isPointer && Predicates.isInterface(base)) {
      errors.report(expr, "embedded field type cannot be a pointer to an interface");
    }
  }

  private boolean declareField(Expr.Ident name, Map<String, Expr.Ident> seen) {
    Expr.Ident other = name.isBlank() ? null : seen.putIfAbsent(name.name(), name);
    if (other != null) {
      String also = Errors.alsoAt(other.span(), "other declaration of " + name.name());
      errors.report(name, name.name() + " redeclared" + also);
    }
    return other == null;
  }

  /// How many methods of interface types are being read.
  int openMethods() {
    return openMethods;
  }

  private Type iface(Expr.InterfaceType iface) {
    Map<String, Type.Method> methods = new HashMap<>();
    Map<String, Expr> places = new HashMap<>();
    Limits limits = new Limits();
    for (Field element : iface.elements()) {
      if (!element.names().isEmpty()) {
        explicitMethod(element, methods, places);
      }
    }
    for (Field element : iface.elements()) {
      if (element.names().isEmpty()) {
        embed(element.type(), methods, places, limits);
      }
    }
    List<Type.Method> sorted = new ArrayList<>(methods.values());
    sorted.sort(Comparator.comparing(Type.Method::name).thenComparing(Type.Method::pkg));
    return new Type.Interface(sorted, limits.comparable, limits.terms);
  }

  /// What an interface demands beside methods, found so far.
  private static final class Limits {
    private boolean comparable;
    private @Nullable List<Type.Term> terms;

    private void add(boolean mustBeComparable, @Nullable List<Type.Term> union) {
      comparable |= mustBeComparable;
      terms = TypeSets.intersection(terms, union);
    }
  }

  private void explicitMethod(
      Field element, Map<String, Type.Method> methods, Map<String, Expr> places) {
    Expr.Ident name = element.names().getFirst();
    if (name.isBlank()) {
      errors.report(name, "methods must have a unique non-blank name");
      return;
    }
    openMethods++;
    Type type = type(element.type());
    openMethods--;
    if (type instanceof Type.Signature signature) {
      String pkg = Predicates.isExported(name.name()) ? "" : checker.path;
      add(new Type.Method(name.name(), signature, pkg), name, true, methods, places);
    }
  }

  private void add(
      Type.Method method,
      Expr place,
      boolean isExplicit,
      Map<String, Type.Method> methods,
      Map<String, Expr> places) {
    String key = method.name() + " " + method.pkg();
    Type.Method other = methods.putIfAbsent(key, method);
    Expr otherPlace = places.putIfAbsent(key, place);
    boolean mayOverlap =
        !isExplicit
            && other != null
            && other.signature().equals(method.signature())
            && checker.allows(14);
    if (other != null && !mayOverlap) {
      String also =
          otherPlace == null
              ? ""
              : Errors.alsoAt(otherPlace.span(), "other declaration of " + method.name());
      errors.report(place, "duplicate method " + method.name() + also);
    }
  }

  /// Adds what an embedded element demands: methods, or that types are in a union.
  private void embed(
      Expr expr, Map<String, Type.Method> methods, Map<String, Expr> places, Limits limits) {
    if (TypeParameters.isUnion(expr)) {
      String union = ExprPrinter.print(expr).replace(" ", "");
      List<Type.Term> terms = checker.typeParameters.union(expr);
      if (checker.require(expr.span(), 18, "embedding interface element " + union)) {
        limits.add(false, terms);
      }
      return;
    }
    Type type = type(expr);
    if (type.underlying() instanceof Type.Interface iface) {
      iface.methods().forEach(method -> add(method, expr, false, methods, places));
      limits.add(iface.comparable(), iface.terms());
    } else if (type instanceof TypeParameter) {
      errors.report(expr, "term cannot be a type parameter");
    } else if (!Predicates.isInvalid(type)
        && checker.require(expr.span(), 18, "embedding non-interface type " + type)) {
      limits.add(false, List.of(new Type.Term(false, type)));
    }
  }

  /// Whether `expr` denotes a type, without reporting anything.
  static boolean isTypeLiteral(Expr expr) {
    return switch (expr) {
      case Expr.ArrayType _, Expr.SliceType _, Expr.StructType _, Expr.FuncType _ -> true;
      case Expr.InterfaceType _, Expr.MapType _, Expr.ChannelType _ -> true;
      default -> false;
    };
  }

  /// A value of mode `TYPE` for a type literal that stands where an expression may.
  Value literal(Expr expr) {
    Type type = type(expr);
    return type == BasicType.INVALID ? Value.invalid(expr) : Value.of(Mode.TYPE, expr, type);
  }
}

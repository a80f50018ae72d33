package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.UnaryOp;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks type parameter lists and the unions in constraints.
final class TypeParameters {
  private final Checker checker;
  private final Errors errors;

  TypeParameters(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// Declares the type parameters of `fields` in `scope`. Their constraints are found when they are
  /// needed, as they may refer to any of them; [#resolve] finds those nobody needed.
  List<TypeParameter> declare(List<Field> fields, Scope scope) {
    List<TypeParameter> parameters = new ArrayList<>();
    Environment environment = checker.env.inScope(scope);
    if (!fields.isEmpty()) {
      checker.findWithin(
          environment, () -> checker.require(fields.getFirst().span(), 18, "type parameter"));
    }
    for (Field field : fields) {
      for (Expr.Ident name : field.names()) {
        TypeParameter parameter = new TypeParameter(name.name(), parameters.size(), name.span());
        parameter.constrainLater(
            () -> checker.findWithin(environment, () -> constraint(field.type())));
        checker.declare(
            scope, name, new Entity.TypeName(name.name(), parameter, false, name.span()));
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  /// Gives `copies` the constraints of `originals`, in terms of the copies.
  static void constrainAs(List<TypeParameter> originals, List<TypeParameter> copies) {
    Substitution substitution = Substitution.of(originals, copies);
    for (int i = 0; i < copies.size(); i++) {
      TypeParameter original = originals.get(i);
      copies.get(i).constrainLater(() -> substitution.apply(original.constraint()));
    }
  }

  static void resolve(List<TypeParameter> parameters) {
    parameters.forEach(TypeParameter::constraint);
  }

  private Type constraint(Expr expr) {
    if (isUnion(expr)) {
      return new Type.Interface(List.of(), false, union(expr));
    }
    Type type = checker.types.type(expr);
    if (type instanceof TypeParameter) {
      String name = errors.pick("", ": " + ExprPrinter.print(expr));
      errors.report(expr, "cannot use a type parameter as constraint" + name);
      return Universe.ANY;
    }
    return type;
  }

  static boolean isUnion(Expr expr) {
    return switch (expr) {
      case Expr.Binary binary -> binary.op() == BinaryOp.OR;
      case Expr.Unary unary -> unary.op() == UnaryOp.TILDE;
      default -> false;
    };
  }

  /// The terms of `A | ~B | …`; null if one of them stands for all types.
  @Nullable List<Type.Term> union(Expr expr) {
    List<Expr> parts = new ArrayList<>();
    Expr rest = expr;
    while (rest instanceof Expr.Binary binary && binary.op() == BinaryOp.OR) {
      parts.addFirst(binary.right());
      rest = binary.left();
    }
    parts.addFirst(rest);
    List<Type.Term> terms = new ArrayList<>();
    List<Type.Term> own = new ArrayList<>();
    boolean unlimited = false;
    for (Expr part : parts) {
      unlimited |= !term(part, parts.size() > 1, terms, own);
    }
    return unlimited ? null : terms;
  }

  /// Adds what one term stands for; false if that is every type.
  private boolean term(Expr expr, boolean inUnion, List<Type.Term> terms, List<Type.Term> own) {
    boolean tilde = expr instanceof Expr.Unary unary && unary.op() == UnaryOp.TILDE;
    Expr typeExpr = expr instanceof Expr.Unary unary ? unary.operand() : expr;
    Type type = checker.types.type(typeExpr);
    if (type == BasicType.INVALID) {
      return true;
    }
    if (type instanceof TypeParameter) {
      errors.report(
          typeExpr,
          errors.isOld() || inUnion && !tilde
              ? "term cannot be a type parameter"
              : "type in term " + ExprPrinter.print(expr) + " cannot be a type parameter");
      return true;
    }
    if (type.underlying() instanceof Type.Interface iface) {
      return interfaceTerm(expr, type, iface, tilde, terms);
    }
    Type.Term term = new Type.Term(tilde, type);
    if (tilde && !type.underlying().equals(type)) {
      String use = "invalid use of ~ (underlying type of ";
      errors.report(expr, use + type + " is " + type.underlying() + ")");
      return true;
    }
    Type.Term other =
        own.stream().filter(each -> !TypeSets.areDisjoint(each, term)).findFirst().orElse(null);
    if (other != null) {
      errors.report(expr, "overlapping terms " + term + " and " + other);
    }
    own.add(term);
    terms.add(term);
    return true;
  }

  private boolean interfaceTerm(
      Expr expr, Type type, Type.Interface iface, boolean tilde, List<Type.Term> terms) {
    if (tilde) {
      errors.report(expr, "invalid use of ~ (" + type + " is an interface)");
    } else if (!iface.methods().isEmpty()) {
      errors.report(expr, "cannot use " + type + " in union (" + type + " contains methods)");
    } else if (type.equals(Universe.COMPARABLE)) {
      errors.report(expr, "cannot use comparable in union");
    } else if (iface.comparable()) {
      errors.report(expr, "cannot use " + type + " in union (" + type + " embeds comparable)");
    } else if (iface.terms() == null) {
      return false;
    } else {
      terms.addAll(iface.terms());
    }
    return true;
  }
}

package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The receivers of methods.
final class Receivers {
  private final Checker checker;
  private final Errors errors;

  Receivers(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  /// The expression below the pointer of a receiver's type, if it is one.
  static Expr base(Expr receiver) {
    Expr expr = Exprs.unparen(receiver);
    return expr instanceof Expr.Star star ? Exprs.unparen(star.operand()) : expr;
  }

  /// The type of the receiver written as `expr`: `base` with `parameters`, or a pointer to it.
  static Type type(Expr expr, Named base, List<TypeParameter> parameters) {
    boolean bound = !parameters.isEmpty() && parameters.size() == base.typeParameters().size();
    Named type = bound ? base.instance(List.copyOf(parameters)) : base;
    return Exprs.unparen(expr) instanceof Expr.Star ? new Type.Pointer(type) : type;
  }

  /// Whether the type of a receiver has type arguments, the type parameters of its method.
  static boolean isInstance(Type receiver) {
    Type type = receiver instanceof Type.Pointer(Type element) ? element : receiver;
    return type instanceof Named named && !named.typeArguments().isEmpty();
  }

  /// The type parameters that a receiver `(x T[P, Q])` declares, constrained as those of `T` if
  /// they are as many.
  List<TypeParameter> parameters(Expr expr, @Nullable Named base) {
    if (!(base(expr) instanceof Expr.Index index)) {
      return List.of();
    }
    List<TypeParameter> declared = base == null ? List.of() : base.typeParameters();
    List<TypeParameter> parameters = new ArrayList<>();
    for (Expr each : index.indices()) {
      boolean isName = each instanceof Expr.Ident;
      if (!isName) {
        String text = "receiver type parameter " + ExprPrinter.print(each);
        errors.report(each, text + " must be an identifier");
        checker.later(() -> checker.types.type(each));
      }
      String name = each instanceof Expr.Ident ident ? ident.name() : "_";
      parameters.add(new TypeParameter(name, parameters.size(), each.span()));
    }
    if (parameters.size() == declared.size()) {
      TypeParameters.constrainAs(declared, parameters);
    } else if (!declared.isEmpty()) {
      wrongCount(expr, index, parameters.size(), declared.size());
    }
    return parameters;
  }

  /// Too many type parameters are too many type arguments for Go 1.19.
  private void wrongCount(Expr receiver, Expr.Index index, int found, int wanted) {
    String count = found + " type parameter" + (found == 1 ? "" : "s");
    String rest = count + ", but receiver base type declares " + wanted;
    if (!errors.isOld()) {
      errors.report(index.indices().getLast(), "receiver declares " + rest);
    } else if (found < wanted) {
      errors.report(receiver, "got " + rest);
    }
  }

  /// A receiver must be a type of this package, or a pointer to one.
  void check(Field receiver) {
    Span place = receiver.names().isEmpty() ? receiver.span() : receiver.names().getFirst().span();
    if (receiver.names().size() > 1) {
      errors.report(receiver.names().getLast(), "method must have exactly one receiver");
    }
    Operand operand = checker.info.operand(receiver.type());
    if (operand == null) {
      return;
    }
    Type type = operand.type() instanceof Type.Pointer(Type element) ? element : operand.type();
    String problem =
        switch (type) {
          case BasicType basic when basic == BasicType.INVALID -> "";
          case BasicType _ -> "cannot define new methods on non-local type " + type;
          case Named named when !named.pkg().equals(checker.path) ->
              "cannot define new methods on non-local type " + type;
          case Named named when isPointerOrInterface(named) ->
              "invalid receiver type " + type + " (pointer or interface type)";
          case Named _ -> "";
          default -> "invalid receiver type " + operand.type();
        };
    if (!problem.isEmpty()) {
      errors.report(place, problem);
    }
  }

  private static boolean isPointerOrInterface(Named named) {
    return named.underlying() instanceof Type.Pointer
        || named.underlying() instanceof Type.Interface;
  }

  /// No method may have the name of a field.
  void checkFields(Named named, Decl.TypeDecl decl) {
    if (!(named.underlying() instanceof Type.Struct struct)) {
      return;
    }
    for (Entity.Func method : named.methods()) {
      Span place = method.declared();
      if (struct.indexOf(method.name()) >= 0 && place != null) {
        String text = "field and method with the same name " + method.name();
        errors.report(place, text + otherDeclaration(decl.type(), method.name()));
      }
    }
  }

  private static String otherDeclaration(Expr type, String name) {
    if (type instanceof Expr.StructType struct) {
      for (Field field : struct.fields()) {
        Expr.Ident embedded =
            field.names().isEmpty() ? TypeChecker.embeddedName(field.type()) : null;
        for (Expr.Ident ident : embedded == null ? field.names() : List.of(embedded)) {
          if (ident.name().equals(name)) {
            return Errors.alsoAt(ident.span(), "other declaration of " + name);
          }
        }
      }
    }
    return "";
  }
}

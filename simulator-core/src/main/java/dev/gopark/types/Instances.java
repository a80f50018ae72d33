package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives generic types and functions their type arguments, and checks these (the specification's
/// "Instantiations").
final class Instances {
  private final Checker checker;
  private final Errors errors;
  private final Satisfaction satisfaction;
  private final InstantiationCycles cycles;

  /// The type arguments written for a function whose other ones are to be inferred.
  private final Map<Expr, List<Type>> partial = new IdentityHashMap<>();

  Instances(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
    this.satisfaction = new Satisfaction(checker);
    this.cycles = new InstantiationCycles(checker.errors);
  }

  /// Whether `type` lacks its type arguments.
  static boolean isGeneric(Type type) {
    return type instanceof Type.Generic || type instanceof Named named && named.isGeneric();
  }

  /// Reports type arguments that would never end; after all else.
  void checkCycles() {
    cycles.report();
  }

  /// The type `T[A, …]`, whose operand has the generic type `generic`; `INVALID` after an error.
  Type type(Expr.Index expr, Type generic) {
    List<TypeParameter> parameters =
        switch (generic) {
          case Named named -> named.typeParameters();
          case Type.Generic alias -> alias.parameters();
          default -> List.of();
        };
    if (!isGeneric(generic)) {
      if (!Predicates.isInvalid(generic)) {
        errors.report(expr.operand(), ExprPrinter.print(expr.operand()) + " is not a generic type");
      }
      return BasicType.INVALID;
    }
    List<Type> arguments = arguments(expr);
    if (arguments.contains(BasicType.INVALID)
        || !checker.require(Exprs.node(expr), 18, "type instantiation")) {
      return BasicType.INVALID;
    }
    if (arguments.size() != parameters.size()) {
      wrongCount(expr, generic, arguments.size(), parameters.size());
      return BasicType.INVALID;
    }
    verifyLater(expr, expr.indices(), parameters, arguments);
    Type type =
        switch (generic) {
          case Named named -> named.instance(arguments);
          case Type.Generic(List<TypeParameter> _, Type body) ->
              Substitution.of(parameters, arguments).apply(body);
          default -> BasicType.INVALID;
        };
    recordInstance(expr.operand(), arguments, type);
    return type;
  }

  private List<Type> arguments(Expr.Index expr) {
    List<Type> arguments = new ArrayList<>();
    expr.indices().forEach(each -> arguments.add(checker.types.variableType(each)));
    return arguments;
  }

  private void wrongCount(Expr.Index expr, Type generic, int found, int wanted) {
    String old = "got " + found + " arguments but " + wanted + " type parameters";
    String name = generic instanceof Named named ? named.name() : ExprPrinter.print(expr.operand());
    String problem = found < wanted ? "not enough" : "too many";
    String modern =
        problem + " type arguments for type " + name + ": have " + found + ", want " + wanted;
    Expr place = found < wanted ? expr.indices().getLast() : expr.indices().get(wanted);
    errors.report(errors.isOld() ? expr : place, errors.pick(old, modern));
  }

  private void verifyLater(
      Expr place, List<Expr> written, List<TypeParameter> parameters, List<Type> arguments) {
    cycles.add(place, written, parameters, arguments);
    Environment environment = checker.env;
    Runnable task = () -> verify(place, written, parameters, arguments);
    checker.later(() -> checker.within(environment, task));
  }

  private void verify(
      Expr place, List<Expr> written, List<TypeParameter> parameters, List<Type> arguments) {
    Substitution substitution = Substitution.of(parameters, arguments);
    for (int i = 0; i < parameters.size(); i++) {
      Type constraint = substitution.apply(parameters.get(i).constraint());
      String problem = satisfaction.whyNot(arguments.get(i), constraint);
      if (problem != null) {
        if (i < written.size()) {
          errors.report(written.get(i), problem);
        } else {
          errors.report(Exprs.node(place), problem);
        }
        return;
      }
    }
  }

  /// `F[A, …]`, for a generic function. With fewer type arguments than parameters it stays generic.
  Value function(Expr.Index expr, Type.Generic generic) {
    List<Type> arguments = arguments(expr);
    if (arguments.contains(BasicType.INVALID)
        || !checker.require(Exprs.node(expr), 18, "function instantiation")) {
      return Value.invalid(expr);
    }
    int wanted = generic.parameters().size();
    if (arguments.size() > wanted) {
      String name = ExprPrinter.print(expr.operand());
      String counts = "got " + arguments.size() + " type arguments but ";
      errors.report(
          expr.indices().get(wanted),
          counts + errors.pick("want " + wanted, name + " has " + wanted + " type parameters"));
      return Value.invalid(expr);
    }
    if (arguments.size() < wanted) {
      Inference inference = new Inference(checker, Inference.renamed(generic.parameters()));
      partial.put(expr, arguments);
      inference.give(arguments);
      if (!inference.useConstraints(expr.span())) {
        return Value.invalid(expr);
      }
      List<@Nullable Type> found = inference.result();
      if (found.contains(null)) {
        return Value.of(Mode.VALUE, expr, generic);
      }
      return instance(expr, expr.indices(), generic, nonNull(found));
    }
    return instance(expr, expr.indices(), generic, arguments);
  }

  private static List<Type> nonNull(List<@Nullable Type> types) {
    List<Type> all = new ArrayList<>();
    for (Type type : types) {
      if (type != null) {
        all.add(type);
      }
    }
    return all;
  }

  private Value instance(
      Expr expr, List<Expr> written, Type.Generic generic, List<Type> arguments) {
    verifyLater(expr, written, generic.parameters(), arguments);
    Type type = Substitution.of(generic.parameters(), arguments).apply(generic.body());
    recordInstance(expr, arguments, type);
    return Value.of(Mode.VALUE, expr, type);
  }

  /// The type arguments written in `function`, which is generic still.
  private List<Type> written(Expr function) {
    return partial.getOrDefault(Exprs.unparen(function), List.of());
  }

  /// A generic function where a function of type `target` is wanted; invalid after an error.
  Value forTarget(Value value, @Nullable Type target) {
    if (!(value.type() instanceof Type.Generic generic)) {
      return value;
    }
    if (target == null
        || !checker.versions.toolchain().atLeast(21)
        || !(TypeSets.core(target) instanceof Type.Signature signature)) {
      reportGeneric(value);
      return value.asInvalid();
    }
    String how = written(value.expr()).isEmpty() ? "implicitly" : "partially";
    String feature = how + " instantiated function in assignment";
    if (!checker.require(Exprs.node(value.expr()), 21, feature)) {
      return value.asInvalid();
    }
    List<TypeParameter> fresh = Inference.renamed(generic.parameters());
    Inference inference = new Inference(checker, fresh);
    inference.give(written(value.expr()));
    Type own = Substitution.of(generic.parameters(), fresh).apply(generic.body());
    boolean matches = inference.match(own, signature) && inference.useConstraints(null);
    List<@Nullable Type> found = inference.result();
    if (!matches) {
      errors.report(
          value.expr(),
          "type "
              + generic.body()
              + " of "
              + ExprPrinter.print(value.expr())
              + " does not match "
              + target
              + " (cannot infer "
              + Inference.listed(generic.parameters().stream().map(TypeParameter::name).toList())
              + ")");
      return value.asInvalid();
    }
    if (found.contains(null)) {
      reportGeneric(value);
      return value.asInvalid();
    }
    return instance(value.expr(), List.of(), generic, nonNull(found));
  }

  /// A generic function or type stands where it needs its type arguments.
  void reportGeneric(Value value) {
    String what = value.mode() == Mode.TYPE ? "type " : "function ";
    String name = ExprPrinter.print(value.expr());
    errors.report(value.expr(), "cannot use generic " + what + name + " without instantiation");
  }

  /// What a call needs to know of a generic function once its type arguments are inferred.
  ///
  /// @param arguments those of the call; generic functions among them have become instances
  record Called(Type.Signature signature, List<Value> arguments) {}

  /// Infers the type arguments for a call of `function`, whose parameters have the types `wanted`
  /// (one for each argument); null after an error.
  @Nullable Called call(
      Expr.Call call, Value function, Type.Generic generic, List<Type> wanted, List<Value> values) {
    if (!checker.require(Exprs.node(call), 18, "implicit function instantiation")) {
      return null;
    }
    List<TypeParameter> fresh = Inference.renamed(generic.parameters());
    Substitution renaming = Substitution.of(generic.parameters(), fresh);
    List<TypeParameter> all = new ArrayList<>(fresh);
    List<Value> arguments = new ArrayList<>();
    for (Value value : values) {
      arguments.add(renamed(value, all));
    }
    Inference inference = new Inference(checker, all);
    inference.give(written(function.expr()));
    if (!inference.useArguments(renaming.apply(wanted), arguments)) {
      return null;
    }
    List<@Nullable Type> found = inference.result();
    List<@Nullable Type> own = found.subList(0, fresh.size());
    int missing = own.indexOf(null);
    if (missing >= 0) {
      reportMissing(call, generic.parameters().get(missing));
      return null;
    }
    List<Type> types = nonNull(own);
    verifyLater(call, explicit(call.function()), generic.parameters(), types);
    Substitution substitution = Substitution.of(generic.parameters(), types);
    recordInstance(call.function(), types, substitution.apply(generic.body()));
    Substitution solved = inference.substitution(found);
    List<Value> instances = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Type target = substitution.apply(wanted.get(i));
      instances.add(instantiated(values.get(i), arguments.get(i), target, solved));
    }
    return generic.body() instanceof Type.Signature signature
        ? new Called(substitution.apply(signature), instances)
        : null;
  }

  private static List<Expr> explicit(Expr function) {
    return Exprs.unparen(function) instanceof Expr.Index index ? index.indices() : List.of();
  }

  /// A generic argument with type parameters of its own to be inferred.
  private static Value renamed(Value value, List<TypeParameter> all) {
    if (!(value.type() instanceof Type.Generic generic)) {
      return value;
    }
    List<TypeParameter> fresh = Inference.renamed(generic.parameters());
    all.addAll(fresh);
    return value.withType(Substitution.of(generic.parameters(), fresh).apply(generic.body()));
  }

  private Value instantiated(Value value, Value renamed, Type target, Substitution solved) {
    if (!(value.type() instanceof Type.Generic)) {
      return value;
    }
    Type type = solved.apply(renamed.type());
    return forTarget(value, type instanceof Type.Signature ? type : target).withExpr(value.expr());
  }

  private void reportMissing(Expr.Call call, TypeParameter parameter) {
    String place = parameter.declared() == null ? "" : parameter.declared().mentioned();
    String old = "cannot infer " + parameter + " (" + place + ")";
    String function = ExprPrinter.print(call.function());
    String modern =
        "in call to " + function + ", cannot infer " + parameter + " (declared at " + place + ")";
    errors.report(Exprs.node(call), errors.pick(old, modern));
  }

  /// Notes the type arguments at the identifier of a generic function or type, and the type that
  /// all of the expression around it has.
  private void recordInstance(Expr expr, List<Type> arguments, Type type) {
    Expr rest = expr;
    while (true) {
      if (type instanceof Type.Signature) {
        checker.info.record(rest, new Operand(Operand.Mode.VALUE, type, null));
      }
      switch (rest) {
        case Expr.ParenExpr(_, Expr inner) -> rest = inner;
        case Expr.Index index -> rest = index.operand();
        case Expr.Selector selector -> {
          checker.info.recordInstance(selector.name(), arguments, type);
          return;
        }
        case Expr.Ident ident -> {
          checker.info.recordInstance(ident, arguments, type);
          return;
        }
        default -> {
          return;
        }
      }
    }
  }
}

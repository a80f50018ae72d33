package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.types.Entity.Builtin;
import dev.gopark.types.Value.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks calls of predeclared functions and those of package unsafe.
final class BuiltinChecker {
  private final Checker checker;
  private final Errors errors;
  private final AllocationChecker allocations;
  private final OrderedBuiltins ordered;
  private final ComplexBuiltins complex;
  private final UnsafeBuiltins unsafe;

  BuiltinChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
    this.allocations = new AllocationChecker(checker);
    this.ordered = new OrderedBuiltins(checker);
    this.complex = new ComplexBuiltins(checker);
    this.unsafe = new UnsafeBuiltins(checker);
  }

  /// How many arguments a function takes at least, and whether it takes more.
  private record Arity(int count, boolean variadic) {}

  private static Arity arity(Builtin builtin) {
    return switch (builtin) {
      case APPEND, MAKE, MAX, MIN -> new Arity(1, true);
      case CAP, CLEAR, CLOSE, IMAG, LEN, NEW, PANIC, REAL -> new Arity(1, false);
      case ALIGNOF, OFFSETOF, SIZEOF, SLICE_DATA, STRING_DATA -> new Arity(1, false);
      case COMPLEX, COPY, DELETE, ADD, SLICE, STRING -> new Arity(2, false);
      case PRINT, PRINTLN -> new Arity(0, true);
      case RECOVER -> new Arity(0, false);
    };
  }

  /// Whether a call may stand as a statement.
  static boolean isStatement(Builtin builtin) {
    return switch (builtin) {
      case APPEND, CAP, COMPLEX, IMAG, LEN, MAKE, MAX, MIN, NEW, REAL -> false;
      case ADD, ALIGNOF, OFFSETOF, SIZEOF, SLICE, SLICE_DATA, STRING, STRING_DATA -> false;
      case CLEAR, CLOSE, COPY, DELETE, PANIC, PRINT, PRINTLN, RECOVER -> true;
    };
  }

  Value check(Expr.Call call, Builtin builtin) {
    if (call.spread() && builtin != Builtin.APPEND) {
      call.arguments().forEach(checker.expressions::use);
      return fail(call, "invalid use of ... with built-in " + builtin.goName());
    }
    boolean hadCall = checker.env.hasCallOrReceive;
    boolean mayBeConstant = builtin == Builtin.LEN || builtin == Builtin.CAP;
    checker.env.hasCallOrReceive = hadCall && !mayBeConstant;
    Value result = withArguments(call, builtin);
    checker.env.hasCallOrReceive = hadCall || !mayBeConstant && checker.env.hasCallOrReceive;
    return result;
  }

  private Value withArguments(Expr.Call call, Builtin builtin) {
    boolean takesType = builtin == Builtin.MAKE || builtin == Builtin.NEW;
    if (takesType || builtin == Builtin.OFFSETOF) {
      if (!hasArity(call, builtin, call.arguments().size())) {
        return Value.invalid(call);
      }
      return takesType ? allocations.check(call, builtin) : unsafe.offset(call);
    }
    List<Value> arguments = checker.expressions.list(call.arguments(), false);
    boolean invalid = !arguments.isEmpty() && arguments.getFirst().isInvalid();
    if (invalid || !hasArity(call, builtin, arguments.size())) {
      return Value.invalid(call);
    }
    return evaluate(call, builtin, arguments);
  }

  private boolean hasArity(Expr.Call call, Builtin builtin, int count) {
    Arity arity = arity(builtin);
    boolean tooFew = count < arity.count;
    if (!tooFew && (arity.variadic || count == arity.count)) {
      return true;
    }
    String counts = " (expected " + arity.count + ", found " + count + ")";
    String problem = (tooFew ? "not enough" : "too many") + " arguments for ";
    fail(call, problem + ExprPrinter.print(call) + counts);
    return false;
  }

  private Value evaluate(Expr.Call call, Builtin builtin, List<Value> arguments) {
    if (builtin == Builtin.CLEAR || builtin == Builtin.MAX || builtin == Builtin.MIN) {
      checker.require(call.function().span(), 21, builtin.goName());
    }
    return switch (builtin) {
      case APPEND -> append(call, arguments);
      case LEN, CAP -> length(call, builtin, arguments.getFirst());
      case CLEAR -> clear(call, arguments.getFirst());
      case CLOSE -> close(call, arguments.getFirst());
      case COPY -> copy(call, arguments.getFirst(), arguments.get(1));
      case DELETE -> delete(call, arguments.getFirst(), arguments.get(1));
      case MAX, MIN -> ordered.check(call, builtin, arguments);
      case PANIC -> panic(call, arguments.getFirst());
      case PRINT, PRINTLN -> print(call, builtin, arguments);
      case RECOVER -> Value.of(Mode.VALUE, call, Type.Interface.EMPTY);
      case COMPLEX -> complex.make(call, arguments.getFirst(), arguments.get(1));
      case IMAG, REAL -> complex.part(call, builtin, arguments.getFirst());
      case ALIGNOF, SIZEOF -> unsafe.size(call, builtin, arguments.getFirst());
      case ADD, SLICE, SLICE_DATA, STRING, STRING_DATA -> unsafe.missing(call, builtin);
      case MAKE, NEW, OFFSETOF -> Value.invalid(call);
    };
  }

  private Value fail(Expr place, String text) {
    errors.report(place, "invalid operation: " + text);
    return Value.invalid(place);
  }

  private Value argumentError(Value argument, String text) {
    errors.report(argument.expr(), "invalid argument: " + text);
    return argument.asInvalid();
  }

  private Value append(Expr.Call call, List<Value> arguments) {
    Value first = arguments.getFirst();
    Type type = first.type();
    Type core = TypeSets.coreOrString(type);
    Type slice =
        core == BasicType.STRING && type instanceof TypeParameter
            ? new Type.Slice(BasicType.BYTE)
            : core;
    if (!(slice instanceof Type.Slice(Type element))) {
      return notSlice(first);
    }
    boolean bytesAndString =
        call.spread()
            && arguments.size() == 2
            && element.underlying() == BasicType.UINT8
            && TypeSets.coreOrString(arguments.get(1).type()) instanceof BasicType basic
            && basic.isString();
    if (bytesAndString) {
      if (arguments.get(1).isUntyped()) {
        checker.conversions.convertUntyped(arguments.get(1), BasicType.STRING);
      }
    } else {
      List<Type> parameters = List.of(type, new Type.Slice(element));
      Type.Signature signature = new Type.Signature(parameters, List.of(type), true);
      checker.calls.arguments(call, signature, arguments);
    }
    return Value.of(Mode.VALUE, call, type);
  }

  private Value notSlice(Value first) {
    String described = first.describe(errors);
    String old =
        "first argument to append must be a slice; have "
            + (first.isNil() ? "untyped nil" : described);
    String modern =
        first.isNil()
            ? "first argument to append must be a typed slice; have untyped nil"
            : "invalid append: argument must be a slice; have " + described;
    errors.report(first.expr(), errors.pick(old, modern));
    return first.asInvalid();
  }

  private Value length(Expr.Call call, Builtin builtin, Value argument) {
    boolean isLen = builtin == Builtin.LEN;
    if (argument.constant() instanceof ConstValue.Str text && isLen) {
      checker.untyped.setType(argument.expr(), BasicType.STRING, true);
      return Value.constant(call, BasicType.INT, Constants.of(text.length()));
    }
    Type type = Predicates.arrayOf(argument.type());
    if (type instanceof Type.Array(long length, _) && !checker.env.hasCallOrReceive) {
      return Value.constant(call, BasicType.INT, Constants.of(length));
    }
    if (!hasLength(argument.type(), isLen)) {
      String name = errors.pick("", "built-in ") + builtin.goName();
      return Predicates.isInvalid(argument.type())
          ? argument.asInvalid()
          : argumentError(argument, argument.describe(errors) + " for " + name);
    }
    return Value.of(Mode.VALUE, call, BasicType.INT);
  }

  private static boolean hasLength(Type type, boolean isLen) {
    return TypeSets.all(
        type,
        each ->
            switch (Predicates.arrayOf(each)) {
              case BasicType basic -> isLen && basic.isString();
              case Type.GoMap _ -> isLen;
              case Type.Array _, Type.Slice _, Type.Channel _ -> true;
              default -> false;
            });
  }

  private Value clear(Expr.Call call, Value argument) {
    boolean isClearable =
        TypeSets.all(
            argument.type(), each -> each instanceof Type.GoMap || each instanceof Type.Slice);
    if (!isClearable) {
      return argumentError(
          argument, "clear " + argument.describe(errors) + " must be a map or slice");
    }
    return Value.of(Mode.NO_VALUE, call, Type.Tuple.EMPTY);
  }

  private Value close(Expr.Call call, Value argument) {
    String problem = "";
    if (!TypeSets.all(argument.type(), each -> each instanceof Type.Channel)) {
      problem = "cannot close non-channel ";
    } else if (!TypeSets.all(argument.type(), BuiltinChecker::canSend)) {
      problem = "cannot close receive-only channel ";
    }
    return problem.isEmpty()
        ? Value.of(Mode.NO_VALUE, call, Type.Tuple.EMPTY)
        : fail(argument.expr(), problem + argument.describe(errors));
  }

  private static boolean canSend(Type type) {
    return type instanceof Type.Channel channel && Predicates.canSend(channel);
  }

  private Value copy(Expr.Call call, Value to, Value from) {
    if (from.isInvalid()) {
      return from;
    }
    Type core = TypeSets.coreOrString(from.type());
    boolean fromString = core instanceof BasicType basic && basic.isString();
    Type source = fromString ? new Type.Slice(BasicType.BYTE) : core;
    if (!(TypeSets.core(to.type()) instanceof Type.Slice(Type a))
        || !(source instanceof Type.Slice(Type b))) {
      String found = to.describe(errors) + " and " + from.describe(errors);
      return argumentError(to, "copy expects slice arguments; found " + found);
    }
    if (!a.equals(b)) {
      String arguments = to.describe(errors) + " and " + from.describe(errors);
      return argumentError(
          to,
          "arguments to copy " + arguments + " have different element types " + a + " and " + b);
    }
    if (from.isUntyped()) {
      checker.conversions.convertUntyped(from, BasicType.STRING);
    }
    return Value.of(Mode.VALUE, call, BasicType.INT);
  }

  private Value delete(Expr.Call call, Value map, Value key) {
    Type keyType = keyType(map.type());
    if (keyType == null) {
      return argumentError(map, map.describe(errors) + " is not a map");
    }
    if (key.isInvalid()) {
      return key;
    }
    Value assigned = checker.assignments.assign(key, keyType, "argument to delete");
    return assigned.isInvalid() ? assigned : Value.of(Mode.NO_VALUE, call, Type.Tuple.EMPTY);
  }

  /// The key type that all maps of a type set have, or null.
  private static @Nullable Type keyType(Type map) {
    List<Type> keys = new ArrayList<>();
    boolean areMaps =
        TypeSets.all(
            map,
            each -> {
              if (each instanceof Type.GoMap(Type key, Type _)) {
                keys.add(key);
                return key.equals(keys.getFirst());
              }
              return false;
            });
    return areMaps ? keys.getFirst() : null;
  }

  private Value panic(Expr.Call call, Value argument) {
    Value value = checker.assignments.assign(argument, Universe.ANY, "argument to panic");
    return value.isInvalid() ? value : Value.of(Mode.NO_VALUE, call, Type.Tuple.EMPTY);
  }

  private Value print(Expr.Call call, Builtin builtin, List<Value> arguments) {
    String context = "argument to " + errors.pick("", "built-in ") + builtin.goName();
    List<Value> values = new ArrayList<>();
    for (Value argument : arguments) {
      values.add(checker.assignments.assign(argument, null, context));
    }
    values.forEach(value -> checkPrintable(call, value.type()));
    return values.stream().anyMatch(Value::isInvalid)
        ? Value.invalid(call)
        : Value.of(Mode.NO_VALUE, call, Type.Tuple.EMPTY);
  }

  private void checkPrintable(Expr.Call call, Type type) {
    if (type.underlying() instanceof Type.Struct || type.underlying() instanceof Type.Array) {
      String text = type instanceof Type.Struct ? TypePrinter.qualified(type) : type.toString();
      errors.reportIfAlone(Exprs.node(call), "illegal types for operand: print\n\t" + text);
    }
  }
}

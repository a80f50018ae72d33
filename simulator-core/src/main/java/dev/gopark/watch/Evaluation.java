package dev.gopark.watch;

import dev.gopark.code.Program;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.syntax.Expr;
import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Entity;
import dev.gopark.types.Operand;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import org.jspecify.annotations.Nullable;

/// Finds the value of a checked expression at a place, by its tree.
final class Evaluation {
  private final TypeInfo info;
  private final Program program;
  private final MachineData data;
  private final Place place;

  Evaluation(TypeInfo info, Program program, MachineData data, Place place) {
    this.info = info;
    this.program = program;
    this.data = data;
    this.place = place;
  }

  Held of(Expr expr) throws NotHere {
    ConstValue constant = info.constantOf(expr);
    if (constant != null) {
      return constant(constant, info.typeOf(expr));
    }
    Operand operand = info.operand(expr);
    if (operand != null && operand.mode() == Operand.Mode.NIL) {
      return new Held(info.typeOf(expr), 0, null);
    }
    return switch (expr) {
      case Expr.ParenExpr paren -> of(paren.inner());
      case Expr.Ident ident -> variable(info.use(ident));
      case Expr.Selector selector -> selected(selector);
      case Expr.Index index ->
          Elements.at(of(index.operand()), of(index.indices().getFirst()), info.typeOf(expr));
      case Expr.Star star -> pointee(of(star.operand()), info.typeOf(star));
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
      case Expr.Call call -> called(call);
      default -> throw new NotHere("not supported: " + expr.span().text());
    };
  }

  private static Held constant(ConstValue value, Type type) throws NotHere {
    if (value instanceof ConstValue.Str text) {
      return new Held(type, 0, text.bytes());
    }
    if (!Registers.isWord(type) || value instanceof ConstValue.Complex) {
      throw new NotHere("a constant of type " + type + " is not supported here");
    }
    return Held.ofWord(type, Registers.wordOf(value, type));
  }

  private Held variable(@Nullable Entity entity) throws NotHere {
    return switch (entity) {
      case Entity.Var variable when variable.kind() == Entity.VarKind.PACKAGE -> global(variable);
      case Entity.Var variable -> place.local(variable.name());
      case null, default -> throw new NotHere("only variables and constants have values here");
    };
  }

  private Held global(Entity.Var variable) throws NotHere {
    int number = program.globalNames().indexOf(variable.pkg() + "." + variable.name());
    if (number < 0) {
      throw new NotHere("nothing in the program uses " + variable.name());
    }
    return Held.at(variable.type(), data.globals, number);
  }

  private Held selected(Expr.Selector selector) throws NotHere {
    Selection selection = info.selection(selector);
    if (selection == null) {
      return variable(info.use(selector.name()));
    }
    if (selection.kind() != Selection.Kind.FIELD) {
      throw new NotHere("methods are not called here: " + selector.name().name());
    }
    Held held = of(selector.operand());
    for (int index : selection.path()) {
      Type type = held.type().underlying();
      Type owner = type instanceof Type.Pointer pointer ? pointer.element() : type;
      if (!(owner.underlying() instanceof Type.Struct struct)) {
        throw new NotHere(owner + " has no fields");
      }
      held = Held.at(struct.fields().get(index).type(), object(held), index);
    }
    return held;
  }

  /// The struct or array that a value is or points to.
  static HeapObject object(Held held) throws NotHere {
    if (held.ref() instanceof HeapObject object) {
      return object;
    }
    throw new NotHere("nil pointer dereference");
  }

  private static Held pointee(Held pointer, Type type) throws NotHere {
    return switch (pointer.ref()) {
      case Pointer to -> Held.at(type, to.owner, to.slot);
      case HeapObject object when Registers.isAggregate(type) -> new Held(type, 0, object);
      case HeapObject cell -> Held.at(type, cell, 0);
      case null, default -> throw new NotHere("nil pointer dereference");
    };
  }

  private Held unary(Expr.Unary unary) throws NotHere {
    if (unary.op() == Expr.UnaryOp.RECEIVE || unary.op() == Expr.UnaryOp.ADDRESS) {
      throw new NotHere("operator " + unary.op().symbol + " is not allowed here");
    }
    Held held = of(unary.operand());
    BasicType type = held.basic();
    if (unary.op() == Expr.UnaryOp.NOT) {
      return Held.ofTruth(held.type(), !held.truth());
    }
    if (type == null || !type.isInteger() && !type.isFloat()) {
      throw new NotHere("operator " + unary.op().symbol + " is not supported here");
    }
    return switch (unary.op()) {
      case MINUS -> Held.ofWord(held.type(), negated(held, type));
      case XOR -> Held.ofWord(held.type(), Arithmetic.narrowed(~held.word(), type));
      default -> held;
    };
  }

  private static long negated(Held held, BasicType type) {
    return type.isFloat()
        ? Double.doubleToRawLongBits(-held.real())
        : Arithmetic.narrowed(-held.word(), type);
  }

  private Held binary(Expr.Binary binary) throws NotHere {
    Held left = of(binary.left());
    Type type = info.typeOf(binary);
    switch (binary.op()) {
      case AND_AND:
        return left.truth() ? of(binary.right()).as(type) : left;
      case OR_OR:
        return left.truth() ? left : of(binary.right()).as(type);
      default:
        Held right = of(binary.right());
        return binary.op().isComparison()
            ? Held.ofTruth(type, compare(binary.op(), left, right))
            : Arithmetic.binary(binary.op(), left, right, type);
    }
  }

  private static boolean compare(Expr.BinaryOp op, Held left, Held right) throws NotHere {
    BasicType basic = left.basic();
    if (basic != null && basic.isFloat()) {
      return compareReal(op, left.real(), right.real());
    }
    return switch (op) {
      case EQUAL -> Arithmetic.equal(inside(left), inside(right));
      case NOT_EQUAL -> !Arithmetic.equal(inside(left), inside(right));
      case LESS -> Arithmetic.order(left, right) < 0;
      case LESS_EQUAL -> Arithmetic.order(left, right) <= 0;
      case GREATER -> Arithmetic.order(left, right) > 0;
      default -> Arithmetic.order(left, right) >= 0;
    };
  }

  private static boolean compareReal(Expr.BinaryOp op, double left, double right) {
    return switch (op) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case LESS_EQUAL -> left <= right;
      case GREATER -> left > right;
      default -> left >= right;
    };
  }

  /// What an interface holds; other values as they are.
  private static Held inside(Held held) {
    return held.ref() instanceof Box box ? new Held(box.type, box.word, box.ref) : held;
  }

  private Held called(Expr.Call call) throws NotHere {
    if (call.function() instanceof Expr.Ident ident && call.arguments().size() == 1) {
      Entity used = info.use(ident);
      if (used == Entity.Builtin.LEN || used == Entity.Builtin.CAP) {
        Held held = of(call.arguments().getFirst());
        return Held.ofWord(BasicType.INT, Elements.length(held, used == Entity.Builtin.CAP));
      }
    }
    if (info.isType(call.function()) && call.arguments().size() == 1) {
      return Conversion.to(info.typeOf(call), of(call.arguments().getFirst()));
    }
    throw new NotHere("functions are not called here: " + call.function().span().text());
  }
}

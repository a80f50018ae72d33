package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;

/// Evaluates the operands of addressable expressions and map elements, then loads, stores or points
/// to them.
final class PlaceCompiler {
  private final FunctionCompiler fn;

  PlaceCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// The place that `expression` denotes. Its operands may be variables' own registers.
  Place of(Expr expression) {
    return of(expression, false);
  }

  /// As [#of], with operands that later assignments do not change.
  Place stable(Expr expression) {
    return of(expression, true);
  }

  private Place of(Expr expression, boolean stable) {
    Expr bare = Syntax.strip(expression);
    return switch (bare) {
      case Expr.Ident ident when ident.isBlank() -> new Place.Blank(Type.Tuple.EMPTY);
      case Expr.Ident ident -> variable(ident);
      case Expr.Selector selector -> selector(selector, stable);
      case Expr.Index index -> index(index, stable);
      case Expr.Star star -> {
        int pointer = operand(star.operand(), stable);
        Type type = fn.exprs.typeOf(star);
        yield Registers.isAggregate(type)
            ? new Place.Whole(pointer, type)
            : new Place.Pointed(pointer, type);
      }
      case Expr other when Registers.isAggregate(fn.exprs.typeOf(other)) ->
          new Place.Whole(fn.exprs.value(other), fn.exprs.typeOf(other));
      default -> throw new IllegalStateException("no place: " + bare.span().text());
    };
  }

  private int operand(Expr expression, boolean stable) {
    return stable ? fn.exprs.temporary(expression) : fn.exprs.value(expression);
  }

  private Place variable(Expr expression) {
    Entity.Var variable = Syntax.variable(fn.info, expression);
    if (variable == null) {
      throw new IllegalStateException("no variable: " + expression.span().text());
    }
    return of(variable);
  }

  /// The place of a variable.
  Place of(Entity.Var variable) {
    Locals.Home home = fn.locals.home(variable);
    if (home == null) {
      return new Place.Global(fn.program.globalOf(variable), variable.type());
    }
    return home.cell()
        ? new Place.Slot(home.register(), 0, variable.type())
        : new Place.Register(home.register(), variable.type());
  }

  private Place selector(Expr.Selector selector, boolean stable) {
    Selection selection = fn.info.selection(selector);
    if (selection == null) {
      return variable(selector);
    }
    int object = operand(selector.operand(), stable);
    PathCompiler.FieldSlot field =
        fn.paths.follow(object, fn.exprs.typeOf(selector.operand()), selection.path());
    return new Place.Slot(field.object(), field.slot(), field.type());
  }

  private Place index(Expr.Index index, boolean stable) {
    Expr key = index.indices().getFirst();
    Type container = fn.exprs.typeOf(index.operand());
    int[] registers = new int[2];
    EvaluationOrder order = new EvaluationOrder();
    order.add(
        fn.finder.hasCall(index.operand()), () -> registers[0] = operand(index.operand(), stable));
    order.add(fn.finder.hasCall(key), () -> registers[1] = keyOperand(container, key, stable));
    order.run();
    return switch (container.underlying()) {
      case Type.GoMap map -> new Place.MapElement(registers[0], registers[1], map);
      case Type.Slice(Type element) ->
          new Place.SliceElement(registers[0], registers[1], isUnsigned(key), element);
      default ->
          new Place.ArrayElement(
              registers[0], registers[1], isUnsigned(key), Types.element(container));
    };
  }

  private boolean isUnsigned(Expr index) {
    return Types.isWideUnsigned(fn.exprs.typeOf(index));
  }

  private int keyOperand(Type container, Expr key, boolean stable) {
    if (!(container.underlying() instanceof Type.GoMap map)) {
      return operand(key, stable);
    }
    if (!stable) {
      return fn.exprs.owned(key, map.key());
    }
    int register = fn.frame.allocate(map.key());
    fn.exprs.ownedInto(key, map.key(), register);
    return register;
  }

  /// Loads the value; a struct or array is borrowed.
  void load(Place place, int dst) {
    boolean word = Registers.isWord(place.type());
    switch (place) {
      case Place.Register(int register, Type type) -> fn.paths.move(type, dst, register);
      case Place.Slot(int object, int slot, _) ->
          fn.code.emit(
              pick(word, Opcode.FIELD_LOAD_WORD, Opcode.FIELD_LOAD_REF), dst, object, slot);
      case Place.Pointed(int pointer, _) ->
          fn.code.emit(pick(word, Opcode.POINTER_LOAD_WORD, Opcode.POINTER_LOAD_REF), dst, pointer);
      case Place.Whole(int object, Type type) -> fn.paths.move(type, dst, object);
      case Place.Global(int number, _) ->
          fn.code.emit(pick(word, Opcode.GLOBAL_LOAD_WORD, Opcode.GLOBAL_LOAD_REF), dst, number);
      case Place.ArrayElement(int array, int index, boolean unsigned, _) -> {
        Opcode op = pick(word, Opcode.ARRAY_LOAD_WORD, Opcode.ARRAY_LOAD_REF);
        fn.code.emitIndexed(op, dst, array, index, unsigned, null);
      }
      case Place.SliceElement(int slice, int index, boolean unsigned, _) -> {
        Opcode op = pick(word, Opcode.SLICE_LOAD_WORD, Opcode.SLICE_LOAD_REF);
        fn.code.emitIndexed(op, dst, slice, index, unsigned, null);
      }
      case Place.MapElement(int map, int key, Type.GoMap type) ->
          fn.code.emit(Opcode.MAP_LOAD, dst, key, map, type);
      case Place.Blank _ -> throw new IllegalStateException("_ has no value");
    }
  }

  private static Opcode pick(boolean word, Opcode forWord, Opcode forRef) {
    return word ? forWord : forRef;
  }

  /// Whether [#store] keeps the struct or array it is given instead of copying its content.
  static boolean keepsObject(Place place) {
    return place instanceof Place.MapElement;
  }

  /// Stores the value in `src`. A struct's or array's content is copied, except into a map.
  void store(Place place, int src) {
    if (Registers.isAggregate(place.type()) && !keepsObject(place)) {
      assign(place, src);
      return;
    }
    boolean word = Registers.isWord(place.type());
    switch (place) {
      case Place.Register(int register, Type type) -> fn.paths.move(type, register, src);
      case Place.Slot(int object, int slot, _) ->
          fn.code.emit(
              pick(word, Opcode.FIELD_STORE_WORD, Opcode.FIELD_STORE_REF), src, object, slot);
      case Place.Pointed(int pointer, _) ->
          fn.code.emit(
              pick(word, Opcode.POINTER_STORE_WORD, Opcode.POINTER_STORE_REF), src, pointer);
      case Place.Global(int number, _) ->
          fn.code.emit(pick(word, Opcode.GLOBAL_STORE_WORD, Opcode.GLOBAL_STORE_REF), src, number);
      case Place.ArrayElement(int array, int index, boolean unsigned, _) -> {
        Opcode op = pick(word, Opcode.ARRAY_STORE_WORD, Opcode.ARRAY_STORE_REF);
        fn.code.emitIndexed(op, src, array, index, unsigned, null);
      }
      case Place.SliceElement(int slice, int index, boolean unsigned, _) -> {
        Opcode op = pick(word, Opcode.SLICE_STORE_WORD, Opcode.SLICE_STORE_REF);
        fn.code.emitIndexed(op, src, slice, index, unsigned, null);
      }
      case Place.MapElement(int map, int key, Type.GoMap type) ->
          fn.code.emit(Opcode.MAP_STORE, src, key, map, type);
      case Place.Whole _ -> throw new IllegalStateException("not a struct or array");
      case Place.Blank _ -> {}
    }
  }

  private void assign(Place place, int src) {
    Frame.Mark mark = fn.frame.mark();
    fn.code.emit(Opcode.ASSIGN, object(place), src);
    fn.frame.release(mark);
  }

  /// The register with the struct or array at `place`.
  private int object(Place place) {
    return switch (place) {
      case Place.Register(int register, _) -> register;
      case Place.Whole(int object, _) -> object;
      default -> {
        int object = fn.frame.ref();
        load(place, object);
        yield object;
      }
    };
  }

  /// `dst` = pointer to the place.
  void address(Place place, int dst) {
    Type type = place.type();
    if (Registers.isAggregate(type)) {
      if (place instanceof Place.Whole(int object, _)) {
        fn.code.emit(Opcode.NIL_CHECK, object, 0);
      }
      load(place, dst);
      return;
    }
    switch (place) {
      case Place.Slot(int object, int slot, _) ->
          fn.code.emit(Opcode.FIELD_POINTER, dst, object, slot, type);
      case Place.Global(int number, _) -> fn.code.emit(Opcode.GLOBAL_POINTER, dst, number, 0, type);
      case Place.ArrayElement(int array, int index, boolean unsigned, _) ->
          fn.code.emitIndexed(Opcode.ARRAY_POINTER, dst, array, index, unsigned, type);
      case Place.SliceElement(int slice, int index, boolean unsigned, _) ->
          fn.code.emitIndexed(Opcode.SLICE_POINTER, dst, slice, index, unsigned, type);
      case Place.Pointed(int pointer, _) -> {
        fn.code.emit(Opcode.NIL_CHECK, pointer, 0);
        fn.code.emit(Opcode.REF_MOVE, dst, pointer);
      }
      case Place.Register _, Place.Whole _, Place.MapElement _, Place.Blank _ ->
          throw new IllegalStateException("not addressable: " + place);
    }
  }
}

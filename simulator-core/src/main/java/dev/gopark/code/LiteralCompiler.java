package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Composite literals and function literals.
final class LiteralCompiler {
  private final FunctionCompiler fn;
  private int rangeBodies;

  LiteralCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `T{…}`, or `{…}` standing for `&T{…}`.
  void composite(Expr.CompositeLit literal, int dst) {
    if (Types.isPointer(fn.info.typeOf(literal))) {
      pointer(literal, dst);
    } else {
      build(literal, fn.info.typeOf(literal), dst);
    }
  }

  /// `&T{…}`
  void pointer(Expr.CompositeLit literal, int dst) {
    Type type = Types.dereferenced(fn.info.typeOf(literal));
    if (Registers.isAggregate(type)) {
      build(literal, type, dst);
      return;
    }
    String name = fn.code.takeName();
    int value = fn.frame.ref();
    build(literal, type, value);
    int cell = fn.frame.ref();
    fn.code.emitNamed(name, Opcode.NEW_CELL, cell, 0, type);
    fn.code.emit(Opcode.FIELD_STORE_REF, value, cell, 0);
    fn.code.emit(Opcode.FIELD_POINTER, dst, cell, 0, type);
  }

  /// Builds the value in `dst`, or aside when the elements may read `dst`.
  private void build(Expr.CompositeLit literal, Type type, int dst) {
    String name = fn.code.takeName();
    int object = fn.frame.isVariableRef(dst) ? fn.frame.ref() : dst;
    switch (type.underlying()) {
      case Type.Struct struct -> struct(literal, type, struct, object, name);
      case Type.Array(_, Type element) -> {
        fn.code.emitNamed(name, Opcode.NEW_VALUE, object, 0, type);
        elements(literal, element, index -> new Place.ArrayElement(object, index, element));
      }
      case Type.Slice(Type element) -> slice(literal, element, object, name);
      case Type.GoMap map -> map(literal, map, type, object, name);
      default -> throw new IllegalStateException("no literals of type " + type);
    }
    fn.paths.move(type, dst, object);
  }

  private void struct(
      Expr.CompositeLit literal, Type type, Type.Struct struct, int object, @Nullable String name) {
    fn.code.emitNamed(name, Opcode.NEW_VALUE, object, 0, type);
    EvaluationOrder order = new EvaluationOrder();
    for (int i = 0; i < literal.elements().size(); i++) {
      Expr.Element element = literal.elements().get(i);
      int slot = element.key() instanceof Expr.Ident key ? struct.indexOf(key.name()) : i;
      order.add(
          fn.finder.hasCall(element.value()),
          () -> field(struct.fields().get(slot), slot, element.value(), object));
    }
    order.run();
  }

  private void field(Type.StructField field, int slot, Expr value, int object) {
    Frame.Mark mark = fn.frame.mark();
    fn.code.offerName(field.name());
    int register = fn.exprs.owned(value, field.type());
    fn.code.takeName();
    boolean word = Registers.isWord(field.type());
    fn.code.emit(
        word ? Opcode.FIELD_STORE_WORD : Opcode.FIELD_STORE_REF,
        register,
        object,
        slot,
        part(field.type()));
    fn.frame.release(mark);
  }

  private void slice(Expr.CompositeLit literal, Type element, int object, @Nullable String name) {
    long length = indexes(literal).stream().mapToLong(index -> index + 1).max().orElse(0);
    makeSlice(element, object, length, name);
    elements(literal, element, index -> new Place.SliceElement(object, index, element));
  }

  /// `dst = make([]element, length)`
  void makeSlice(Type element, int dst, long length, @Nullable String name) {
    Frame.Mark mark = fn.frame.mark();
    int size = fn.frame.word();
    fn.code.emitImmediate(Opcode.WORD_CONST, size, 0, length);
    fn.code.emitNamed(name, Opcode.SLICE_MAKE, dst, size, size, element);
    fn.frame.release(mark);
  }

  /// The element whose index is in the given register.
  interface ElementPlace {
    Place at(int index);
  }

  private void elements(Expr.CompositeLit literal, Type type, ElementPlace place) {
    List<Long> indexes = indexes(literal);
    EvaluationOrder order = new EvaluationOrder();
    for (int i = 0; i < indexes.size(); i++) {
      long index = indexes.get(i);
      Expr value = literal.elements().get(i).value();
      order.add(fn.finder.hasCall(value), () -> element(value, type, index, place));
    }
    order.run();
  }

  /// Stores the element with a constant index; an element struct or array replaces the zero one.
  void element(Expr value, Type type, long index, ElementPlace place) {
    Frame.Mark mark = fn.frame.mark();
    int register = fn.exprs.owned(value, type);
    int position = fn.frame.word();
    fn.code.emitImmediate(Opcode.WORD_CONST, position, 0, index);
    boolean word = Registers.isWord(type);
    switch (place.at(position)) {
      case Place.SliceElement(int slice, _, _, _) ->
          fn.code.emit(
              word ? Opcode.SLICE_STORE_WORD : Opcode.SLICE_STORE_REF,
              register,
              slice,
              position,
              part(type));
      case Place.ArrayElement(int array, _, _, _) ->
          fn.code.emit(
              word ? Opcode.ARRAY_STORE_WORD : Opcode.ARRAY_STORE_REF,
              register,
              array,
              position,
              part(type));
      default -> throw new IllegalStateException("not an element");
    }
    fn.frame.release(mark);
  }

  /// The extra operand of an instruction that stores a new value of `type`.
  static @Nullable Type part(Type type) {
    return Registers.isAggregate(type) ? type : null;
  }

  private List<Long> indexes(Expr.CompositeLit literal) {
    List<Long> indexes = new ArrayList<>();
    long next = 0;
    for (Expr.Element element : literal.elements()) {
      Expr key = element.key();
      if (key != null && fn.info.constantOf(key) instanceof ConstValue constant) {
        next = ConstantLoader.bits(constant, BasicType.INT);
      }
      indexes.add(next++);
    }
    return indexes;
  }

  private void map(
      Expr.CompositeLit literal, Type.GoMap map, Type type, int object, @Nullable String name) {
    Frame.Mark mark = fn.frame.mark();
    int size = fn.frame.word();
    fn.code.emitImmediate(Opcode.WORD_CONST, size, 0, literal.elements().size());
    fn.code.emitNamed(name, Opcode.MAP_MAKE, object, size, type);
    fn.frame.release(mark);
    for (Expr.Element element : literal.elements()) {
      int key = fn.exprs.owned(keyOf(element), map.key());
      int value = fn.exprs.owned(element.value(), map.element());
      fn.code.emit(Opcode.MAP_STORE, value, key, object, map);
      fn.frame.release(mark);
    }
  }

  private static Expr keyOf(Expr.Element element) {
    Expr key = element.key();
    if (key == null) {
      throw new IllegalStateException("a map element without key");
    }
    return key;
  }

  /// `func(…) {…}`
  void function(Expr.FuncLit literal, int dst) {
    Function function =
        fn.program.create(
            fn.info.isRangeBody(literal) ? rangeBodyName() : fn.closureNames.next(),
            fn.pkg.path(),
            fn.function.file(),
            literal.span(),
            Types.signature(fn.info.typeOf(literal)),
            null);
    List<Entity.Var> captured = fn.escapes.captures(literal);
    ClosureNames names = new ClosureNames(function.name() + ".");
    new FunctionCompiler(
            fn.program, fn.pkg, fn.info, function, fn.escapes, names, literal.span().start())
        .compile(null, literal.type(), literal.body(), captured);
    fn.code.emit(Opcode.CLOSURE, dst, 0, 0, closure(function, captured));
  }

  /// As gc names it: `main.f-range1`.
  private String rangeBodyName() {
    rangeBodies++;
    return fn.function.name() + "-range" + rangeBodies;
  }

  private ClosureInfo closure(Function function, List<Entity.Var> captured) {
    List<Integer> words = new ArrayList<>();
    List<Integer> refs = new ArrayList<>();
    for (Entity.Var variable : captured) {
      Locals.Home home = fn.locals.home(variable);
      if (home == null) {
        throw new IllegalStateException("captured variable without home: " + variable);
      }
      boolean word = !home.cell() && Registers.isWord(variable.type());
      (word ? words : refs).add(home.register());
    }
    return new ClosureInfo(function, words, refs);
  }
}

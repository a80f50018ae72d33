package dev.gopark.code;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assignments and declarations of variables.
final class AssignmentCompiler {
  private static final int LONGEST_NAME = 30;

  private final FunctionCompiler fn;

  /// Values in registers; structs and arrays among them are owned only if `fresh`.
  private record Values(int[] registers, List<Type> types, boolean fresh) {}

  AssignmentCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `var a, b T = x, y`
  void declare(Decl.Var declaration) {
    List<Expr.Ident> names = declaration.names();
    if (declaration.values().isEmpty()) {
      names.forEach(this::declareZero);
    } else if (declaration.values().size() == names.size()) {
      declareSeveral(names, declaration.values());
    } else {
      declareAll(names, values(declaration.values().getFirst(), names.size()));
    }
  }

  private void declareZero(Expr.Ident name) {
    if (variable(name) instanceof Entity.Var variable) {
      fn.variables.defineZero(variable);
    }
  }

  private Entity.@Nullable Var variable(Expr name) {
    return name instanceof Expr.Ident ident
            && fn.info.definition(ident) instanceof Entity.Var variable
            && !ident.isBlank()
        ? variable
        : null;
  }

  /// Declares one by one, unless calls must come before other values.
  private void declareSeveral(List<? extends Expr> names, List<Expr> values) {
    long calls = values.stream().filter(value -> fn.finder.hasCall(value)).count();
    if (calls == 0 || calls == values.size()) {
      declareEach(names, values);
    } else {
      declareAll(names, temporaries(names, values));
    }
  }

  private void declareEach(List<? extends Expr> names, List<Expr> values) {
    for (int i = 0; i < names.size(); i++) {
      Entity.Var variable = variable(names.get(i));
      if (variable == null) {
        fn.exprs.discard(values.get(i));
      } else {
        fn.variables.define(variable, values.get(i));
      }
    }
  }

  /// `a, b := x, y`, where some of the names may be old variables.
  void shortVarDecl(Stmt.ShortVarDecl statement) {
    List<Expr> left = statement.left();
    List<Expr> right = statement.right();
    if (right.size() < left.size()) {
      declareAll(left, values(right.getFirst(), left.size()));
    } else if (left.stream().allMatch(name -> variable(name) != null || Syntax.isBlank(name))) {
      declareSeveral(left, right);
    } else {
      declareAll(left, temporaries(left, right));
    }
  }

  /// Gives each new variable its value's register, and stores into the old ones.
  private void declareAll(List<? extends Expr> names, Values values) {
    for (int i = 0; i < names.size(); i++) {
      Expr name = names.get(i);
      int register = values.registers[i];
      Type type = values.types.get(i);
      if (Syntax.isBlank(name)) {
        continue;
      }
      Entity.Var variable = variable(name);
      if (variable == null) {
        Place place = fn.places.of(name);
        fn.places.store(place, convertedRegister(register, type, place.type(), values.fresh));
      } else {
        int own = convertedRegister(register, type, variable.type(), values.fresh);
        fn.variables.adopt(variable, own);
      }
    }
  }

  private int convertedRegister(int register, Type from, Type to, boolean fresh) {
    boolean boxes = Types.isInterface(to) && !Types.isInterface(from);
    boolean copies = Registers.isAggregate(from) && !fresh;
    if (!boxes && !copies) {
      return register;
    }
    int result = fn.frame.ref();
    if (copies) {
      fn.code.emit(Opcode.COPY, result, register);
      convert(result, from, to, result);
    } else {
      convert(register, from, to, result);
    }
    return result;
  }

  /// Puts the owned value in `src` into `dst`, as a value of type `to`.
  void convert(int src, Type from, Type to, int dst) {
    if (Types.isInterface(to) && !Types.isInterface(from)) {
      fn.conversions.box(src, from, dst);
    } else {
      fn.paths.move(to, dst, src);
    }
  }

  /// The values of a call with several results, or of a `v, ok` form, in new registers.
  private Values values(Expr expression, int count) {
    Expr bare = Syntax.strip(expression);
    if (bare instanceof Expr.Call call) {
      return new Values(fn.calls.results(call), fn.calls.signature(call).results(), true);
    }
    if (count != 2) {
      throw new IllegalStateException("not " + count + " values: " + bare.span().text());
    }
    Type type = fn.exprs.typeOf(bare);
    int value = fn.frame.allocate(type);
    int ok = fn.frame.word();
    fn.commaOks.into(bare, value, ok);
    return new Values(new int[] {value, ok}, List.of(type, BasicType.BOOL), fn.exprs.isFresh(bare));
  }

  /// Each of `right` in a register of its own, as a value for the name or place in `left`.
  private Values temporaries(List<? extends Expr> left, List<Expr> right) {
    int[] registers = new int[right.size()];
    List<Type> types = new ArrayList<>();
    EvaluationOrder order = new EvaluationOrder();
    for (int i = 0; i < registers.length; i++) {
      Expr value = right.get(i);
      Type type = targetType(left.get(i), value);
      types.add(type);
      int register = fn.frame.allocate(type);
      registers[i] = register;
      order.add(fn.finder.hasCall(value), () -> fn.exprs.ownedInto(value, type, register));
    }
    order.run();
    return new Values(registers, types, true);
  }

  private Type targetType(Expr left, Expr right) {
    if (Syntax.isBlank(left)) {
      return fn.exprs.typeOf(right);
    }
    Entity.Var variable = Syntax.variable(fn.info, left);
    return variable != null ? variable.type() : fn.exprs.typeOf(left);
  }

  /// An assignment statement.
  void assign(Stmt.Assign statement) {
    List<Expr> left = statement.left();
    List<Expr> right = statement.right();
    if (statement.op() != null) {
      update(left.getFirst(), statement.op(), right.getFirst());
    } else if (left.size() == 1) {
      assign(left.getFirst(), right.getFirst());
    } else {
      assignAll(left, right);
    }
  }

  /// `left = right`
  void assign(Expr left, Expr right) {
    if (Syntax.isBlank(left)) {
      fn.exprs.discard(right);
      return;
    }
    Entity.Var variable = Syntax.variable(fn.info, left);
    Type type = variable != null ? variable.type() : fn.exprs.typeOf(left);
    int register = fn.exprs.variableRegister(Syntax.strip(left));
    fn.code.offerName(nameOf(left));
    if (register >= 0 && !Registers.isAggregate(type)) {
      fn.exprs.ownedInto(right, type, register);
    } else if (fn.finder.hasCall(right) && !fn.finder.hasCall(left)) {
      int value = value(right, type, left);
      fn.places.store(fn.places.of(left), value);
    } else {
      String name = fn.code.takeName();
      Place place = fn.places.of(left);
      fn.code.offerName(name);
      fn.places.store(place, value(right, type, left));
    }
  }

  private int value(Expr right, Type type, Expr left) {
    boolean keeps =
        Syntax.strip(left) instanceof Expr.Index index
            && fn.exprs.typeOf(index.operand()).underlying() instanceof Type.GoMap;
    return keeps ? fn.exprs.owned(right, type) : fn.exprs.converted(right, type);
  }

  private static @Nullable String nameOf(Expr left) {
    String text = left.span().text();
    return text.length() <= LONGEST_NAME ? text : null;
  }

  private void assignAll(List<Expr> left, List<Expr> right) {
    boolean anyVariable =
        left.stream().anyMatch(e -> fn.exprs.variableRegister(Syntax.strip(e)) >= 0);
    List<Place> places =
        left.stream().map(anyVariable ? fn.places::stable : fn.places::of).toList();
    Values values =
        right.size() == left.size()
            ? temporaries(left, right)
            : values(right.getFirst(), left.size());
    for (int i = 0; i < left.size(); i++) {
      Place place = places.get(i);
      if (!(place instanceof Place.Blank)) {
        int register =
            convertedRegister(values.registers[i], values.types.get(i), place.type(), values.fresh);
        fn.places.store(place, register);
      }
    }
  }

  /// `left op= right`
  private void update(Expr left, Expr.BinaryOp op, Expr right) {
    Place place = fn.places.of(left);
    Type type = place.type();
    Long constant = fn.operators.increment(op, right, type);
    if (constant != null) {
      add(place, constant);
      return;
    }
    int operand = fn.exprs.value(right);
    int old = loaded(place);
    int result = place instanceof Place.Register ? old : fn.frame.allocate(type);
    boolean checked = fn.operators.needsShiftCheck(op, right, fn.exprs.typeOf(right));
    fn.operators.operate(op, type, result, old, operand, checked);
    fn.places.store(place, result);
  }

  private int loaded(Place place) {
    if (place instanceof Place.Register(int register, _)) {
      return register;
    }
    int old = fn.frame.allocate(place.type());
    fn.places.load(place, old);
    return old;
  }

  private void add(Place place, long constant) {
    int register = loaded(place);
    fn.operators.addConstant(place.type(), register, register, constant);
    fn.places.store(place, register);
  }

  /// `x++`, `x--`
  void incDec(Stmt.IncDec statement) {
    Place place = fn.places.of(statement.operand());
    int step = statement.increment() ? 1 : -1;
    if (Types.isInteger(place.type())) {
      add(place, step);
      return;
    }
    int register = loaded(place);
    int one = fn.frame.allocate(place.type());
    fn.constants.load(new ConstValue.Int(BigInteger.valueOf(step)), place.type(), one);
    fn.operators.operate(Expr.BinaryOp.ADD, place.type(), register, register, one, false);
    fn.places.store(place, register);
  }

  /// Stores a value of type `from` in `register`, owned if `fresh`, into the place that `left`
  /// denotes.
  void store(Expr left, int register, Type from, boolean fresh) {
    if (!Syntax.isBlank(left)) {
      Frame.Mark mark = fn.frame.mark();
      store(fn.places.of(left), register, from, fresh);
      fn.frame.release(mark);
    }
  }

  /// Stores a value of type `from` in `register`, owned if `fresh`, into `place`.
  void store(Place place, int register, Type from, boolean fresh) {
    fn.places.store(place, convertedRegister(register, from, place.type(), fresh));
  }

  /// A package-level initialisation.
  void initialize(TypeInfo.Initializer initializer) {
    List<Entity.@Nullable Var> variables = initializer.variables();
    if (variables.size() > 1) {
      Values values = values(initializer.value(), variables.size());
      for (int i = 0; i < variables.size(); i++) {
        Entity.Var variable = variables.get(i);
        if (variable != null) {
          Place place = fn.places.of(variable);
          fn.places.store(
              place,
              convertedRegister(
                  values.registers[i], values.types.get(i), place.type(), values.fresh));
        }
      }
      return;
    }
    Entity.Var variable = variables.isEmpty() ? null : variables.getFirst();
    if (variable == null) {
      fn.exprs.discard(initializer.value());
      return;
    }
    fn.code.offerName(variable.name());
    int value = fn.exprs.converted(initializer.value(), variable.type());
    fn.places.store(fn.places.of(variable), value);
  }
}

package dev.gopark.code;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `switch` over values: first all the tests, then the bodies.
final class SwitchCompiler {
  private final FunctionCompiler fn;
  private final Deque<Label> nextBodies = new ArrayDeque<>();

  /// The value switched on.
  private record Tag(int register, Type type) {}

  SwitchCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void compile(Stmt.Switch choice) {
    String name = fn.stmts.takeLabel();
    Locals.Scope scope = fn.locals.openScope();
    if (choice.init() != null) {
      fn.stmts.statement(choice.init());
    }
    Label end = new Label();
    fn.code.beginStatement(choice.span().start());
    List<Label> bodies = tests(choice, end);
    fn.stmts.targets.enter(name, end, null);
    for (int i = 0; i < bodies.size(); i++) {
      fn.code.place(bodies.get(i));
      nextBodies.push(i + 1 < bodies.size() ? bodies.get(i + 1) : end);
      body(fn, choice.clauses().get(i), end);
      nextBodies.pop();
    }
    fn.stmts.targets.leave();
    fn.code.place(end);
    fn.locals.closeScope(scope);
  }

  /// The statements of a clause and the jump behind the switch.
  static void body(FunctionCompiler fn, CaseClause clause, Label end) {
    Locals.Scope scope = fn.locals.openScope();
    fn.stmts.statements(clause.body());
    fn.locals.closeScope(scope);
    if (fn.code.isReachable()) {
      fn.code.jump(end);
    }
  }

  /// `fallthrough`
  void fallThrough() {
    fn.code.jump(nextBodies.getFirst());
  }

  private List<Label> tests(Stmt.Switch choice, Label end) {
    Tag tag = choice.tag() == null ? null : tag(choice.tag());
    List<Label> bodies = new ArrayList<>();
    Label otherwise = end;
    for (CaseClause clause : choice.clauses()) {
      Label body = new Label();
      bodies.add(body);
      if (clause.isDefault()) {
        otherwise = body;
      }
      clause.expressions().forEach(value -> test(tag, value, body));
    }
    fn.code.jump(otherwise);
    return bodies;
  }

  private Tag tag(Expr tag) {
    Type type = fn.exprs.typeOf(tag);
    return new Tag(fn.exprs.temporary(tag), type);
  }

  private void test(@Nullable Tag tag, Expr value, Label body) {
    fn.code.at(value.span().start());
    if (tag == null) {
      fn.conditions.jump(value, body, true);
      return;
    }
    Frame.Mark mark = fn.frame.mark();
    if (Syntax.isNil(fn.info, value)) {
      int result = fn.frame.word();
      fn.code.emit(Opcode.REF_IS_NIL, result, tag.register);
      fn.code.jump(Opcode.JUMP_IF, result, 0, body);
    } else {
      compare(tag, value, body);
    }
    fn.frame.release(mark);
  }

  private void compare(Tag tag, Expr value, Label body) {
    Type type = fn.exprs.typeOf(value);
    boolean boxesTag = Types.isInterface(type) && !Types.isInterface(tag.type);
    Type common = boxesTag ? type : tag.type;
    int left = tag.register;
    if (boxesTag) {
      left = fn.frame.ref();
      fn.conversions.box(tag.register, tag.type, left);
    }
    int right = fn.exprs.converted(value, common);
    fn.comparisons.jump(BinaryOp.EQUAL, common, left, right, body, true);
  }
}

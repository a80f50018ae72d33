package dev.gopark.code;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compiles statements.
final class StmtCompiler {
  final JumpTargets targets = new JumpTargets();
  private final FunctionCompiler fn;
  private final LoopCompiler loops;
  private final RangeCompiler ranges;
  private final SwitchCompiler switches;
  private final TypeSwitchCompiler typeSwitches;
  private final SelectCompiler selects;
  private final LaunchCompiler launches;
  private final Map<String, Label> labels = new HashMap<>();
  private @Nullable String label;

  StmtCompiler(FunctionCompiler fn) {
    this.fn = fn;
    loops = new LoopCompiler(fn);
    ranges = new RangeCompiler(fn);
    switches = new SwitchCompiler(fn);
    typeSwitches = new TypeSwitchCompiler(fn);
    selects = new SelectCompiler(fn);
    launches = new LaunchCompiler(fn);
  }

  /// The label of the statement about to be compiled, or null; it is then used up.
  @Nullable String takeLabel() {
    String name = label;
    label = null;
    return name;
  }

  void block(Stmt.Block block) {
    Locals.Scope scope = fn.locals.openScope();
    statements(block.statements());
    fn.locals.closeScope(scope);
  }

  void statements(List<Stmt> statements) {
    statements.forEach(this::statement);
  }

  /// Compiles one statement. What it declares stays alive until the scope around it closes.
  void statement(Stmt statement) {
    switch (statement) {
      case Stmt.DeclStmt decl -> decl.declarations().forEach(this::declaration);
      case Stmt.ShortVarDecl decl -> {
        begin(decl);
        fn.assignments.shortVarDecl(decl);
      }
      case Stmt.Labeled labeled -> {
        label = labeled.label().name();
        fn.code.place(labelled(labeled.label()));
        statement(labeled.statement());
        label = null;
      }
      default -> {
        Frame.Mark mark = fn.frame.mark();
        closed(statement);
        fn.frame.release(mark);
      }
    }
  }

  private void range(Stmt.Range loop) {
    Stmt lowered = fn.info.lowered(loop);
    if (lowered == null) {
      ranges.compile(loop);
    } else {
      takeLabel();
      Locals.Scope scope = fn.locals.openScope();
      Entity.Var frame = fn.info.outerFrame(loop);
      if (frame != null) {
        int register = fn.frame.word();
        fn.code.emit(Opcode.FRAME, register, 0);
        fn.locals.bind(frame, register, false);
      }
      statement(lowered);
      fn.locals.closeScope(scope);
    }
  }

  private void begin(Stmt statement) {
    fn.code.beginStatement(statement.span().start());
  }

  private void closed(Stmt statement) {
    switch (statement) {
      case Stmt.EmptyStmt _ -> {}
      case Stmt.Block block -> block(block);
      case Stmt.If conditional -> conditional(conditional);
      case Stmt.For loop -> loops.compile(loop);
      case Stmt.Range loop -> range(loop);
      case Stmt.Switch choice -> switches.compile(choice);
      case Stmt.TypeSwitch choice -> typeSwitches.compile(choice);
      case Stmt.Select select -> selects.compile(select);
      default -> {
        begin(statement);
        simple(statement);
      }
    }
  }

  private void simple(Stmt statement) {
    switch (statement) {
      case Stmt.ExprStmt expression -> fn.exprs.discard(expression.expression());
      case Stmt.Send send -> send(send);
      case Stmt.IncDec incDec -> fn.assignments.incDec(incDec);
      case Stmt.Assign assign -> fn.assignments.assign(assign);
      case Stmt.Go go -> launches.go(go);
      case Stmt.Defer defer -> launches.defer(defer);
      case Stmt.Return result -> fn.returns.compile(result.results());
      case Stmt.Break leave -> fn.code.jump(targets.breakTarget(name(leave.label())));
      case Stmt.Continue next -> fn.code.jump(targets.continueTarget(name(next.label())));
      case Stmt.Goto go -> fn.code.jump(labelled(go.label()));
      case Stmt.Fallthrough _ -> switches.fallThrough();
      default -> throw new IllegalStateException("no statement: " + statement);
    }
  }

  /// Where the statement labelled `name` begins.
  private Label labelled(Expr.Ident name) {
    return labels.computeIfAbsent(name.name(), _ -> new Label());
  }

  private static @Nullable String name(Expr.@Nullable Ident label) {
    return label == null ? null : label.name();
  }

  private void declaration(Decl declaration) {
    switch (declaration) {
      case Decl.Var variables -> {
        fn.code.beginStatement(variables.span().start());
        fn.assignments.declare(variables);
      }
      case Decl.TypeDecl type -> {
        if (fn.info.definition(type.name()) instanceof Entity.TypeName name) {
          fn.program.addType(name.type());
        }
      }
      case Decl.Const _ -> {}
      case Decl.BadDecl _, Decl.Import _, Decl.Func _ ->
          throw new IllegalStateException("no declaration in a function: " + declaration);
    }
  }

  private void send(Stmt.Send send) {
    Type.Channel type = Types.channel(fn.exprs.typeOf(send.channel()));
    int[] registers = new int[2];
    EvaluationOrder order = new EvaluationOrder();
    order.add(
        fn.finder.hasCall(send.channel()), () -> registers[0] = fn.exprs.value(send.channel()));
    order.add(
        fn.finder.hasCall(send.value()),
        () -> registers[1] = fn.exprs.owned(send.value(), type.element()));
    order.run();
    fn.code.emit(Opcode.CHAN_SEND, registers[1], registers[0], 0, type);
  }

  private void conditional(Stmt.If conditional) {
    Locals.Scope scope = fn.locals.openScope();
    if (conditional.init() != null) {
      statement(conditional.init());
    }
    Label otherwise = new Label();
    if (conditional.init() == null) {
      fn.code.beginStatement(conditional.condition().span().start());
    }
    fn.conditions.jump(conditional.condition(), otherwise, false);
    block(conditional.then());
    Stmt second = conditional.otherwise();
    if (second == null) {
      fn.code.place(otherwise);
    } else {
      Label end = new Label();
      if (fn.code.isReachable()) {
        fn.code.jump(end);
      }
      fn.code.place(otherwise);
      statement(second);
      fn.code.place(end);
    }
    fn.locals.closeScope(scope);
  }
}

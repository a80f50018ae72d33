package dev.gopark.types;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rewrites a loop that ranges over a function to a call of this function with the loop's body as a
/// function literal (the way of gc's `rangefunc/rewrite.go`). A variable holds the state of the
/// loop, so that misuse of the body's function is found; another says where to go when the loop is
/// left by anything but its end.
final class RangeFuncs {
  /// The body has ended the loop.
  static final int DONE = 0;

  /// The body may be called.
  static final int READY = 1;

  /// The body is running, or has panicked.
  static final int PANIC = 2;

  /// The function that is ranged over has returned.
  static final int EXHAUSTED = 3;

  /// That function has recovered a panic of the body, and gone on.
  static final int MISSING_PANIC = 4;

  private final TypeInfo info;
  private final Entity.Func misuse;

  /// For functions that the body of a loop defers or recovers for, the variable with their frame.
  private final Map<Environment.Function, Entity.Var> frames = new IdentityHashMap<>();

  private final String pkg;

  /// `misuse` is the runtime's function that panics about a state.
  RangeFuncs(TypeInfo info, Entity.Func misuse, String pkg) {
    this.info = info;
    this.misuse = misuse;
    this.pkg = pkg;
  }

  /// A loop over a function, the function that it stands in, and its label.
  record Loop(Stmt.Range range, Environment.Function function, @Nullable String label) {}

  /// Finds the statement that does what `loop` does.
  void record(Loop loop) {
    info.recordLowered(loop.range, new Rewriting(loop).run());
    Entity.Var frame = frames.get(loop.function);
    if (frame != null) {
      info.recordOuterFrame(loop.range, frame);
    }
  }

  /// Whether `range` ranges over a function.
  private boolean isOverFunction(Stmt.Range range) {
    Operand operand = info.operand(range.operand());
    return operand != null && TypeSets.core(operand.type()) instanceof Type.Signature;
  }

  /// One loop being rewritten.
  private final class Rewriting {
    private final Stmt.Range range;
    private final Environment.Function function;
    private final @Nullable String label;
    private final Synthetic made;
    private final Entity.Var state;
    private final Entity.Var next;
    private final List<Entity.Var> results = new ArrayList<>();
    private final List<Stmt> exits = new ArrayList<>();
    private final Set<String> inside = new HashSet<>();

    Rewriting(Loop loop) {
      this.range = loop.range;
      this.function = loop.function;
      this.label = loop.label;
      this.made = new Synthetic(info, range.span(), pkg);
      this.state = made.variable(BasicType.INT);
      this.next = made.variable(BasicType.INT);
      examine(range.body());
    }

    /// Finds the body's labels, and what in it works for the frame of the function around it.
    /// Function literals have labels and frames of their own.
    private void examine(Node node) {
      boolean needsFrame =
          node instanceof Stmt.Defer
              || node instanceof Expr.Call(_, Expr.Ident called, _, _, _, _)
                  && info.use(called) == Entity.Builtin.RECOVER;
      if (needsFrame) {
        info.recordOuterFrame(
            node, frames.computeIfAbsent(function, _ -> made.variable(BasicType.INT)));
      }
      if (node instanceof Stmt.Labeled labeled) {
        inside.add(labeled.label().name());
      }
      if (!(node instanceof Expr.FuncLit)) {
        Walk.children(node).forEach(this::examine);
      }
    }

    Stmt run() {
      Stmt.Block body = body();
      Type.Signature signature = (Type.Signature) TypeSets.core(info.typeOf(range.operand()));
      Type.Signature yield = (Type.Signature) TypeSets.core(signature.parameters().getFirst());
      List<Stmt> first = new ArrayList<>();
      List<Expr.Ident> parameters = parameters(yield, first);
      List<Stmt> inner = new ArrayList<>();
      inner.add(made.when(state, BinaryOp.NOT_EQUAL, READY, misused()));
      inner.add(made.assign(state, PANIC));
      inner.addAll(first);
      inner.add(body);
      inner.add(made.assign(state, READY));
      inner.add(made.returns(List.of(made.bool(true))));
      Stmt.Block block = new Stmt.Block(range.body().span(), inner, range.body().rightBrace());
      Expr.FuncLit literal = made.literal(yield, parameters, block);
      info.recordRangeBody(literal);
      List<Stmt> outer = new ArrayList<>();
      outer.add(made.declare(state, made.integer(READY)));
      outer.add(made.declare(next));
      results.forEach(result -> outer.add(made.declare(result)));
      outer.add(made.call(range.operand(), List.of(literal)));
      outer.add(made.when(state, BinaryOp.EQUAL, PANIC, missed()));
      outer.add(made.assign(state, EXHAUSTED));
      for (int i = 0; i < exits.size(); i++) {
        outer.add(made.when(next, BinaryOp.EQUAL, i + 1L, exits.get(i)));
      }
      return new Stmt.Block(range.span(), outer, range.span().end());
    }

    private Stmt misused() {
      return made.call(made.function(misuse), List.of(made.use(state)));
    }

    private Stmt missed() {
      return made.call(made.function(misuse), List.of(made.integer(MISSING_PANIC)));
    }

    /// The literal's parameters: the loop's own variables, or some whose values `first` assigns.
    private List<Expr.Ident> parameters(Type.Signature yield, List<Stmt> first) {
      List<Expr.Ident> parameters = new ArrayList<>();
      List<Expr> left = new ArrayList<>();
      List<Expr> right = new ArrayList<>();
      for (int i = 0; i < yield.parameters().size(); i++) {
        Expr variable = i == 0 ? range.key() : range.value();
        boolean isUsed = variable != null && !Exprs.isBlank(variable);
        if (isUsed && range.define() && variable instanceof Expr.Ident ident) {
          parameters.add(ident);
          continue;
        }
        Entity.Var parameter = made.variable(yield.parameters().get(i));
        parameters.add(made.parameter(parameter));
        if (isUsed && variable != null) {
          left.add(variable);
          right.add(made.use(parameter));
        }
      }
      if (!left.isEmpty()) {
        first.add(made.assign(left, right));
      }
      return parameters;
    }

    private Stmt.Block body() {
      Stmt.Block body = range.body();
      return new Stmt.Block(body.span(), all(body.statements(), true, true), body.rightBrace());
    }

    private List<Stmt> all(List<Stmt> statements, boolean breaks, boolean continues) {
      List<Stmt> rewritten = new ArrayList<>();
      statements.forEach(each -> rewritten.add(rewrite(each, null, breaks, continues)));
      return rewritten;
    }

    private Stmt.Block block(Stmt.Block block, boolean breaks, boolean continues) {
      return new Stmt.Block(
          block.span(), all(block.statements(), breaks, continues), block.rightBrace());
    }

    /// `statement` as it must be in the literal. `breaks` and `continues` say whether these
    /// statements without a label mean the loop that is rewritten; `own` is the statement's label.
    private Stmt rewrite(Stmt statement, @Nullable String own, boolean breaks, boolean continues) {
      return switch (statement) {
        case Stmt.Break leave when leave.label() == null ->
            breaks ? leave(List.of(), false) : leave;
        case Stmt.Break(_, Expr.Ident name) when name != null -> jump(statement, name.name());
        case Stmt.Continue go when go.label() == null -> continues ? proceed() : go;
        case Stmt.Continue(_, Expr.Ident name) when name != null -> jump(statement, name.name());
        case Stmt.Goto go -> inside.contains(go.label().name()) ? go : exit(go);
        case Stmt.Return result -> returns(result);
        default -> nested(statement, own, breaks, continues);
      };
    }

    /// A statement that may hold others.
    private Stmt nested(Stmt statement, @Nullable String own, boolean breaks, boolean continues) {
      return switch (statement) {
        case Stmt.Labeled(var span, Expr.Ident name, Stmt inner) ->
            new Stmt.Labeled(span, name, rewrite(inner, name.name(), breaks, continues));
        case Stmt.Block inner -> block(inner, breaks, continues);
        case Stmt.If choice ->
            new Stmt.If(
                choice.span(),
                choice.init(),
                choice.condition(),
                block(choice.then(), breaks, continues),
                choice.otherwise() == null
                    ? null
                    : rewrite(choice.otherwise(), null, breaks, continues));
        case Stmt.For loop ->
            new Stmt.For(
                loop.span(),
                loop.init(),
                loop.condition(),
                loop.post(),
                block(loop.body(), false, false));
        case Stmt.Range loop when isOverFunction(loop) ->
            rewrite(new Rewriting(new Loop(loop, function, own)).run(), null, breaks, continues);
        case Stmt.Range loop ->
            new Stmt.Range(
                loop.span(),
                loop.key(),
                loop.value(),
                loop.define(),
                loop.operand(),
                block(loop.body(), false, false));
        case Stmt.Switch choice ->
            new Stmt.Switch(
                choice.span(),
                choice.init(),
                choice.tag(),
                choice.clauses().stream().map(clause -> clause(clause, continues)).toList(),
                choice.rightBrace());
        case Stmt.TypeSwitch choice ->
            new Stmt.TypeSwitch(
                choice.span(),
                choice.init(),
                choice.binding(),
                choice.operand(),
                choice.clauses().stream().map(clause -> clause(clause, continues)).toList(),
                choice.rightBrace());
        case Stmt.Select choice ->
            new Stmt.Select(
                choice.span(),
                choice.clauses().stream().map(clause -> clause(clause, continues)).toList(),
                choice.rightBrace());
        default -> statement;
      };
    }

    private CaseClause clause(CaseClause clause, boolean continues) {
      CaseClause rewritten =
          new CaseClause(
              clause.span(),
              clause.isDefault(),
              clause.expressions(),
              all(clause.body(), false, continues),
              clause.colon());
      Entity.Var variable = info.implicit(clause);
      if (variable != null) {
        info.recordImplicit(rewritten, variable);
      }
      return rewritten;
    }

    private CommClause clause(CommClause clause, boolean continues) {
      return new CommClause(
          clause.span(),
          clause.communication(),
          all(clause.body(), false, continues),
          clause.colon());
    }

    /// `break` or `continue` with a label: of a statement inside, of this loop, or of one around
    /// it.
    private Stmt jump(Stmt statement, String name) {
      if (inside.contains(name)) {
        return statement;
      }
      if (!name.equals(label)) {
        return exit(statement);
      }
      return statement instanceof Stmt.Break ? leave(List.of(), false) : proceed();
    }

    private Stmt proceed() {
      return made.block(List.of(made.assign(state, READY), made.returns(List.of(made.bool(true)))));
    }

    /// Ends the loop after `before`.
    private Stmt leave(List<Stmt> before, boolean exits) {
      List<Stmt> statements = new ArrayList<>(before);
      if (exits) {
        statements.add(made.assign(next, this.exits.size()));
      }
      statements.add(made.assign(state, DONE));
      statements.add(made.returns(List.of(made.bool(false))));
      return made.block(statements);
    }

    /// Ends the loop, and has `statement` done behind it.
    private Stmt exit(Stmt statement) {
      exits.add(statement);
      return leave(List.of(), true);
    }

    private Stmt returns(Stmt.Return statement) {
      List<Type> types = function.signature().results();
      List<Expr> values = new ArrayList<>();
      List<Expr> targets = new ArrayList<>();
      boolean isNamed =
          function.hasNamedResults()
              && function.results().stream().noneMatch(each -> each.name().equals("_"));
      if (!isNamed && results.isEmpty() && !statement.results().isEmpty()) {
        types.forEach(type -> results.add(made.variable(type)));
      }
      List<Entity.Var> variables = isNamed ? function.results() : results;
      if (!statement.results().isEmpty()) {
        variables.forEach(variable -> targets.add(made.use(variable)));
        if (!isNamed) {
          variables.forEach(variable -> values.add(made.use(variable)));
        }
      }
      exits.add(new Stmt.Return(statement.span(), values));
      return leave(targets.isEmpty() ? List.of() : List.of(assigned(statement, targets)), true);
    }

    private Stmt assigned(Stmt.Return statement, List<Expr> targets) {
      return new Stmt.Assign(
          statement.span(), targets, null, statement.results(), statement.span().start());
    }
  }
}

package dev.gopark.code;

import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import dev.gopark.types.TypedPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles the body of one function. Its parts, one for each chapter of the language, share its
/// code, frame and locals.
final class FunctionCompiler {
  final ProgramBuilder program;
  final TypedPackage pkg;
  final TypeInfo info;
  final CallFinder finder;
  final Function function;
  final Escapes escapes;
  final ClosureNames closureNames;
  final CodeBuffer code;
  final Frame frame = new Frame();
  final Locals locals;
  final ConstantLoader constants;
  final PathCompiler paths;
  final ExprCompiler exprs = new ExprCompiler(this);
  final OperatorCompiler operators = new OperatorCompiler(this);
  final ComparisonCompiler comparisons = new ComparisonCompiler(this);
  final ConditionCompiler conditions = new ConditionCompiler(this);
  final ConversionCompiler conversions = new ConversionCompiler(this);
  final SelectorCompiler selectors = new SelectorCompiler(this);
  final IndexCompiler indexes = new IndexCompiler(this);
  final PointerCompiler pointers = new PointerCompiler(this);
  final LiteralCompiler literals = new LiteralCompiler(this);
  final CommaOkCompiler commaOks = new CommaOkCompiler(this);
  final CallCompiler calls = new CallCompiler(this);
  final BuiltinCompiler builtins = new BuiltinCompiler(this);
  final UnsafeCompiler unsafe = new UnsafeCompiler(this);
  final PlaceCompiler places = new PlaceCompiler(this);
  final VariableCompiler variables = new VariableCompiler(this);
  final AssignmentCompiler assignments = new AssignmentCompiler(this);
  final ReturnCompiler returns = new ReturnCompiler(this);
  final StmtCompiler stmts = new StmtCompiler(this);

  /// `info` is what is known about the function: for an instance of a generic one, about this
  /// instance.
  FunctionCompiler(
      ProgramBuilder program,
      TypedPackage pkg,
      TypeInfo info,
      Function function,
      Escapes escapes,
      ClosureNames closureNames,
      int offset) {
    this.program = program;
    this.pkg = pkg;
    this.info = info;
    this.finder = new CallFinder(info);
    this.function = function;
    this.escapes = escapes;
    this.closureNames = closureNames;
    this.code = new CodeBuffer(offset);
    this.locals = new Locals(frame, code);
    this.constants = new ConstantLoader(code);
    this.paths = new PathCompiler(code, frame);
  }

  /// The language of the file that the function stands in.
  LanguageVersion language() {
    return pkg.languageOf(function.file());
  }

  /// Compiles parameters, body and the return at its end.
  void compile(
      @Nullable Field receiver, Expr.FuncType type, Stmt.Block body, List<Entity.Var> captured) {
    Locals.Scope scope = locals.openScope();
    new ParameterCompiler(this).bind(receiver, type, captured);
    boolean defers = escapes.hasDefer(body);
    returns.declareResults(type, defers);
    stmts.statements(body.statements());
    code.at(body.rightBrace());
    returns.end();
    locals.closeScope(scope);
    finish();
  }

  /// The word register into which it loads the [OuterFrame] that `node` works for, if it stands in
  /// the body of a loop over a function; else -1.
  int outerFrame(Node node) {
    Entity.Var frame = info.outerFrame(node);
    if (frame == null) {
      return -1;
    }
    int register = this.frame.word();
    places.load(places.of(frame), register);
    return register;
  }

  /// Hands the finished code to the function.
  void finish() {
    Type.Signature signature = function.signature();
    function.setCode(
        new CodeMaker(code, frame).make(signature, returns.recoverEntry(), locals.variables()));
  }
}

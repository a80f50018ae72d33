package dev.gopark.code;

import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Symbols;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles the declarations of one package.
final class PackageCompiler {
  private static final Type.Signature PLAIN = new Type.Signature(List.of(), List.of(), false);

  private final ProgramBuilder program;
  private final TypedPackage pkg;

  /// Begins the names of its functions.
  private final String prefix;

  private final List<Body> bodies = new ArrayList<>();
  private final List<Function> initializers = new ArrayList<>();

  /// A declared function still to be compiled; a `block` of null is left to the library.
  private record Body(
      Function function,
      TypeInfo info,
      Decl.Func declaration,
      Stmt.@Nullable Block block,
      Escapes escapes) {}

  PackageCompiler(ProgramBuilder program, TypedPackage pkg) {
    this.program = program;
    this.pkg = pkg;
    this.prefix = Symbols.prefix(pkg.path());
  }

  /// Makes variables, types and functions known to the program.
  void declare() {
    for (Entity entity : pkg.scope().values()) {
      switch (entity) {
        case Entity.Var variable -> program.declareGlobal(variable);
        case Entity.TypeName(_, Type type, _, _) when !isGeneric(type) -> program.addType(type);
        default -> {}
      }
    }
    int inits = 0;
    for (GoFile file : pkg.files()) {
      for (Decl declaration : file.declarations()) {
        if (declaration instanceof Decl.Func function
            && pkg.info().definition(function.name()) instanceof Entity.Func entity) {
          boolean isInit = function.receiver() == null && function.name().name().equals("init");
          String name = isInit ? prefix + ".init." + inits++ : entity.qualifiedName();
          if (entity.isGeneric()) {
            program.declareGeneric(entity, instance -> instantiate(file.source(), instance));
          } else {
            bodies.add(declare(file.source(), function, entity, name));
          }
        }
      }
    }
  }

  private static boolean isGeneric(Type type) {
    return type instanceof Type.Generic || type instanceof Named named && named.isGeneric();
  }

  /// Makes an instance of a generic function known, and says how to compile it.
  private Runnable instantiate(SourceFile file, Entity.Func instance) {
    Decl.Func declaration = instance.declaration();
    if (declaration == null) {
      throw new IllegalStateException("no declaration of " + instance.qualifiedName());
    }
    Body body = declare(file, declaration, instance, instance.qualifiedName());
    return () -> compile(body);
  }

  private Body declare(SourceFile file, Decl.Func declaration, Entity.Func entity, String name) {
    TypeInfo info = pkg.info().of(entity);
    Function function =
        program.create(
            name,
            pkg.path(),
            file,
            declaration.name().span(),
            entity.signature(),
            entity.receiver());
    program.declare(entity, function);
    Field receiver = declaration.receiver();
    Stmt.Block block = declaration.body();
    Escapes escapes =
        block == null
            ? new Escapes()
            : EscapeWalk.of(info, pkg.languageOf(file), receiver, declaration.type(), block);
    noteReceiver(receiver, entity, info, escapes);
    return new Body(function, info, declaration, block, escapes);
  }

  /// Compiles all functions, and those that initialise the package.
  void compile() {
    bodies.forEach(this::compile);
    initialisation();
    for (Body body : bodies) {
      boolean isInit = body.declaration.name().name().equals("init");
      if (isInit && body.declaration.receiver() == null) {
        initializers.add(body.function);
      }
    }
  }

  /// The functions that initialise the package, in order.
  List<Function> initializers() {
    return List.copyOf(initializers);
  }

  private void compile(Body body) {
    if (body.block == null) {
      compileNative(body);
      return;
    }
    Decl.Func declaration = body.declaration;
    ClosureNames names = new ClosureNames(body.function.name() + ".func");
    new FunctionCompiler(
            program, pkg, body.info, body.function, body.escapes, names, declaration.span().start())
        .compile(declaration.receiver(), declaration.type(), body.block, List.of());
  }

  private void noteReceiver(
      @Nullable Field receiver, Entity.Func method, TypeInfo info, Escapes escapes) {
    if (receiver != null
        && !receiver.names().isEmpty()
        && info.definition(receiver.names().getFirst()) instanceof Entity.Var variable
        && escapes.mayChange(variable)) {
      program.markReceiverChanging(method);
    }
  }

  private void compileNative(Body body) {
    Frame frame = new Frame();
    Type.Signature signature = body.function.signature();
    frame.allocate(signature.parameters());
    Type receiver = body.function.receiver();
    if (receiver != null) {
      frame.allocate(receiver);
    }
    CodeBuffer code = new CodeBuffer(body.declaration.span().start());
    code.emit(Opcode.NATIVE, 0, 0, 0, body.function);
    body.function.setCode(new CodeMaker(code, frame).make(signature, -1, List.of()));
  }

  /// Compiles the initialisations of package-level variables: one function `init` for each run of
  /// them in one file.
  private void initialisation() {
    String closures = pkg.versions().toolchain().atLeast(21) ? ".init.func" : ".glob..func";
    ClosureNames names = new ClosureNames(prefix + closures);
    List<TypeInfo.Initializer> run = new ArrayList<>();
    for (TypeInfo.Initializer initializer : pkg.info().initializers()) {
      if (!run.isEmpty() && fileOf(run.getFirst()) != fileOf(initializer)) {
        initialisation(run, names);
        run.clear();
      }
      run.add(initializer);
    }
    if (!run.isEmpty()) {
      initialisation(run, names);
    }
  }

  private static SourceFile fileOf(TypeInfo.Initializer initializer) {
    return initializer.value().span().file();
  }

  private void initialisation(List<TypeInfo.Initializer> run, ClosureNames names) {
    Span start = run.getFirst().value().span();
    Stmt.Block noBody = new Stmt.Block(start.atStart(), List.of(), start.start());
    List<Expr> values = run.stream().map(TypeInfo.Initializer::value).toList();
    Escapes escapes = EscapeWalk.of(pkg.info(), pkg.languageOf(start.file()), noBody, values);
    Function function =
        program.create(prefix + ".init", pkg.path(), start.file(), null, PLAIN, null);
    FunctionCompiler compiler =
        new FunctionCompiler(program, pkg, pkg.info(), function, escapes, names, start.start());
    for (TypeInfo.Initializer initializer : run) {
      compiler.code.beginStatement(initializer.value().span().start());
      Frame.Mark mark = compiler.frame.mark();
      compiler.assignments.initialize(initializer);
      compiler.frame.release(mark);
    }
    compiler.code.emit(Opcode.RETURN);
    compiler.finish();
    initializers.add(function);
  }
}

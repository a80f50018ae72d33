package dev.gopark.code;

import dev.gopark.source.DeepStack;
import dev.gopark.source.SourceFile;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.List;

/// Compiles checked packages to a [Program]. A package is compiled by a [PackageCompiler], a
/// function by a [FunctionCompiler].
public final class Compiler {
  private final ProgramBuilder program = new ProgramBuilder();

  private Compiler() {}

  /// Compiles `main` with all the packages of the program: imports before importers, `runtime`
  /// among them. The packages must be without errors.
  public static Program compile(TypedPackage main, List<TypedPackage> packages) {
    return DeepStack.call(() -> new Compiler().program(main, packages));
  }

  private Program program(TypedPackage main, List<TypedPackage> packages) {
    List<PackageCompiler> compilers = new ArrayList<>();
    for (TypedPackage pkg : packages) {
      PackageCompiler compiler = new PackageCompiler(program, pkg);
      compiler.declare();
      compilers.add(compiler);
    }
    for (PackageCompiler compiler : compilers) {
      compiler.compile();
      program.compilePending();
    }
    Function mainFunction = mainFunction(main);
    Function entry = entry(packages.getFirst(), compilers, mainFunction);
    MethodTables tables = new MethodTables(program);
    do {
      tables.add();
    } while (program.compilePending());
    var methods = tables.tables();
    return new Program(
        main,
        packages,
        program.functions,
        entry,
        mainFunction,
        program.globalTypes,
        program.globalNames,
        methods,
        main.version());
  }

  private Function mainFunction(TypedPackage main) {
    if (main.lookup("main") instanceof Entity.Func function) {
      return program.functionOf(function);
    }
    throw new IllegalStateException("no function main in package " + main.path());
  }

  /// `runtime.main`: initialises the packages in order, then calls `main.main`.
  private Function entry(
      TypedPackage first, List<PackageCompiler> compilers, Function mainFunction) {
    SourceFile file =
        first.files().isEmpty() ? mainFunction.file() : first.files().getFirst().source();
    Type.Signature signature = new Type.Signature(List.of(), List.of(), false);
    Function entry = program.create("runtime.main", "runtime", file, null, signature, null);
    CodeBuffer code = new CodeBuffer(0);
    for (PackageCompiler compiler : compilers) {
      for (Function initializer : compiler.initializers()) {
        code.emit(Opcode.CALL, 0, 0, 0, initializer);
      }
    }
    code.emit(Opcode.CALL, 0, 0, 0, mainFunction);
    code.emit(Opcode.RETURN);
    entry.setCode(new CodeMaker(code, new Frame()).make(signature, -1, List.of()));
    return entry;
  }
}

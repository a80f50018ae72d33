package dev.gopark.code;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import dev.gopark.types.TypedPackage;
import java.util.List;

/// Compiles small programs without imports for tests.
final class Compiled {
  private Compiled() {}

  static Program program(String source) {
    return program(source, LanguageVersion.NEWEST);
  }

  static Program program(String source, LanguageVersion version) {
    TypedPackage runtime = check("runtime", "package runtime\n", version);
    TypedPackage main = check("main", source, version);
    return Compiler.compile(main, List.of(runtime, main));
  }

  private static TypedPackage check(String path, String source, LanguageVersion version) {
    Parser.Parsed parsed = Parser.parse(SourceFile.of(path + ".go", source), version);
    Checker.Checked checked =
        Checker.check(
            Checker.Unit.of(path, List.of(parsed.file()), Versions.of(version)), _ -> null);
    if (!parsed.errors().isEmpty() || !checked.errors().isEmpty()) {
      throw new IllegalArgumentException(parsed.errors() + " " + checked.errors());
    }
    return checked.pkg();
  }

  /// The function of `program` with this name.
  static Function function(Program program, String name) {
    return program.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no function " + name));
  }

  /// The listing of the function `main.f` of a program that is `declarations` and an empty `main`.
  static String listing(String declarations) {
    Program program = program("package main\n" + declarations + "\nfunc main() {}\n");
    return Disassembler.listing(function(program, "main.f"));
  }
}

package dev.gopark.fuzz;

import dev.gopark.analysis.Findings;
import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Compiler;
import dev.gopark.code.Program;
import dev.gopark.library.Library;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Limits;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import dev.gopark.types.TypedPackage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Takes inputs as far as they go: through the parser, the checker and the compiler, and then some
/// thousand instructions on a machine. Has a library of its own, so that one thread may use it
/// beside others.
final class Pipeline {
  /// How far an input went.
  enum Stage {
    /// It has syntax errors.
    PARSED,
    /// It was checked and has errors.
    CHECKED,
    /// It ran.
    RUN
  }

  private static final int STEPS = 4_000;
  private static final int MORE_STEPS = 1_000;
  private static final Limits LIMITS =
      new Limits(STEPS + MORE_STEPS, 16L << 20, 4L << 20, 10_000, 1L << 20);

  /// Inputs for which one library is used: it remembers the instances of its generic types.
  private static final int USES = 1_000;

  private Library library = new Library(LanguageVersion.NEWEST);
  private int uses;

  Stage feed(String input) {
    if (++uses % USES == 0) {
      library = new Library(LanguageVersion.NEWEST);
    }
    SourceFile file = new SourceFile("x.go", input.getBytes(StandardCharsets.ISO_8859_1));
    Parser.Parsed parsed = Parser.parse(file, LanguageVersion.NEWEST);
    if (!parsed.checkable()) {
      return Stage.PARSED;
    }
    Checker.Checked checked =
        Checker.check(Checker.Unit.of("main", List.of(parsed.file()), Versions.NEWEST), library);
    boolean isProgram = checked.pkg().name().equals("main");
    if (!isProgram || !parsed.errors().isEmpty() || !checked.errors().isEmpty()) {
      return Stage.CHECKED;
    }
    run(Compiler.compile(checked.pkg(), packages(checked.pkg())), input);
    return Stage.RUN;
  }

  private List<TypedPackage> packages(TypedPackage main) {
    Set<TypedPackage> needed = new LinkedHashSet<>();
    addWithImports(library.loaded().getFirst(), needed);
    addWithImports(main, needed);
    return List.copyOf(needed);
  }

  private static void addWithImports(TypedPackage pkg, Set<TypedPackage> needed) {
    pkg.imports().forEach(imported -> addWithImports(imported, needed));
    needed.add(pkg);
  }

  /// Runs for a while, looks at what can be shown and found out, and goes on for a while.
  private void run(Program program, String input) {
    Config config = Config.DEFAULT.withProcessors(1 + (input.length() & 3)).withLimits(LIMITS);
    Machine machine =
        new Machine(
            program,
            config,
            library,
            new SeededChooser(1),
            InputTape.empty(),
            event -> Objects.requireNonNull(event.rule()));
    machine.run(STEPS);
    machine.snapshot();
    Findings.of(machine.state());
    machine.data().goroutines.keySet().forEach(machine::inspect);
    goOn(machine);
  }

  /// A copy is in the same state and goes the same way.
  private static void goOn(Machine machine) {
    Machine copy = machine.copy(EventSink.outputOnly(_ -> {}));
    if (copy.digest() != machine.digest()) {
      throw new IllegalStateException("a copy differs from its original");
    }
    machine.run(MORE_STEPS);
    copy.run(MORE_STEPS);
    if (copy.digest() != machine.digest()) {
      throw new IllegalStateException("a copy goes another way than its original");
    }
  }
}

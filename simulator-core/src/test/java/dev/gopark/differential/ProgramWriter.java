package dev.gopark.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes whole programs: types, functions and a `run` that prints. The same seed writes the same
/// program.
final class ProgramWriter {
  private final Writer out;
  private final ExpressionWriter expressions;
  private final StatementWriter statements;

  private ProgramWriter(long seed, String prefix) {
    out = new Writer(seed, prefix);
    expressions = new ExpressionWriter(out);
    statements = new StatementWriter(out);
  }

  /// The program of `seed`.
  static Generated write(long seed) {
    String prefix = "p" + seed;
    ProgramWriter writer = new ProgramWriter(seed, prefix);
    writer.declarations();
    writer.main();
    return new Generated(prefix, writer.out.text());
  }

  private void declarations() {
    for (int i = out.below(3); i >= 0; i--) {
      struct();
    }
    for (int i = out.below(3); i >= 0; i--) {
      function();
    }
  }

  private void struct() {
    String name = out.newName(out.prefix + "S");
    List<GoType> fields = new ArrayList<>();
    out.line("type %s struct {", name);
    for (int i = 0; i <= out.below(3); i++) {
      GoType type = out.type(1);
      out.line("f%d %s", fields.size(), type.text());
      fields.add(type);
    }
    out.line("}");
    GoType.Struct struct = new GoType.Struct(name, fields);
    out.structs.add(struct);
    out.line("func (s %s) size() int { return len(fmt.Sprint(s.f0)) }", name);
    out.line("func (s *%s) reset(x %s) { s.f0 = x }", name, fields.getFirst().text());
  }

  /// A function without effects; a panic in it becomes a result.
  private void function() {
    String name = out.newName(out.prefix + "f");
    GoType result = out.type(1);
    List<GoType> parameters = new ArrayList<>();
    for (int i = out.below(3); i >= 0; i--) {
      parameters.add(out.type(1));
    }
    List<String> names = parameters.stream().map(_ -> out.newName("a")).toList();
    String list =
        IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + " " + parameters.get(i).text())
            .collect(Collectors.joining(", "));
    out.line("func %s(%s) (r %s) {", name, list, result.text());
    out.apart(
        () -> {
          // Parameters are not written to: a slice or map would be the caller's.
          for (int i = 0; i < names.size(); i++) {
            out.declare(names.get(i), parameters.get(i), true);
          }
          pureBody(result);
        });
    out.line("}");
    out.functions.add(new Writer.Function(name, parameters, result));
  }

  private void pureBody(GoType result) {
    if (out.oneIn(3)) {
      out.line("defer func() { if recover() != nil { r = %s } }()", expressions.of(result, 1));
      out.line("if %s { panic(\"no\") }", expressions.bool(2));
    }
    for (int i = out.below(3); i >= 0; i--) {
      GoType type = out.type(1);
      String name = out.newName("v");
      out.line("var %s %s = %s", name, type.text(), expressions.of(type, 3));
      out.line("_ = %s", name);
      out.declare(name, type, true);
    }
    out.line("if %s { return %s }", expressions.bool(2), expressions.of(result, 2));
    out.line("return %s", expressions.of(result, 3));
  }

  private void main() {
    out.line("func %s_run() {", out.prefix);
    out.line("defer func() { if e := recover(); e != nil { fmt.Println(\"panic:\", e) } }()");
    PatternWriter patterns = new PatternWriter(out);
    LibraryWriter library = new LibraryWriter(out);
    for (int i = 2 + out.below(4); i > 0; i--) {
      statements.list(3, 3);
      patterns.one();
      library.calls();
      library.formats();
      statements.print();
    }
    out.line("}");
  }
}

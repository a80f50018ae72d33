package dev.gopark.differential;

import java.util.List;
import java.util.stream.Collectors;

/// Statements. Loops end after some rounds; a panic has a statement to itself.
final class StatementWriter {
  private static final int DEPTH = 3;

  private final Writer out;
  private final ExpressionWriter expressions;

  StatementWriter(Writer out) {
    this.out = out;
    this.expressions = new ExpressionWriter(out);
  }

  /// Some statements, in blocks up to `depth` levels deep; they print nothing if `silent`.
  void list(int count, int depth, boolean silent) {
    for (int i = 0; i < count; i++) {
      statement(depth, silent);
    }
  }

  private void statement(int depth, boolean silent) {
    int choice = out.below(depth > 0 ? 16 : 8);
    switch (choice) {
      case 0, 1 -> variable();
      case 2, 3, 4 -> assignment();
      case 5 -> swap();
      case 6, 7 -> {
        if (silent) {
          variable();
        } else {
          print();
        }
      }
      case 8, 9 -> conditional(depth, silent);
      case 10, 11 -> loop(depth, silent);
      case 12 -> range(depth, silent);
      case 13 -> choice(depth, silent);
      case 14 -> closure(depth, silent);
      default -> {
        if (silent) {
          range(depth, true);
        } else {
          caught();
        }
      }
    }
  }

  private void variable() {
    GoType type = out.type(2);
    String value = expressions.of(type, DEPTH);
    String name = out.newName("v");
    if (out.oneIn(2)) {
      out.line("%s := %s", name, value.startsWith("any(") ? value : convert(type, value));
    } else {
      out.line("var %s %s = %s", name, type.text(), value);
    }
    out.line("_ = %s", name);
    out.declare(name, type, false);
  }

  private static String convert(GoType type, String value) {
    return type.equals(GoType.ANY) ? "any(" + value + ")" : value;
  }

  private void assignment() {
    List<Writer.Variable> variables = out.writable();
    if (variables.isEmpty()) {
      variable();
      return;
    }
    Writer.Variable variable = out.one(variables);
    String name = variable.name();
    switch (variable.type()) {
      case GoType.Int type when out.oneIn(2) -> {
        String operator = out.one(List.of("+", "-", "*", "^", "|", "&", "&^"));
        out.line("%s %s= %s", name, operator, expressions.of(type, DEPTH));
      }
      case GoType.Int _ when out.oneIn(2) -> out.line("%s%s", name, out.oneIn(2) ? "++" : "--");
      case GoType.Struct type when out.oneIn(2) -> {
        int field = out.below(type.fields().size());
        out.line("%s.f%d = %s", name, field, expressions.of(type.fields().get(field), DEPTH));
      }
      case GoType.Array type when out.oneIn(2) ->
          out.line(
              "%s[%d] = %s", name, out.below(type.length()), expressions.of(type.element(), DEPTH));
      case GoType.Slice type when out.oneIn(2) ->
          out.line(
              "if len(%s) > 0 { %s[len(%s)/2] = %s }",
              name, name, name, expressions.of(type.element(), DEPTH));
      case GoType.MapOf type when out.oneIn(3) ->
          out.line("delete(%s, %s)", name, expressions.of(type.key(), 1));
      case GoType.MapOf type when out.oneIn(2) ->
          out.line(
              "if %s != nil { %s[%s] = %s }",
              name, name, expressions.of(type.key(), 1), expressions.of(type.element(), DEPTH));
      case GoType type -> out.line("%s = %s", name, expressions.of(type, DEPTH));
    }
  }

  private void swap() {
    List<Writer.Variable> variables = out.writable();
    if (variables.size() < 2) {
      variable();
      return;
    }
    Writer.Variable one = out.one(variables);
    Writer.Variable other = out.one(out.writable());
    out.line(
        "%s, %s = %s, %s",
        one.name(),
        one == other ? "_" : other.name(),
        expressions.of(one.type(), 1),
        expressions.of(other.type(), 1));
  }

  /// Prints some variables, in one of several ways.
  void print() {
    List<String> values =
        out.variables().stream().map(Writer.Variable::name).filter(_ -> out.oneIn(3)).toList();
    String all = String.join(", ", values);
    if (values.isEmpty()) {
      out.line("fmt.Println(%s)", expressions.of(out.type(1), DEPTH));
    } else if (out.oneIn(3)) {
      String verb = out.one(List.of("%v", "%+v", "%#v", "%T", "%6v", "%-6v"));
      String format = values.stream().map(_ -> verb).collect(Collectors.joining("|"));
      out.line("fmt.Printf(\"%s\\n\", %s)", format, all);
    } else {
      out.line("fmt.Println(%s)", all);
    }
  }

  private void body(int depth, boolean silent) {
    out.block(() -> list(1 + out.below(3), depth - 1, silent));
  }

  private void conditional(int depth, boolean silent) {
    out.line("if %s {", expressions.bool(DEPTH));
    body(depth, silent);
    if (out.oneIn(2)) {
      out.line("} else {");
      body(depth, silent);
    }
    out.line("}");
  }

  private void loop(int depth, boolean silent) {
    String name = out.newName("i");
    String label = out.newName("loop");
    boolean labelled = out.oneIn(3);
    if (labelled) {
      out.line("%s:", label);
    }
    out.line("for %s := 0; %s < %d; %s++ {", name, name, 1 + out.below(4), name);
    out.block(
        () -> {
          out.declare(name, GoType.INT, true);
          body(depth, silent);
          String jump = out.one(List.of("break", "continue"));
          if (labelled) {
            out.line("for { if %s { %s %s }; break }", expressions.bool(2), jump, label);
          } else if (out.oneIn(2)) {
            out.line("if %s { %s }", expressions.bool(2), jump);
          }
          body(depth, silent);
        });
    out.line("}");
  }

  /// A loop over a value made for it, so that its length is known to be small.
  private void range(int depth, boolean silent) {
    String key = out.newName("k");
    String value = out.newName("e");
    GoType element = out.type(1);
    GoType operand =
        switch (out.below(3)) {
          case 0 -> GoType.STRING;
          case 1 -> new GoType.Array(1 + out.below(3), element);
          default -> new GoType.Slice(element);
        };
    out.line("for %s, %s := range %s {", key, value, expressions.of(operand, 2));
    out.block(
        () -> {
          out.line("_, _ = %s, %s", key, value);
          out.declare(key, GoType.INT, false);
          out.declare(
              value, operand.equals(GoType.STRING) ? GoType.INTS.get(3) : element(operand), false);
          body(depth, silent);
        });
    out.line("}");
  }

  private static GoType element(GoType operand) {
    return switch (operand) {
      case GoType.Array array -> array.element();
      case GoType.Slice slice -> slice.element();
      default -> throw new IllegalArgumentException(operand.text());
    };
  }

  private void choice(int depth, boolean silent) {
    if (out.oneIn(2)) {
      GoType.Int type = (GoType.Int) out.one(GoType.INTS);
      out.line("switch %s %% 4 {", expressions.of(type, DEPTH));
      for (int i = 0; i < 3; i++) {
        out.line(i == 2 && out.oneIn(2) ? "default:" : "case %d:", i);
        body(depth, silent);
        if (i < 2 && out.oneIn(4)) {
          out.line("fallthrough");
        }
      }
    } else {
      String name = out.newName("t");
      out.line(
          "switch %s := %s.(type) {", name, convert(GoType.ANY, expressions.of(GoType.ANY, 2)));
      for (GoType type :
          List.of(out.one(GoType.INTS), GoType.STRING, new GoType.Slice(GoType.INT))) {
        out.line("case %s:", type.text());
        out.line("_ = %s", name);
        out.block(
            () -> {
              out.declare(name, type, false);
              body(depth, silent);
            });
      }
      out.line("default: _ = %s", name);
    }
    out.line("}");
  }

  /// A function that changes what is around it, called once or twice.
  private void closure(int depth, boolean silent) {
    String name = out.newName("c");
    String parameter = out.newName("p");
    GoType type = out.type(1);
    out.line("%s := func(%s %s) {", name, parameter, type.text());
    out.block(
        () -> {
          out.declare(parameter, type, false);
          if (out.oneIn(2)) {
            out.line("defer func() {");
            body(depth, silent);
            out.line("}()");
          }
          body(depth, silent);
        });
    out.line("}");
    for (int i = out.below(2); i >= 0; i--) {
      out.line("%s(%s)", name, expressions.of(type, 2));
    }
  }

  /// Something that may panic, and what the panic says.
  private void caught() {
    String any = convert(GoType.ANY, expressions.of(GoType.ANY, 2));
    String integer = expressions.of(GoType.INT, 2);
    String statement =
        switch (out.below(7)) {
          case 0 -> "_ = %s.(%s)".formatted(any, out.type(1).text());
          case 1 -> "fmt.Println([]int{1, 2, 3}[%s])".formatted(integer);
          case 2 -> "fmt.Println(\"abc\"[%s:])".formatted(integer);
          case 3 -> "fmt.Println([]string{\"x\"}[%s:%s])".formatted(integer, integer);
          case 4 -> "fmt.Println(7 / %s)".formatted(integer);
          case 5 -> "fmt.Println(len(make([]int, %s %% 5)))".formatted(integer);
          default -> "panic(%s)".formatted(any);
        };
    out.line("func() {");
    out.line("defer func() { fmt.Println(\"caught\", recover()) }()");
    out.line("%s", statement);
    out.line("}()");
  }
}

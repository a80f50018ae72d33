package dev.gopark.differential;

import java.util.List;
import java.util.stream.Collectors;

/// Statements without blocks, and sequences of all. A panic has a statement to itself.
final class StatementWriter {
  private static final int DEPTH = 3;

  private final Writer out;
  private final ExpressionWriter expressions;
  private final BlockWriter blocks;

  StatementWriter(Writer out) {
    this.out = out;
    this.expressions = new ExpressionWriter(out);
    this.blocks = new BlockWriter(out, expressions, this);
  }

  /// Some statements, in blocks up to `depth` levels deep.
  void list(int count, int depth) {
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
  }

  private void statement(int depth) {
    switch (out.below(depth > 0 ? 16 : 8)) {
      case 0, 1 -> variable();
      case 2, 3, 4 -> assignment();
      case 5 -> swap();
      case 6, 7 -> print();
      case 8, 9 -> blocks.conditional(depth);
      case 10, 11 -> blocks.loop(depth);
      case 12 -> blocks.range(depth);
      case 13 -> blocks.choice(depth);
      case 14 -> blocks.closure(depth);
      default -> caught();
    }
  }

  private void variable() {
    GoType type = out.type(2);
    String value = expressions.of(type, DEPTH);
    String name = out.newName("v");
    if (out.oneIn(2)) {
      out.line("%s := %s", name, convert(type, value));
    } else {
      out.line("var %s %s = %s", name, type.text(), value);
    }
    out.line("_ = %s", name);
    out.declare(name, type, false);
  }

  /// An expression of `type` that is given to something without a type.
  static String convert(GoType type, String value) {
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

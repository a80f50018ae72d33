package dev.gopark.differential;

import java.util.List;

/// Statements with blocks of statements inside. Loops end after some rounds.
final class BlockWriter {
  private static final int DEPTH = 3;

  private final Writer out;
  private final ExpressionWriter expressions;
  private final StatementWriter statements;

  BlockWriter(Writer out, ExpressionWriter expressions, StatementWriter statements) {
    this.out = out;
    this.expressions = expressions;
    this.statements = statements;
  }

  private void body(int depth) {
    out.block(() -> statements.list(1 + out.below(3), depth - 1));
  }

  void conditional(int depth) {
    out.line("if %s {", expressions.bool(DEPTH));
    body(depth);
    if (out.oneIn(2)) {
      out.line("} else {");
      body(depth);
    }
    out.line("}");
  }

  void loop(int depth) {
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
          body(depth);
          String jump = out.one(List.of("break", "continue"));
          if (labelled) {
            out.line("for { if %s { %s %s }; break }", expressions.bool(2), jump, label);
          } else if (out.oneIn(2)) {
            out.line("if %s { %s }", expressions.bool(2), jump);
          }
          body(depth);
        });
    out.line("}");
  }

  /// A loop over a value made for it, so that its length is known to be small.
  void range(int depth) {
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
          body(depth);
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

  void choice(int depth) {
    if (out.oneIn(2)) {
      GoType.Int type = (GoType.Int) out.one(GoType.INTS);
      out.line("switch %s %% 4 {", expressions.of(type, DEPTH));
      for (int i = 0; i < 3; i++) {
        out.line(i == 2 && out.oneIn(2) ? "default:" : "case %d:", i);
        body(depth);
        if (i < 2 && out.oneIn(4)) {
          out.line("fallthrough");
        }
      }
    } else {
      String name = out.newName("t");
      out.line(
          "switch %s := %s.(type) {",
          name, StatementWriter.convert(GoType.ANY, expressions.of(GoType.ANY, 2)));
      for (GoType type :
          List.of(out.one(GoType.INTS), GoType.STRING, new GoType.Slice(GoType.INT))) {
        out.line("case %s:", type.text());
        out.line("_ = %s", name);
        out.block(
            () -> {
              out.declare(name, type, false);
              body(depth);
            });
      }
      out.line("default: _ = %s", name);
    }
    out.line("}");
  }

  /// A function that changes what is around it, called once or twice.
  void closure(int depth) {
    String name = out.newName("c");
    String parameter = out.newName("p");
    GoType type = out.type(1);
    out.line("%s := func(%s %s) {", name, parameter, type.text());
    out.block(
        () -> {
          out.declare(parameter, type, false);
          if (out.oneIn(2)) {
            out.line("defer func() {");
            body(depth);
            out.line("}()");
          }
          body(depth);
        });
    out.line("}");
    for (int i = out.below(2); i >= 0; i--) {
      out.line("%s(%s)", name, expressions.of(type, 2));
    }
  }
}

package dev.gopark.syntax;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes expressions, types and simple statements as gc shows them in messages: bodies of
/// functions and elements of composite literals are abbreviated to `…`.
public final class ExprPrinter {
  private final StringBuilder out = new StringBuilder();

  private ExprPrinter() {}

  public static String print(Expr expression) {
    ExprPrinter printer = new ExprPrinter();
    printer.expression(expression);
    return printer.out.toString();
  }

  /// The expressions with commas between them.
  public static String print(List<Expr> expressions) {
    ExprPrinter printer = new ExprPrinter();
    printer.list(expressions);
    return printer.out.toString();
  }

  /// A simple statement; other statements do not appear in messages and are empty here.
  public static String print(Stmt statement) {
    ExprPrinter printer = new ExprPrinter();
    printer.statement(statement);
    return printer.out.toString();
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.ExprStmt s -> expression(s.expression());
      case Stmt.Send s -> pair(s.channel(), " <- ", s.value());
      case Stmt.IncDec s -> expression(s.operand()).add(s.increment() ? "++" : "--");
      case Stmt.Assign s -> list(s.left()).add(assignOp(s)).list(s.right());
      case Stmt.ShortVarDecl s -> list(s.left()).add(" := ").list(s.right());
      default -> {}
    }
  }

  private static String assignOp(Stmt.Assign assign) {
    return assign.op() == null ? " = " : " " + assign.op().symbol + "= ";
  }

  private ExprPrinter add(String text) {
    out.append(text);
    return this;
  }

  private void pair(Expr left, String between, Expr right) {
    expression(left).add(between).expression(right);
  }

  private ExprPrinter optional(@Nullable Expr expression) {
    return expression == null ? this : expression(expression);
  }

  private ExprPrinter list(List<Expr> expressions) {
    String separator = "";
    for (Expr expression : expressions) {
      add(separator).expression(expression);
      separator = ", ";
    }
    return this;
  }

  private ExprPrinter expression(Expr expression) {
    switch (expression) {
      case Expr.BadExpr _ -> add("<bad expr>");
      case Expr.Ident e -> add(e.name());
      case Expr.BasicLit e -> add(e.text());
      case Expr.CompositeLit e -> optional(e.type()).add(e.elements().isEmpty() ? "{}" : "{…}");
      case Expr.FuncLit e -> expression(e.type()).add(body(e.body()));
      case Expr.ParenExpr e -> add("(").expression(e.inner()).add(")");
      case Expr.Selector e -> expression(e.operand()).add(".").add(e.name().name());
      case Expr.Index e -> expression(e.operand()).add("[").list(e.indices()).add("]");
      case Expr.SliceExpr e -> slice(e);
      case Expr.TypeAssertion e -> assertion(e);
      case Expr.Call e -> call(e);
      case Expr.Star e -> add("*").expression(e.operand());
      case Expr.Unary e -> add(e.op().symbol).expression(e.operand());
      case Expr.Binary e -> pair(e.left(), " " + e.op().symbol + " ", e.right());
      case Expr.ArrayType e -> array(e);
      case Expr.SliceType e -> add("[]").expression(e.element());
      case Expr.StructType e -> add("struct{").fields(e.fields()).add("}");
      case Expr.FuncType e -> add("func").signature(e);
      case Expr.InterfaceType e -> add("interface{").methods(e.elements()).add("}");
      case Expr.MapType e -> add("map[").expression(e.key()).add("]").expression(e.element());
      case Expr.ChannelType e -> channel(e);
      case Expr.Ellipsis e -> add("...").expression(e.element());
    }
    return this;
  }

  private static String body(Stmt.Block body) {
    return body.statements().isEmpty() ? " {}" : " {…}";
  }

  private void slice(Expr.SliceExpr slice) {
    expression(slice.operand()).add("[").optional(slice.low()).add(":").optional(slice.high());
    if (slice.max() != null) {
      add(":").expression(slice.max());
    }
    add("]");
  }

  private void assertion(Expr.TypeAssertion assertion) {
    expression(assertion.operand()).add(".(");
    if (assertion.type() == null) {
      add("type");
    }
    optional(assertion.type()).add(")");
  }

  private void call(Expr.Call call) {
    expression(call.function()).add("(").list(call.arguments());
    add(call.spread() ? "...)" : ")");
  }

  private void array(Expr.ArrayType array) {
    add("[");
    if (array.length() == null) {
      add("...");
    }
    optional(array.length()).add("]").expression(array.element());
  }

  private void channel(Expr.ChannelType channel) {
    add(
        switch (channel.direction()) {
          case BOTH -> "chan ";
          case SEND_ONLY -> "chan<- ";
          case RECEIVE_ONLY -> "<-chan ";
        });
    boolean ambiguous =
        channel.direction() == ChannelDirection.BOTH
            && channel.element() instanceof Expr.ChannelType element
            && element.direction() == ChannelDirection.RECEIVE_ONLY;
    add(ambiguous ? "(" : "").expression(channel.element()).add(ambiguous ? ")" : "");
  }

  private ExprPrinter fields(List<Field> fields) {
    String separator = "";
    for (Field field : fields) {
      add(separator).field(field);
      if (field.tag() != null) {
        add(" ").expression(field.tag());
      }
      separator = "; ";
    }
    return this;
  }

  private void field(Field field) {
    String separator = "";
    for (Expr.Ident name : field.names()) {
      add(separator).add(name.name());
      separator = ", ";
    }
    add(field.names().isEmpty() ? "" : " ").expression(PrimaryParser.withoutParens(field.type()));
  }

  private ExprPrinter methods(List<Field> elements) {
    String separator = "";
    for (Field element : elements) {
      add(separator);
      if (!element.names().isEmpty() && element.type() instanceof Expr.FuncType type) {
        add(element.names().getFirst().name()).signature(type);
      } else {
        field(element);
      }
      separator = "; ";
    }
    return this;
  }

  private void signature(Expr.FuncType type) {
    parameters(type.parameters());
    List<Field> results = type.results();
    if (results.size() == 1 && results.getFirst().names().isEmpty()) {
      add(" ").expression(results.getFirst().type());
    } else if (!results.isEmpty()) {
      add(" ").parameters(results);
    }
  }

  private void parameters(List<Field> parameters) {
    add("(");
    String separator = "";
    for (Field parameter : parameters) {
      add(separator).field(parameter);
      separator = ", ";
    }
    add(")");
  }
}

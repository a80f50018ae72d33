package dev.gopark.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Expressions without effects that never panic and are never constant, so that a compiler has
/// nothing to complain about, and no freedom in the order of evaluation shows.
final class ExpressionWriter {
  private static final List<String> STRINGS =
      List.of("\"\"", "\"a\"", "\"héllo\"", "\"xyz\"", "\"日本\"", "\"\\xff\\x00b\"", "`q\"r`");
  private static final List<String> FLOATS =
      List.of("0", "1.5", "-2.25", "1e10", "3.3e-5", "100", "1e21", "0.1");
  private static final List<String> ARITHMETIC = List.of("+", "-", "*", "&", "|", "^", "&^");
  private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final Writer out;

  ExpressionWriter(Writer out) {
    this.out = out;
  }

  /// An expression of `type`, at most `depth` levels deep.
  String of(GoType type, int depth) {
    if (depth <= 0 || out.oneIn(4)) {
      return leaf(type, depth);
    }
    if (out.oneIn(8)) {
      return "pick(%s, %s, %s)"
          .formatted(bool(depth - 1), of(type, depth - 1), of(type, depth - 1));
    }
    List<Writer.Function> functions =
        out.functions.stream().filter(function -> function.result().equals(type)).toList();
    if (!functions.isEmpty() && out.oneIn(3)) {
      return call(out.one(functions), depth - 1);
    }
    return switch (type) {
      case GoType.Int integer -> integer(integer, depth - 1);
      case GoType.Slice slice -> slice(slice, depth - 1);
      case GoType.Basic basic when basic.equals(GoType.BOOL) -> bool(depth - 1);
      case GoType.Basic basic when basic.equals(GoType.STRING) -> string(depth - 1);
      case GoType.Basic basic when basic.equals(GoType.FLOAT) -> real(depth - 1);
      default -> leaf(type, depth - 1);
    };
  }

  /// A place in memory, or a new value.
  private String leaf(GoType type, int depth) {
    List<String> places = places(type);
    return places.isEmpty() || out.oneIn(4) ? literal(type, depth) : out.one(places);
  }

  /// What can be read of the variables in scope.
  private List<String> places(GoType type) {
    List<String> places = new ArrayList<>();
    for (Writer.Variable variable : out.variables()) {
      String name = variable.name();
      if (variable.type().equals(type)) {
        places.add(name);
      }
      switch (variable.type()) {
        case GoType.Struct struct ->
            IntStream.range(0, struct.fields().size())
                .filter(i -> struct.fields().get(i).equals(type))
                .forEach(i -> places.add(name + ".f" + i));
        case GoType.Array array when array.element().equals(type) ->
            places.add(name + "[" + out.below(array.length()) + "]");
        case GoType.Slice slice when slice.element().equals(type) ->
            places.add("at(" + name + ", " + out.below(5) + ")");
        case GoType.MapOf map when map.element().equals(type) ->
            places.add(name + "[" + literal(map.key(), 0) + "]");
        default -> {}
      }
    }
    return places;
  }

  private String literal(GoType type, int depth) {
    return switch (type) {
      case GoType.Int integer -> "id[%s](%s)".formatted(integer.text(), number(integer));
      case GoType.Basic basic when basic.equals(GoType.STRING) -> "id(" + out.one(STRINGS) + ")";
      case GoType.Basic basic when basic.equals(GoType.FLOAT) ->
          "id[float64](" + out.one(FLOATS) + ")";
      case GoType.Basic basic when basic.equals(GoType.ANY) ->
          "any(" + of(out.type(0), depth - 1) + ")";
      case GoType.Basic _ -> "id(" + out.oneIn(2) + ")";
      case GoType.Slice slice ->
          out.oneIn(5)
              ? "[]%s(nil)".formatted(slice.element().text())
              : composite(type, Stream.generate(slice::element).limit(out.below(4)), depth);
      case GoType.Array array ->
          composite(type, Stream.generate(array::element).limit(array.length()), depth);
      case GoType.Struct struct -> composite(type, struct.fields().stream(), depth);
      case GoType.MapOf map ->
          "%s{%s: %s}"
              .formatted(type.text(), of(map.key(), depth - 1), of(map.element(), depth - 1));
    };
  }

  private String composite(GoType type, Stream<GoType> elements, int depth) {
    return elements
        .map(element -> of(element, depth - 1))
        .collect(Collectors.joining(", ", type.text() + "{", "}"));
  }

  /// A number that fits, often one at the limits.
  private String number(GoType.Int type) {
    long most = type.signed() ? (1L << (type.bits() - 1)) - 1 : (1L << type.bits()) - 1;
    return switch (out.below(5)) {
      case 0 -> type.bits() == 64 && !type.signed() ? "1<<64 - 1" : Long.toString(most);
      case 1 -> type.signed() ? "-1<<" + (type.bits() - 1) : "0";
      default -> Integer.toString(out.below(100));
    };
  }

  private String integer(GoType.Int type, int depth) {
    String left = of(type, depth);
    return switch (out.below(9)) {
      case 0 -> "(%s / (%s | 1))".formatted(left, of(type, depth));
      case 1 -> "(%s %% (%s | 1))".formatted(left, of(type, depth));
      case 2 -> "(%s << (%s %% 70))".formatted(left, of(GoType.INTS.get(9), depth));
      case 3 -> "(%s >> (%s %% 70))".formatted(left, of(GoType.INTS.get(6), depth));
      case 4 -> type.text() + "(" + of(out.one(GoType.INTS), depth) + ")";
      case 5 -> type.text() + "(len(" + of(GoType.STRING, depth) + "))";
      case 6 -> (out.oneIn(2) ? "-" : "^") + "(" + left + ")";
      default -> "(%s %s %s)".formatted(left, out.one(ARITHMETIC), of(type, depth));
    };
  }

  private String slice(GoType.Slice type, int depth) {
    String slice = of(type, depth);
    return switch (out.below(3)) {
      case 0 -> "append(%s, %s)".formatted(slice, of(type.element(), depth));
      case 1 -> "append(%s{}, %s...)".formatted(type.text(), slice);
      default -> "part(%s, %d, %d)".formatted(slice, out.below(3), out.below(4));
    };
  }

  private String string(int depth) {
    String left = of(GoType.STRING, depth);
    return switch (out.below(6)) {
      case 0 -> "string([]rune(" + left + "))";
      case 1 -> "string(rune(%s))".formatted(of(GoType.INTS.get(3), depth));
      case 2 -> "string(part([]byte(%s), %d, %d))".formatted(left, out.below(3), out.below(5));
      case 3 -> "fmt.Sprint(" + of(out.type(1), depth) + ")";
      default -> "cut(%s + %s)".formatted(left, of(GoType.STRING, depth));
    };
  }

  private String real(int depth) {
    return switch (out.below(4)) {
      case 0 -> "float64(" + of(out.one(GoType.INTS), depth) + ")";
      case 1 -> "float64(float32(" + of(GoType.FLOAT, depth) + "))";
      default ->
          "(%s %s %s)"
              .formatted(
                  of(GoType.FLOAT, depth),
                  out.one(List.of("+", "-", "*", "/")),
                  of(GoType.FLOAT, depth));
    };
  }

  String bool(int depth) {
    return switch (out.below(5)) {
      case 0 -> "!" + (depth <= 0 ? leaf(GoType.BOOL, 0) : "(" + bool(depth - 1) + ")");
      case 1 -> "(%s && %s)".formatted(leaf(GoType.BOOL, 0), of(GoType.BOOL, depth - 1));
      case 2 -> "(%s || %s)".formatted(leaf(GoType.BOOL, 0), of(GoType.BOOL, depth - 1));
      default -> comparison(depth - 1);
    };
  }

  private String comparison(int depth) {
    GoType type = out.type(1);
    if (!type.isComparable()) {
      type = out.one(GoType.INTS);
    }
    String operator = type.isOrdered() ? out.one(ORDERS) : out.oneIn(2) ? "==" : "!=";
    return "(%s %s %s)".formatted(of(type, depth), operator, of(type, depth));
  }

  private String call(Writer.Function function, int depth) {
    return function.parameters().stream()
        .map(parameter -> of(parameter, depth))
        .collect(Collectors.joining(", ", function.name() + "(", ")"));
  }
}

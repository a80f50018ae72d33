package dev.gopark.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Where the parts of the generator write: the text so far, the variables in scope, and the choices
/// still to come.
final class Writer {
  /// A variable that may be read, and written if it is not `fixed`.
  record Variable(String name, GoType type, boolean fixed) {}

  /// A declared function without effects.
  record Function(String name, List<GoType> parameters, GoType result) {}

  final SplittableRandom random;

  /// What all names of the program's package begin with, so that many programs can be one.
  final String prefix;

  /// How many types of each depth a program mostly uses.
  private static final int USUAL = 3;

  final List<GoType.Struct> structs = new ArrayList<>();
  final List<Function> functions = new ArrayList<>();

  private final List<List<GoType>> palette =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final StringBuilder text = new StringBuilder();
  private List<Variable> scope = new ArrayList<>();
  private int names;

  Writer(long seed, String prefix) {
    this.random = new SplittableRandom(seed);
    this.prefix = prefix;
  }

  String text() {
    return text.toString();
  }

  void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }

  String newName(String kind) {
    return kind + names++;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  void declare(String name, GoType type, boolean fixed) {
    scope.add(new Variable(name, type, fixed));
  }

  List<Variable> variables() {
    return scope;
  }

  List<Variable> variables(GoType type) {
    return scope.stream().filter(variable -> variable.type().equals(type)).toList();
  }

  List<Variable> writable() {
    return scope.stream().filter(variable -> !variable.fixed()).toList();
  }

  /// What `body` declares is gone after it.
  void block(Runnable body) {
    int before = scope.size();
    body.run();
    scope.subList(before, scope.size()).clear();
  }

  /// As [#block], with nothing of what is in scope here.
  void apart(Runnable body) {
    List<Variable> before = scope;
    scope = new ArrayList<>();
    body.run();
    scope = before;
  }

  /// A type whose parts are `depth` levels deep at most, mostly one of the few that this program
  /// uses, so that variables fit into expressions.
  GoType type(int depth) {
    if (oneIn(4)) {
      return anyType(depth);
    }
    List<GoType> usual = palette.get(depth);
    if (usual.size() < USUAL) {
      usual.add(anyType(depth));
    }
    return one(usual);
  }

  private GoType anyType(int depth) {
    if (depth == 0) {
      return switch (below(6)) {
        case 0 -> GoType.STRING;
        case 1 -> GoType.BOOL;
        case 2 -> GoType.FLOAT;
        default -> one(GoType.INTS);
      };
    }
    return switch (below(8)) {
      case 0, 1 -> new GoType.Slice(type(depth - 1));
      case 2 -> new GoType.Array(1 + below(3), type(depth - 1));
      case 3 -> new GoType.MapOf(oneIn(2) ? GoType.STRING : one(GoType.INTS), type(depth - 1));
      case 4 -> structs.isEmpty() ? type(0) : one(structs);
      case 5 -> GoType.ANY;
      default -> type(0);
    };
  }
}

package dev.gopark.code;

import dev.gopark.types.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the local variables of a function live, and from where to where.
final class Locals {
  private final Frame frame;
  private final CodeBuffer code;
  private final Map<Entity.Var, Home> homes = new HashMap<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Function.Variable> closed = new ArrayList<>();

  /// The register of a variable, or of the cell that it lives in.
  record Home(int register, boolean cell) {}

  /// A block: what to free at its end.
  record Scope(Frame.Mark mark, int openCount) {}

  private record Open(Entity.Var variable, Home home, int from) {}

  Locals(Frame frame, CodeBuffer code) {
    this.frame = frame;
    this.code = code;
  }

  /// The home of `variable`, or null if it is none of this function's.
  @Nullable Home home(Entity.Var variable) {
    return homes.get(variable);
  }

  /// From the next instruction on `variable` lives in `register`.
  void bind(Entity.Var variable, int register, boolean cell) {
    Home home = new Home(register, cell);
    homes.put(variable, home);
    open.add(new Open(variable, home, code.pc()));
    if (cell || !Registers.isWord(variable.type())) {
      frame.bindRef(register);
    }
  }

  Scope openScope() {
    return new Scope(frame.mark(), open.size());
  }

  void closeScope(Scope scope) {
    while (open.size() > scope.openCount) {
      Open last = open.removeLast();
      String name = last.variable.name();
      if (!name.isEmpty() && !name.equals("_")) {
        closed.add(
            new Function.Variable(
                name,
                last.variable.type(),
                last.home.register,
                last.home.cell,
                last.from,
                code.pc()));
      }
    }
    frame.release(scope.mark);
  }

  /// All variables of closed scopes, in order of declaration.
  List<Function.Variable> variables() {
    return closed.stream()
        .sorted(java.util.Comparator.comparingInt(Function.Variable::from))
        .toList();
  }
}

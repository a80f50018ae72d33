package dev.gopark.watch;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.types.BasicType;
import dev.gopark.types.ScopedExpr;
import dev.gopark.types.TypedPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A Go expression that is looked at wherever a goroutine is: over the variables that are visible
/// in its innermost frame of the user's code, and the package-level ones. Operators, fields,
/// elements, `len`, `cap` and conversions of numbers are possible, calls are not. Used by one
/// thread at a time.
public final class Watch {
  private static final int MAX_CHARS = 2_000;

  private final Program program;
  private final String text;

  /// By function and instruction, since names mean something else elsewhere.
  private final Map<Spot, Read> read = new HashMap<>();

  private record Spot(int function, int pc) {}

  /// An expression as it is read at a spot: a tree, or what is wrong with it.
  private record Read(@Nullable ScopedExpr expr, String error) {}

  /// What an expression comes to.
  ///
  /// @param value as text; null if there is none
  /// @param note why there is no value, else empty
  public record Result(@Nullable String value, String note) {
    /// Whether it is the truth value `true`.
    public boolean holds() {
      return "true".equals(value);
    }
  }

  public Watch(Program program, String text) {
    this.program = program;
    this.text = text;
  }

  /// As a person wrote it.
  public String text() {
    return text;
  }

  /// Its value where a goroutine is.
  public Result at(Machine machine, int goroutine) {
    Goroutine found = machine.data().goroutine(goroutine);
    if (found == null) {
      return new Result(null, "there is no goroutine %d now".formatted(goroutine));
    }
    Place place = Place.of(machine, found);
    if (place == null) {
      return new Result(null, "goroutine %d is not in the program's code".formatted(goroutine));
    }
    Read here = read(place.function(), place.pc());
    if (here.expr() == null) {
      return new Result(null, here.error());
    }
    try {
      Evaluation evaluation = new Evaluation(here.expr().info(), program, machine.data(), place);
      return new Result(evaluation.of(here.expr().tree()).inWords(), "");
    } catch (NotHere e) {
      return new Result(null, String.valueOf(e.getMessage()));
    }
  }

  /// True of machines in which it has a value for that goroutine, and another one than `value`.
  public Predicate<Machine> isNot(int goroutine, String value) {
    return machine -> {
      String now = at(machine, goroutine).value();
      return now != null && !now.equals(value);
    };
  }

  /// What is wrong with it as a condition at an instruction; empty if nothing is.
  String errorAsCondition(Function function, int pc) {
    Read here = read(function, pc);
    boolean truth =
        here.expr() != null
            && here.expr().type().underlying() instanceof BasicType type
            && type.isBoolean();
    return here.expr() == null || truth
        ? here.error()
        : "a condition is true or false, and this is of type " + here.expr().type();
  }

  private Read read(Function function, int pc) {
    return read.computeIfAbsent(new Spot(function.id(), pc), _ -> readNew(function, pc));
  }

  private Read readNew(Function function, int pc) {
    if (text.length() > MAX_CHARS) {
      return new Read(null, "an expression to be watched has at most " + MAX_CHARS + " characters");
    }
    TypedPackage pkg = program.findPackage(function.pkg());
    if (pkg == null) {
      return new Read(null, "there is no package " + function.pkg());
    }
    ScopedExpr.Checked checked = ScopedExpr.check(text, pkg, Place.visible(function, pc));
    ScopedExpr expr = checked.expr();
    if (expr == null) {
      return new Read(null, checked.error());
    }
    try {
      new Refusals(expr.info()).look(expr.tree());
      return new Read(expr, "");
    } catch (NotHere e) {
      return new Read(null, String.valueOf(e.getMessage()));
    }
  }
}

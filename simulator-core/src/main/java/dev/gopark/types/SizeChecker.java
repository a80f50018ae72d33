package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses types and variables that are correct Go, but larger than gc and its linker can do
/// (`cmd/compile/internal/types/size.go`, `cmd/internal/obj`).
final class SizeChecker {
  private static final long MOST_OF_VARIABLE = 2_000_000_000;
  private static final long MOST_OF_CHANNEL_ELEMENT = 1 << 16;

  private final Errors errors;
  private final TypeInfo info;
  private final Sizes sizes = new Sizes();

  SizeChecker(Checker checker) {
    this.errors = checker.errors;
    this.info = checker.info;
  }

  /// Looks at all of a package that has no other errors.
  void check(List<GoFile> files, Scope packageScope) {
    files.forEach(file -> Walk.walk(file, this::checkType));
    if (errors.isEmpty()) {
      packageScope.names().values().forEach(this::checkVariable);
    }
  }

  private void checkType(Node node) {
    switch (node) {
      case Expr.ArrayType array -> checkSize(array);
      case Expr.StructType struct -> checkSize(struct);
      case Expr.ChannelType channel -> checkElement(channel);
      default -> {}
    }
  }

  private void checkSize(Expr type) {
    Type found = type(type);
    if (found != null && sizes.size(found) >= Sizes.MOST) {
      String problem = type instanceof Expr.ArrayType ? " larger than address space" : " too large";
      errors.report(type, "type " + found + problem);
    }
  }

  private void checkElement(Expr.ChannelType channel) {
    Type element = type(channel.element());
    if (element != null && sizes.size(element) >= MOST_OF_CHANNEL_ELEMENT) {
      errors.report(channel, "channel element type too large (>64kB)");
    }
  }

  private @Nullable Type type(Expr expression) {
    return info.isType(expression) ? info.typeOf(expression) : null;
  }

  private void checkVariable(Entity entity) {
    if (entity instanceof Entity.Var variable && variable.declared() instanceof Span place) {
      long size = sizes.size(variable.type());
      if (size > MOST_OF_VARIABLE) {
        String excess = " bytes > " + MOST_OF_VARIABLE + " bytes)";
        errors.report(place, "main." + variable.name() + ": symbol too large (" + size + excess);
      }
    }
  }
}

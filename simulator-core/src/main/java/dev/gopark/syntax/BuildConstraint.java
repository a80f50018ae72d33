package dev.gopark.syntax;

import dev.gopark.source.LanguageVersion;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The expression of a `//go:build` line.
public sealed interface BuildConstraint {
  /// What such a line begins with.
  String PREFIX = "//go:build";

  record Tag(String name) implements BuildConstraint {}

  record Not(BuildConstraint operand) implements BuildConstraint {}

  record And(BuildConstraint left, BuildConstraint right) implements BuildConstraint {}

  record Or(BuildConstraint left, BuildConstraint right) implements BuildConstraint {}

  /// Whether a comment is a build constraint, right or wrong.
  static boolean isConstraint(String comment) {
    return comment.startsWith(PREFIX)
        && (comment.length() == PREFIX.length()
            || Character.isWhitespace(comment.charAt(PREFIX.length())));
  }

  /// Reads the constraint in a comment; throws `IllegalArgumentException` with Go's words about a
  /// wrong one.
  static BuildConstraint parse(String comment) {
    return new BuildConstraintParser(comment.substring(PREFIX.length())).parse();
  }

  /// Whether it holds when exactly the tags that `isSet` accepts are set.
  default boolean holds(Predicate<String> isSet) {
    return switch (this) {
      case Tag(String name) -> isSet.test(name);
      case Not(BuildConstraint operand) -> !operand.holds(isSet);
      case And(BuildConstraint left, BuildConstraint right) ->
          left.holds(isSet) && right.holds(isSet);
      case Or(BuildConstraint left, BuildConstraint right) ->
          left.holds(isSet) || right.holds(isSet);
    };
  }

  /// The oldest Go under which it can hold, or null if it says nothing about that.
  default @Nullable LanguageVersion version() {
    int minor = oldest(this, true);
    return minor < 0 ? null : new LanguageVersion(minor);
  }

  /// The minor version that follows from the constraint, or from its opposite; -1 for none.
  private static int oldest(BuildConstraint constraint, boolean holds) {
    return switch (constraint) {
      case Tag(String name) -> holds ? minorOf(name) : -1;
      case Not(BuildConstraint operand) -> oldest(operand, !holds);
      case And(BuildConstraint left, BuildConstraint right) ->
          both(oldest(left, holds), oldest(right, holds), holds);
      case Or(BuildConstraint left, BuildConstraint right) ->
          both(oldest(left, holds), oldest(right, holds), !holds);
    };
  }

  private static int both(int left, int right, boolean joined) {
    return joined ? Math.max(left, right) : Math.min(left, right);
  }

  private static int minorOf(String tag) {
    if (tag.equals("go1")) {
      return 0;
    }
    return tag.matches("go1\\.\\d{1,6}") ? Integer.parseInt(tag.substring("go1.".length())) : -1;
  }
}

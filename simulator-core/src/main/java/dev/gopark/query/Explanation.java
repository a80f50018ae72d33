package dev.gopark.query;

import java.util.List;
import java.util.regex.Pattern;

/// What frequent errors of the compiler mean, in plain words for those who learn.
public final class Explanation {
  private static final List<Explained> ALL =
      List.of(
          explained(
              "declared (and|but) not used",
              "A local variable has to be used: Go takes an unused one for a mistake. Use it, remove"
                  + " it, or assign to _ instead."),
          explained(
              "imported (as \\S+ )?and not used",
              "Nothing of this package is used in the file, and Go does not allow an import that is"
                  + " not needed."),
          explained(
              "no new variables on left side of :=",
              ":= declares variables, but all of these are declared already. Use = to assign to"
                  + " them."),
          explained(
              "^undefined: \\w+\\.",
              "The package or type has no such name. Names that begin with a small letter are not"
                  + " visible outside of their package."),
          explained(
              "\\(type .* has no field or method",
              "The type of the value on the left has no such field or method."),
          explained(
              "^undefined: ",
              "Nothing of this name is declared where it is used: look at the spelling, the import,"
                  + " or the block in which it was declared."),
          explained(
              "missing return",
              "A function with a result has to end in a return, a panic or an endless loop on every"
                  + " path."),
          explained(
              "cannot use .* as .* value",
              "The value is of another type than the one needed here. Go converts nothing by itself"
                  + " but untyped constants."),
          explained(
              "mismatched types",
              "Both sides of an operator must have the same type. Convert one of them, T(x)."),
          explained(
              "missing method|does not implement",
              "The type lacks a method that the interface asks for, or has it with another"
                  + " signature, or for the pointer only."),
          explained(
              "(not enough|too many) arguments in call",
              "The function takes another number of arguments."),
          explained(
              "(not enough|too many) (arguments to return|return values)",
              "The function promises another number of results."),
          explained(
              "assignment mismatch",
              "There are not as many values on the right as variables on the left."),
          explained(
              "is not used$|evaluated but not used",
              "The value is computed and thrown away. Only calls and receives are statements."),
          explained("redeclared", "The name is declared twice in the same block."),
          explained(
              "cannot assign to",
              "This is no variable: constants, results of calls and parts of map values cannot be"
                  + " assigned to."),
          explained(
              "receive-only channel|cannot send to",
              "The channel's type, <-chan, allows receiving only."),
          explained(
              "send-only channel|cannot receive from",
              "The channel's type, chan<-, allows sending only."),
          explained(
              "invalid operation: .* \\(mismatched|operator .* not defined",
              "The operator does not exist for values of this type."),
          explained(
              "unexpected newline",
              "The line ends too early: a bracket or a value is missing, or a { has to stand in the"
                  + " line above."),
          explained(
              "^syntax error",
              "The compiler cannot read the program from here on; often something is missing just"
                  + " before."),
          explained("^not supported yet", "Real Go has this, but Gopark does not simulate it."));

  private Explanation() {}

  private record Explained(Pattern message, String meaning) {}

  private static Explained explained(String message, String meaning) {
    return new Explained(Pattern.compile(message), meaning);
  }

  /// What an error with this text means; empty if there is nothing to add.
  public static String of(String message) {
    for (Explained each : ALL) {
      if (each.message.matcher(message).find()) {
        return each.meaning;
      }
    }
    return "";
  }
}

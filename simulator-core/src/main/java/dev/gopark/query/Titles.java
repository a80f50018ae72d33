package dev.gopark.query;

import dev.gopark.types.ConstValue;
import dev.gopark.types.ConstantText;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;

/// Declarations in short, as they would be written.
final class Titles {
  private static final int LONG = 80;

  private Titles() {}

  static String of(Entity entity) {
    return switch (entity) {
      case Entity.Var variable -> variable(variable);
      case Entity.Const constant -> constant(constant);
      case Entity.TypeName type -> type(type);
      case Entity.Func function -> function(function);
      case Entity.PackageName pkg -> "package " + pkg.name() + " (" + pkg.imported().path() + ")";
      case Entity.Builtin builtin -> "func " + builtin.goName() + " (built in)";
      case Entity.Nil _ -> "nil";
    };
  }

  private static String variable(Entity.Var variable) {
    String type = variable.name() + " " + TypePrinter.print(variable.type());
    return switch (variable.kind()) {
      case PACKAGE, LOCAL -> "var " + type;
      case PARAMETER -> "parameter " + type;
      case RESULT -> "result " + type;
      case RECEIVER -> "receiver " + type;
    };
  }

  private static String constant(Entity.Const constant) {
    ConstValue value = constant.value();
    String type = "const " + constant.name() + " " + TypePrinter.print(constant.type());
    return value == null ? type : type + " = " + ConstantText.print(value);
  }

  private static String type(Entity.TypeName name) {
    String what = TypePrinter.print(name.alias() ? name.type() : name.type().underlying());
    String shown = what.length() <= LONG ? what : what.substring(0, LONG) + "…";
    return "type " + name.name() + (name.alias() ? " = " : " ") + shown;
  }

  private static String function(Entity.Func function) {
    Type receiver = function.receiver();
    String of = receiver == null ? "" : "(" + TypePrinter.print(receiver) + ") ";
    return "func " + of + function.name() + parameters(function.signature());
  }

  /// `(a int) string`
  static String parameters(Type.Signature signature) {
    return TypePrinter.print(signature).substring("func".length());
  }
}

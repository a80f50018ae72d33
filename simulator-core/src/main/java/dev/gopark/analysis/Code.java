package dev.gopark.analysis;

import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import dev.gopark.types.TypedPackage;
import org.jspecify.annotations.Nullable;

/// A file of the user's with what the checker knows of it.
///
/// @param runtime the Go whose library runs
record Code(TypedPackage pkg, GoFile file, LanguageVersion runtime) {
  TypeInfo info() {
    return pkg.info();
  }

  /// The language of the file.
  LanguageVersion language() {
    return pkg.versions().forFile(file.buildVersion());
  }

  /// The type of an expression, null for what is no value.
  @Nullable Type type(Expr expression) {
    var operand = info().operand(expression);
    return operand == null ? null : operand.type();
  }

  /// The full name of the function or method that a call names, as traces have it; empty for
  /// others.
  String callee(Expr expression) {
    if (!(expression instanceof Expr.Call call)) {
      return "";
    }
    return switch (call.function()) {
      case Expr.Selector selector -> selected(selector);
      case Expr.Ident ident when info().use(ident) instanceof Entity.Func function ->
          pkg.name() + "." + function.name();
      default -> "";
    };
  }

  private String selected(Expr.Selector selector) {
    if (selector.operand() instanceof Expr.Ident name
        && info().use(name) instanceof Entity.PackageName imported) {
      return imported.imported().path() + "." + selector.name().name();
    }
    Type receiver = type(selector.operand());
    Type base = receiver instanceof Type.Pointer(Type element) ? element : receiver;
    return base == null ? "" : base + "." + selector.name().name();
  }
}

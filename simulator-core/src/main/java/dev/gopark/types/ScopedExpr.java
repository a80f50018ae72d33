package dev.gopark.types;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Parser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An expression that somebody asks about a place in a checked program, with what it means there.
///
/// @param info what its parts mean; local variables are those of [Entity.VarKind#LOCAL]
public record ScopedExpr(Expr tree, TypeInfo info, Type type) {
  private static final String BEFORE = "package p\n\nvar _ = ";

  /// An expression, or why it is none.
  public record Checked(@Nullable ScopedExpr expr, String error) {
    private static Checked wrong(List<Diagnostic> errors) {
      return new Checked(null, errors.isEmpty() ? "not an expression" : errors.getFirst().text());
    }
  }

  /// Checks `text` where package-level names are those of `pkg` and there are these local
  /// variables; of the packages that `pkg` imports the names are theirs.
  public static Checked check(String text, TypedPackage pkg, Map<String, Type> locals) {
    SourceFile file = SourceFile.of("expression", BEFORE + text + "\n");
    Parser.Parsed parsed = Parser.parse(file, pkg.versions().lang());
    List<Decl> declarations = parsed.file().declarations();
    if (!parsed.errors().isEmpty()
        || declarations.size() != 1
        || !(declarations.getFirst() instanceof Decl.Var declared)
        || declared.values().size() != 1) {
      return Checked.wrong(parsed.errors());
    }
    Expr tree = declared.values().getFirst();
    Checker checker = Checker.ofNothing(pkg);
    Viewpoint viewpoint = new Viewpoint(pkg.path(), pkg::imports);
    return DeepStack.call(
        "checker", () -> viewpoint.during(() -> check(checker, pkg, locals, tree)));
  }

  private static Checked check(
      Checker checker, TypedPackage pkg, Map<String, Type> locals, Expr tree) {
    Span nowhere = tree.span();
    Scope outer = checker.declarations.packageScope();
    pkg.imports().forEach(each -> outer.insert(new Entity.PackageName(each.name(), each, nowhere)));
    pkg.scope().forEach(outer::insertAs);
    Scope scope = outer.open();
    locals.forEach(
        (name, type) ->
            scope.insertAs(
                name, new Entity.Var(name, type, nowhere, Entity.VarKind.LOCAL, pkg.path())));
    checker.within(checker.env.inScope(scope), () -> checker.expressions.value(tree));
    checker.processDelayed(0);
    checker.untyped.settleRest();
    return checker.errors.isEmpty()
        ? new Checked(new ScopedExpr(tree, checker.info, checker.info.typeOf(tree)), "")
        : Checked.wrong(checker.errors.all());
  }
}

package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `[IdentifierList] Type [Tag]`: a struct field, a parameter, a result, a method or an embedded
/// type. `names` is empty for an embedded field or an unnamed parameter.
public record Field(Span span, List<Expr.Ident> names, Expr type, @Nullable Expr tag)
    implements Node {}

package dev.gopark.syntax;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One parsed source file. Imports come first in `declarations`. `buildVersion` is what a
/// `//go:build go1.N` line asks for, or null.
public record GoFile(
    Span span,
    SourceFile source,
    Expr.Ident packageName,
    List<Decl> declarations,
    @Nullable LanguageVersion buildVersion)
    implements Node {}

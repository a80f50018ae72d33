/// Lays out Go source as `gofmt` does. A [dev.gopark.source.SourceFile] enters; its text in the
/// standard layout leaves, or the syntax errors that keep it from being read. The tree decides
/// where lines break and what is aligned, the tokens and comments of the file are what is written,
/// so that none is lost. Knows nothing of types. Start with [Gofmt], then [Pen] and [StmtLayout].
@NullMarked
package dev.gopark.format;

import org.jspecify.annotations.NullMarked;

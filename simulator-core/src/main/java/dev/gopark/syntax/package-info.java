/// Turns Go source into a tree. A [dev.gopark.source.SourceFile] enters; a [GoFile] of sealed
/// records and the syntax errors, in gc's words, leave. The parser never throws: what it cannot
/// read becomes a `Bad` node. Knows nothing of types or scopes. Start with [Parser], then [Expr]
/// and [Stmt].
@NullMarked
package dev.gopark.syntax;

import org.jspecify.annotations.NullMarked;

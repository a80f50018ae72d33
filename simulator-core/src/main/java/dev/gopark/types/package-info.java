/// Resolves names and types. Parsed packages enter; a [TypedPackage] (the tree beside a [TypeInfo]
/// of facts) and the errors, in gc's words, leave. Types are values: two types are identical in
/// Go's sense when they are `equals`. Knows nothing of code or machines. Start with [Checker], then
/// [Type] and [TypeInfo].
@NullMarked
package dev.gopark.types;

import org.jspecify.annotations.NullMarked;

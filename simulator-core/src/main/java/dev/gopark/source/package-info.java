/// What every other package may know: source files and places in them, diagnostics, the Go language
/// version, and the configuration of a run. Nothing enters; plain immutable values leave. Start
/// with [SourceFile] and [Config].
@NullMarked
package dev.gopark.source;

import org.jspecify.annotations.NullMarked;

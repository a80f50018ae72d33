/// Compiles typed Go to register code. [dev.gopark.types.TypedPackage]s enter; a [Program] of
/// [Function]s leaves. Knows nothing of processors or goroutines beyond the instructions that name
/// them. Start with [Opcode], which defines the machine's registers and calling convention, then
/// [Compiler].
@NullMarked
package dev.gopark.code;

import org.jspecify.annotations.NullMarked;

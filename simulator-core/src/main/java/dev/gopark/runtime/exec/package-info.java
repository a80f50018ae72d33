/// The exact way to execute code: an object for each instruction. A [dev.gopark.code.Program]
/// enters; arrays of [Operation]s leave, which change a goroutine, its frames and the heap. Linked
/// code never changes and is shared by all copies of a machine; everything mutable is in
/// `runtime.model`. Knows nothing of processors and channels: those come in through
/// [dev.gopark.runtime.model.Kernel] and [ChannelOperations]. Start with [Operation], then [Linker]
/// and [Panics].
@NullMarked
package dev.gopark.runtime.exec;

import org.jspecify.annotations.NullMarked;

/// Channels, select, and the objects of package sync, with the algorithms of Go's runtime.
/// Operations come from the running goroutine; wake-ups and events leave through the kernel. Knows
/// nothing of processors and queues. Operations that wait are resumable: they park, and are asked
/// again when the goroutine runs again. Start with `Channels`, then [Mutexes].
@NullMarked
package dev.gopark.runtime.sync;

import org.jspecify.annotations.NullMarked;
